import { defineMethod, params } from "../method.ts"
import { Bytes, bytes } from "../params.ts"
import { submit } from "../submit.ts"
import { unsubscribe } from "./chain_subscribe.ts"

/**
 * Clients ask for the block when they hear `inBlock` and forget that answer if they hear `finalized` before it is
 * there. Finality is instant here, so that its message waits for as long as a local client takes to ask.
 */
const FINALIZED_DELAY_MILLISECONDS = 50

/** Puts an extrinsic into the pool and pushes what becomes of it: ready or future, inBlock, finalized. */
export const author_submitAndWatchExtrinsic = defineMethod({
  names: ["author_submitAndWatchExtrinsic"],
  subscribes: true,
  params: params(Bytes),
  run: ({ chain, session }, extrinsic) => {
    const early: unknown[] = []
    let push = (status: unknown): void => void early.push(status)
    const { stop } = submit(chain, bytes(extrinsic), (status) => push(status))
    return session.subscribe("author_extrinsicUpdate", (send) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      push = (status) => {
        if (typeof status === "object" && status !== null && "finalized" in status) {
          timer = setTimeout(() => send(status), FINALIZED_DELAY_MILLISECONDS)
        } else send(status)
      }
      for (const status of early) push(status)
      return () => {
        clearTimeout(timer)
        stop()
      }
    })
  },
})

export const author_unwatchExtrinsic = unsubscribe(["author_unwatchExtrinsic"])

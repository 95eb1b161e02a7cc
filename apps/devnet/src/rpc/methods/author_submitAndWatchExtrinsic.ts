import { defineMethod, params } from "../method.ts"
import { Bytes, bytes } from "../params.ts"
import { submit } from "../submit.ts"
import { whenQuiet } from "../when-quiet.ts"
import { unsubscribe } from "./chain_subscribe.ts"

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
      let callOff = () => {}
      push = (status) => {
        // Finality is instant here. A client asks for the block when it hears `inBlock`, and forgets what it asked
        // when it hears `finalized` before the answer.
        if (typeof status === "object" && status !== null && "finalized" in status) {
          callOff = whenQuiet(session, () => send(status))
        } else send(status)
      }
      for (const status of early) push(status)
      return () => {
        callOff()
        stop()
      }
    })
  },
})

export const author_unwatchExtrinsic = unsubscribe(["author_unwatchExtrinsic"])

import type { Manner } from "./author.ts"
import type { Chain } from "./chain.ts"
import type { Pooled } from "./pooled.ts"
import { shieldedEra } from "./shielded-era.ts"

/**
 * When blocks are made: `instant` as soon as a transaction is ready, `interval` every so many milliseconds whether or
 * not there is one, `manual` only when asked.
 */
export type Sealing =
  | { readonly type: "instant" }
  | { readonly type: "interval"; readonly milliseconds: number }
  | { readonly type: "manual" }

/** The longest delay that timers take. */
const MOST_MILLISECONDS = 2 ** 31 - 1

/** Throws a `RangeError` on a sealing that is none of the three, or an interval that no timer keeps. */
export const checkSealing = (sealing: Sealing): void => {
  if (sealing.type !== "interval") {
    if (sealing.type === "instant" || sealing.type === "manual") return
    throw new RangeError(`sealing: expected instant, interval or manual; got ${JSON.stringify(sealing)}`)
  }
  const { milliseconds } = sealing
  if (!Number.isSafeInteger(milliseconds) || milliseconds < 1 || milliseconds > MOST_MILLISECONDS) {
    throw new RangeError(
      `sealing: expected whole milliseconds from 1 to ${MOST_MILLISECONDS}; got ${milliseconds}`,
    )
  }
}

/** Starts sealing; the returned function stops it. */
export const seal = (chain: Chain, sealing: Sealing): (() => void) => {
  switch (sealing.type) {
    case "manual":
      return () => {}
    case "interval": {
      const timer = setInterval(() => produce(chain, "live"), sealing.milliseconds)
      return () => clearInterval(timer)
    }
    case "instant":
      return sealInstantly(chain)
  }
}

/** One block for all transactions that were submitted before the present task ended. */
const sealInstantly = (chain: Chain): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const schedule = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      const waiting = chain.pool.size
      if (chain.pool.ready().length === 0) return
      produce(chain, "manual")
      // What no block takes must not make empty blocks for ever; shielded ones come to an end.
      if (chain.pool.size < waiting || chain.pool.ready().some(isShielded)) schedule()
    }, 0)
  }
  const stops = [chain.events.on("submitted", schedule), chain.events.on("reverted", schedule)]
  schedule()
  return () => {
    for (const stop of stops) stop()
    clearTimeout(timer)
  }
}

const isShielded = ({ bytes }: Pooled): boolean => shieldedEra(bytes) !== undefined

const produce = (chain: Chain, manner: Manner): void => {
  try {
    chain.produce({ manner })
  } catch (error) {
    chain.log.error("a block could not be built; the chain stays at its head", error)
  }
}

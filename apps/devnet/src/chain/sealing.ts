import type { Chain } from "./chain.ts"

/**
 * When blocks are made: `instant` as soon as a transaction is ready, `interval` every so many milliseconds whether or
 * not there is one, `manual` only when asked.
 */
export type Sealing =
  | { readonly type: "instant" }
  | { readonly type: "interval"; readonly milliseconds: number }
  | { readonly type: "manual" }

/** Starts sealing; the returned function stops it. */
export const seal = (chain: Chain, sealing: Sealing): (() => void) => {
  switch (sealing.type) {
    case "manual":
      return () => {}
    case "interval": {
      const timer = setInterval(() => produce(chain), sealing.milliseconds)
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
      if (chain.pool.ready().length === 0) return
      produce(chain)
      if (chain.pool.ready().length > 0) schedule()
    }, 0)
  }
  const stop = chain.events.on("submitted", schedule)
  return () => {
    stop()
    clearTimeout(timer)
  }
}

const produce = (chain: Chain): void => {
  try {
    chain.produce()
  } catch (error) {
    chain.log.error("a block could not be built; the chain stays at its head", error)
  }
}

import { Effect, Semaphore } from "effect"
import type { ChainClient } from "./chain.ts"

/** Answers whether a hotkey (SS58) holds a validator permit now. */
export type PermitLookup = (hotkey: string) => Effect.Effect<boolean>

/** A permit that was seen is trusted for about one block of the real network. */
const trustMs = 12_000

/**
 * A look-up of validator permits on a subnet. A permit seen lately stands for some seconds; for any other hotkey the
 * neurons are read again, at most once a block. While the chain can't be reached, the last known permits stand.
 */
export const makePermitLookup = (chain: ChainClient, netuid: number): PermitLookup => {
  const turn = Semaphore.makeUnsafe(1)
  let permitted: ReadonlySet<string> = new Set()
  let readAt = { hash: "", time: 0 }
  const refresh = Effect.gen(function* () {
    const head = yield* chain.head
    if (head.hash !== readAt.hash) {
      const { neurons } = yield* chain.metagraph(netuid, head)
      permitted = new Set(neurons.filter((neuron) => neuron.validatorPermit).map((neuron) => neuron.hotkey))
    }
    readAt = { hash: head.hash, time: Date.now() }
  }).pipe(Effect.ignore)
  const known = (hotkey: string) => permitted.has(hotkey) && Date.now() - readAt.time < trustMs
  return (hotkey) =>
    Effect.suspend(() => (known(hotkey) ? Effect.void : refresh)).pipe(
      turn.withPermits(1),
      Effect.map(() => permitted.has(hotkey)),
    )
}

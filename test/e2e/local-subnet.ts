/** A subnet on a devnet in this process, for tests of the kit. */
import { Devnet, type RunningDevnet } from "@subforge/devnet"
import { type ChainClient, openChain } from "@subforge/subnet-kit/chain"
import { type Actor, launchSubnet, type ParameterChange } from "@subforge/subnet-kit/local"
import { type Key, keyFromUri } from "@subforge/subnet-kit/wallet"
import { Effect, Result, type Scope } from "effect"

export const key = (uri: string): Key => Result.getOrThrow(keyFromUri(uri, { deterministic: true }))

export const actor = (name: string): Actor => ({
  name,
  coldkey: key(`//e2e//${name}`),
  hotkey: key(`//e2e//${name}//hotkey`),
})

export const validators = ["v1", "v2"].map((name) => ({ ...actor(name), stakeTao: 300 }))
export const miners = ["m1", "m2", "m3"].map(actor)

export const commitRevealOff: ParameterChange = {
  by: "owner",
  name: "sudo_set_commit_reveal_weights_enabled",
  args: { enabled: false },
  why: "weights act at the next epoch",
}

export interface LocalSubnet {
  readonly devnet: RunningDevnet
  readonly chain: ChainClient
  readonly netuid: number
  /** Jumps to the subnet's next epoch. */
  readonly nextEpoch: Effect.Effect<void>
}

export const localSubnet = (
  changes: readonly ParameterChange[],
  serving: readonly Actor[] = miners,
): Effect.Effect<LocalSubnet, never, Scope.Scope> =>
  Effect.gen(function* () {
    const devnet = yield* Effect.acquireRelease(
      Effect.promise(() => Devnet.start()),
      (devnet) => Effect.sync(() => devnet.stop()),
    )
    const chain = yield* openChain(devnet.polkadotProvider())
    const plan = { sudo: key("//Alice"), owner: actor("owner"), validators, miners: serving, changes }
    const netuid = yield* launchSubnet(chain, plan)
    const nextEpoch = Effect.gen(function* () {
      const { lastEpochBlock, tempo } = yield* chain.metagraph(netuid)
      const { number } = yield* chain.head
      yield* Effect.promise(() => devnet.mine(lastEpochBlock + tempo - number))
    }).pipe(Effect.orDie)
    return { devnet, chain, netuid, nextEpoch }
  }).pipe(Effect.orDie)

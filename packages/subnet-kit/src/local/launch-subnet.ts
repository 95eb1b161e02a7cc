import { Data, Effect } from "effect"
import type { Call } from "../chain/call.ts"
import {
  addStake,
  admin,
  batchAll,
  burnedRegister,
  registerNetwork,
  startCall,
  transfer,
} from "../chain/calls.ts"
import type { ChainClient } from "../chain/chain.ts"
import type { ReadError, SubmitError } from "../chain/errors.ts"
import type { Key } from "../wallet/key.ts"

/** One TAO (or one alpha) in rao. */
export const rao = 1_000_000_000n

/** A neuron to be: the coldkey owns and pays, the hotkey serves and signs. */
export interface Actor {
  readonly name: string
  readonly coldkey: Key
  readonly hotkey: Key
}

/** A parameter to change before the subnet starts, and why: it is printed. */
export interface ParameterChange {
  /** `root` goes through sudo, `owner` is signed by the subnet's owner. */
  readonly by: "root" | "owner"
  /** The call of AdminUtils. */
  readonly name: string
  /** Its arguments, without the netuid. */
  readonly args: Readonly<Record<string, unknown>>
  readonly why: string
}

/** A subnet to be launched on a chain whose sudo key is known. */
export interface SubnetPlan {
  readonly sudo: Key
  readonly owner: Actor
  readonly validators: readonly (Actor & { readonly stakeTao: number })[]
  readonly miners: readonly Actor[]
  readonly changes: readonly ParameterChange[]
  /** Hears every step as it is done. */
  readonly onStep?: (step: LaunchStep) => void
}

/** One step of a launch. */
export type LaunchStep = Data.TaggedEnum<{
  Funded: { readonly accounts: number; readonly tao: number }
  Created: { readonly netuid: number; readonly lockedTao: number }
  Changed: { readonly change: ParameterChange }
  Started: object
  Registered: { readonly name: string; readonly uid: number; readonly burnTao: number }
  Staked: { readonly name: string; readonly tao: number }
}>

/** A subnet could not be launched in the way planned. */
export class LaunchFailed extends Data.TaggedError("LaunchFailed")<{ readonly message: string }> {}

const spareTao = 100
const ownerTao = 10_000

/**
 * Launches a subnet on a local chain, call by call as a creator would: fund, register the network, change what is to be
 * changed, start it, register the neurons, stake to the validators. Gives the netuid.
 */
export const launchSubnet = (
  chain: ChainClient,
  plan: SubnetPlan,
): Effect.Effect<number, LaunchFailed | ReadError | SubmitError> =>
  Effect.gen(function* () {
    const tell = (step: LaunchStep) => Effect.sync(() => plan.onStep?.(step))
    const { owner, validators, miners } = plan

    const funds = [
      [owner.coldkey, ownerTao] as const,
      ...validators.map((validator) => [validator.coldkey, validator.stakeTao + spareTao] as const),
      ...miners.map((miner) => [miner.coldkey, spareTao] as const),
    ]
    const transfers = funds.map(([key, tao]) => transfer(key.address, BigInt(tao) * rao))
    yield* chain.submit(batchAll(transfers), plan.sudo)
    yield* tell({ _tag: "Funded", accounts: funds.length, tao: funds.reduce((sum, [, tao]) => sum + tao, 0) })

    const before = yield* chain.balance(owner.coldkey.address)
    const created = yield* chain.submit(registerNetwork(owner.hotkey.address), owner.coldkey)
    const netuid = created.events.find(({ name }) => name === "SubtensorModule.NetworkAdded")?.data["0"]
    if (typeof netuid !== "number")
      return yield* new LaunchFailed({ message: "The chain did not name the new subnet." })
    const lockedTao = toTao(before - (yield* chain.balance(owner.coldkey.address)))
    yield* tell({ _tag: "Created", netuid, lockedTao })

    for (const change of plan.changes) {
      yield* apply(chain, plan, netuid, change)
      yield* tell({ _tag: "Changed", change })
    }
    yield* chain.submit(startCall(netuid), owner.coldkey)
    yield* tell({ _tag: "Started" })

    for (const actor of [...validators, ...miners]) {
      const { burn } = yield* chain.hyperparameters(netuid)
      const included = yield* chain.submit(burnedRegister(netuid, actor.hotkey.address), actor.coldkey)
      const uid = included.events.find(({ name }) => name === "SubtensorModule.NeuronRegistered")?.data["1"]
      yield* tell({ _tag: "Registered", name: actor.name, uid: Number(uid), burnTao: toTao(burn) })
    }
    for (const validator of validators) {
      const stake = addStake(netuid, validator.hotkey.address, BigInt(validator.stakeTao) * rao)
      yield* chain.submit(stake, validator.coldkey)
      yield* tell({ _tag: "Staked", name: validator.name, tao: validator.stakeTao })
    }
    return netuid
  })

const apply = (chain: ChainClient, plan: SubnetPlan, netuid: number, change: ParameterChange) => {
  const call: Call = admin(change.name, { netuid, ...change.args })
  return change.by === "root" ? chain.sudo(call, plan.sudo) : chain.submit(call, plan.owner.coldkey)
}

const toTao = (amount: bigint): number => Number(amount) / Number(rao)

import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import {
  Active,
  AssociatedEvmAddress,
  Axons,
  BlockAtRegistration,
  Bonds,
  Consensus,
  Dividends,
  Emission,
  Incentive,
  IsNetworkMember,
  Keys,
  NeuronCertificates,
  Prometheus,
  StakeWeight,
  SubnetOwnerHotkey,
  Uids,
  ValidatorPermit,
  ValidatorTrust,
  Weights,
} from "../../../generated/storage/subtensor-module.ts"
import { currentBlock } from "../current-block.ts"
import { mechanismIndices } from "./mechanisms.ts"
import { withElement } from "./neuron-vectors.ts"
import { setLastUpdate } from "./neurons.ts"

/** Removes what the uid set and zeroes what others gave it; others' bonds to it stay until the next epoch. */
const clearMechanism = (ctx: Context, index: number, uid: number): void => {
  Incentive.update(ctx, index, (incentive) => withElement(incentive, uid, 0))
  Bonds.remove(ctx, index, uid)
  Weights.remove(ctx, index, uid)
  for (const [[, setter], row] of [...Weights.entries(ctx, index)]) {
    if (row.some(([target]) => target === uid)) {
      Weights.set(
        ctx,
        index,
        setter,
        row.map(([target, weight]) => (target === uid ? [target, 0] : [target, weight])),
      )
    }
  }
}

/** `clear_neuron`: consensus values of the uid back to zero. Writes each vector even where it was absent. */
export const clearNeuron = (ctx: Context, netuid: number, uid: number): void => {
  Emission.update(ctx, netuid, (emission) => withElement(emission, uid, 0n))
  Consensus.update(ctx, netuid, (consensus) => withElement(consensus, uid, 0))
  for (const index of mechanismIndices(ctx, netuid)) clearMechanism(ctx, index, uid)
  Dividends.update(ctx, netuid, (dividends) => withElement(dividends, uid, 0))
  StakeWeight.update(ctx, netuid, (weight) => withElement(weight, uid, 0))
  ValidatorTrust.update(ctx, netuid, (trust) => withElement(trust, uid, 0))
  ValidatorPermit.update(ctx, netuid, (permit) => withElement(permit, uid, false))
}

/** Hands the uid to another hotkey. The subnet owner's hotkey keeps its uid: then nothing happens. */
export const replaceNeuron = (ctx: Context, netuid: number, uid: number, hotkey: AccountId): void => {
  const replaced = Keys.get(ctx, netuid, uid)
  if (SubnetOwnerHotkey.find(ctx, netuid) === replaced) return
  const block = currentBlock(ctx)
  Uids.remove(ctx, netuid, replaced)
  AssociatedEvmAddress.remove(ctx, netuid, uid)
  IsNetworkMember.remove(ctx, replaced, netuid)
  const active = Active.get(ctx, netuid)
  if (uid < active.length) Active.set(ctx, netuid, active.with(uid, true))
  Keys.set(ctx, netuid, uid, hotkey)
  Uids.set(ctx, netuid, hotkey, uid)
  BlockAtRegistration.set(ctx, netuid, uid, block)
  IsNetworkMember.set(ctx, hotkey, netuid, true)
  Axons.remove(ctx, netuid, replaced)
  NeuronCertificates.remove(ctx, netuid, replaced)
  Prometheus.remove(ctx, netuid, replaced)
  clearNeuron(ctx, netuid, uid)
  for (const index of mechanismIndices(ctx, netuid)) setLastUpdate(ctx, index, uid, block)
}

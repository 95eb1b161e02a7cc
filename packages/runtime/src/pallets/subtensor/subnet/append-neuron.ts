import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import {
  Active,
  BlockAtRegistration,
  Consensus,
  Dividends,
  Emission,
  Incentive,
  IsNetworkMember,
  Keys,
  SubnetworkN,
  Uids,
  ValidatorPermit,
  ValidatorTrust,
} from "../../../generated/storage/subtensor-module.ts"
import { currentBlock } from "../current-block.ts"
import { mechanismIndices } from "./mechanisms.ts"
import { appendedU16, appendedU64 } from "./neuron-vectors.ts"
import { setLastUpdate } from "./neurons.ts"

/** Gives the hotkey the next uid and returns it. */
export const appendNeuron = (ctx: Context, netuid: number, hotkey: AccountId): number => {
  const uid = SubnetworkN.get(ctx, netuid)
  const block = currentBlock(ctx)
  SubnetworkN.set(ctx, netuid, uid + 1)
  Active.update(ctx, netuid, (active) => [...active, true])
  Emission.update(ctx, netuid, (emission) => appendedU64(emission, 0n))
  Consensus.update(ctx, netuid, (consensus) => appendedU16(consensus, 0))
  for (const index of mechanismIndices(ctx, netuid)) {
    Incentive.update(ctx, index, (incentive) => appendedU16(incentive, 0))
    setLastUpdate(ctx, index, uid, block)
  }
  Dividends.update(ctx, netuid, (dividends) => appendedU16(dividends, 0))
  ValidatorTrust.update(ctx, netuid, (trust) => appendedU16(trust, 0))
  ValidatorPermit.update(ctx, netuid, (permit) => [...permit, false])
  Keys.set(ctx, netuid, uid, hotkey)
  Uids.set(ctx, netuid, hotkey, uid)
  BlockAtRegistration.set(ctx, netuid, uid, block)
  IsNetworkMember.set(ctx, hotkey, netuid, true)
  return uid
}

import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { StakeThreshold, Uids } from "../../../../generated/storage/subtensor-module.ts"
import { stakeWeight } from "../../staking/stake-weight.ts"
import { ownerUid } from "../owner-checks.ts"

const I64F64 = 64n

/** `check_weights_min_stake`: the subnet owner's hotkey needs no stake. */
export const hasStakeToSetWeights = (ctx: Context, hotkey: AccountId, netuid: number): boolean => {
  const owner = ownerUid(ctx, netuid)
  if (owner !== undefined && Uids.get(ctx, netuid, hotkey) === owner) return true
  return stakeWeight(ctx, hotkey, netuid) >= StakeThreshold.get(ctx) << I64F64
}

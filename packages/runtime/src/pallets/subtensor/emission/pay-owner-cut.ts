import type { Context } from "../../../frame/context.ts"
import {
  SubnetOwner,
  SubnetOwnerHotkey,
  SubnetUidToLeaseId,
} from "../../../generated/storage/subtensor-module.ts"
import { autoLockOwnerCut } from "../staking/locks/auto-lock-owner-cut.ts"
import { increaseStake } from "../staking/shares/update-stake.ts"
import { distributeLeaseDividends } from "./lease-dividends.ts"

/** Stakes the owner cut to the owner's hotkey; a subnet without either leaves it without an owner. */
export const payOwnerCut = (ctx: Context, netuid: number, ownerCut: bigint): void => {
  const coldkey = SubnetOwner.find(ctx, netuid)
  const hotkey = SubnetOwnerHotkey.find(ctx, netuid)
  if (coldkey === undefined || hotkey === undefined) return
  increaseStake(ctx, hotkey, coldkey, netuid, ownerCut)
  const lease = SubnetUidToLeaseId.get(ctx, netuid)
  if (lease !== undefined) distributeLeaseDividends(ctx, lease, ownerCut)
  autoLockOwnerCut(ctx, netuid, ownerCut)
}

import type { Context } from "../../../../frame/context.ts"
import { attempt } from "../../../../frame/dispatch-error.ts"
import {
  OwnerCutAutoLockEnabled,
  SubnetOwner,
  SubnetOwnerHotkey,
} from "../../../../generated/storage/subtensor-module.ts"
import { doLockStake } from "./lock-stake.ts"
import { lockHotkey } from "./lock-storage.ts"

/** Locks an owner cut where the subnet wants that, on the hotkey of an existing lock or the owner's own. */
export const autoLockOwnerCut = (ctx: Context, netuid: number, amount: bigint): void => {
  if (!OwnerCutAutoLockEnabled.get(ctx, netuid)) return
  const coldkey = SubnetOwner.get(ctx, netuid)
  const hotkey = lockHotkey(ctx, coldkey, netuid) ?? SubnetOwnerHotkey.get(ctx, netuid)
  attempt(() => doLockStake(ctx, coldkey, netuid, hotkey, amount))
}

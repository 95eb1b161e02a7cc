import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import {
  ChildkeyTake,
  MaxChildkeyTake,
  MinChildkeyTake,
  MinChildkeyTakePerSubnet,
} from "../../../../generated/storage/subtensor-module.ts"
import { coldkeyOwnsHotkey } from "../../keys/hotkey-account.ts"
import { emit, ensure } from "../../pallet.ts"
import { passesRateLimit, recordRateLimit, setChildkeyTakeLimit } from "../../rate-limits.ts"

/** Least take a child may ask for on a subnet, of 65535. */
export const effectiveMinChildkeyTake = (ctx: Context, netuid: number): number =>
  Math.max(MinChildkeyTake.get(ctx), MinChildkeyTakePerSubnet.get(ctx, netuid))

/** What a child keeps of its parents' dividends, of 65535. */
export const childkeyTake = (ctx: Context, hotkey: AccountId, netuid: number): number =>
  Math.max(ChildkeyTake.get(ctx, hotkey, netuid), effectiveMinChildkeyTake(ctx, netuid))

export const setChildkeyTake: Call<"SubtensorModule", "set_childkey_take"> = (
  ctx,
  { hotkey, netuid, take },
) => {
  const coldkey = ensureSigned(ctx)
  ensure(coldkeyOwnsHotkey(ctx, coldkey, hotkey), "NonAssociatedColdKey")
  const inRange = take >= effectiveMinChildkeyTake(ctx, netuid) && take <= MaxChildkeyTake.get(ctx)
  ensure(inRange, "InvalidChildkeyTake")
  if (take > childkeyTake(ctx, hotkey, netuid)) {
    ensure(passesRateLimit(ctx, setChildkeyTakeLimit, hotkey, netuid), "TxChildkeyTakeRateLimitExceeded")
  }
  recordRateLimit(ctx, setChildkeyTakeLimit, hotkey, netuid)
  ChildkeyTake.set(ctx, hotkey, netuid, take)
  emit(ctx, "ChildKeyTakeSet", [hotkey, take])
}

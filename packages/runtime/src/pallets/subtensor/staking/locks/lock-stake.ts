import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import { saturatingAdd } from "../../../../saturating.ts"
import { currentBlock } from "../../current-block.ts"
import { hotkeyAccountExists } from "../../keys/hotkey-account.ts"
import { emit, ensure } from "../../pallet.ts"
import { totalColdkeyAlpha } from "../stake-query.ts"
import { Conviction } from "./conviction.ts"

/** Locks alpha of a coldkey on a hotkey, whichever hotkeys the stake itself is under (`do_lock_stake`). */
export const doLockStake = (
  ctx: Context,
  coldkey: AccountId,
  netuid: number,
  hotkey: AccountId,
  amount: bigint,
): void => {
  ensure(amount !== 0n, "AmountTooLow")
  ensure(hotkeyAccountExists(ctx, hotkey), "HotKeyAccountNotExists")
  const total = totalColdkeyAlpha(ctx, coldkey, netuid)
  const existing = Conviction.find(ctx, coldkey, netuid)
  ensure(existing === undefined || existing.hotkey === hotkey, "LockHotkeyMismatch")
  const conviction = existing ?? new Conviction(ctx, coldkey, netuid, hotkey)
  conviction.roll()
  const { lock } = conviction
  const added = { locked_mass: amount, conviction: 0n, last_update: currentBlock(ctx) }
  const fresh = lock.locked_mass === 0n && lock.conviction === 0n
  const grown = fresh ? added : { ...lock, locked_mass: saturatingAdd(lock.locked_mass, amount) }
  ensure(total >= grown.locked_mass, "InsufficientStakeForLock")
  conviction.setRolledLock(grown)
  conviction.rollAggregate()
  conviction.addToAggregate(added)
  conviction.rollAggregate()
  conviction.save()
  emit(ctx, "StakeLocked", { coldkey, hotkey, netuid, amount })
}

export const lockStake: Call<"SubtensorModule", "lock_stake"> = (ctx, { hotkey, netuid, amount }) => {
  const coldkey = ensureSigned(ctx)
  doLockStake(ctx, coldkey, netuid, hotkey, amount)
}

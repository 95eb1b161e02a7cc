import * as core from "@subforge/core"
import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { minimum, saturatingAdd, saturatingAddU128, saturatingSub } from "../../../../saturating.ts"
import { currentBlock } from "../../current-block.ts"
import { ensure } from "../../pallet.ts"
import { totalColdkeyAlpha } from "../stake-query.ts"
import { addAggregateLock, reduceAggregateLock } from "./aggregate-lock.ts"
import { Conviction } from "./conviction.ts"
import { emptyLock, FRACTION_BITS, reduceLock } from "./lock-state.ts"
import { lockMode, putLock } from "./lock-storage.ts"
import { ensureCanReceiveLockedAlpha } from "./locked-alpha-flag.ts"
import { rollLock } from "./roll-lock.ts"

/**
 * Lets a lock follow alpha that changes its coldkey: free alpha goes first, the rest takes mass and conviction in
 * proportion with it (`transfer_lock`).
 */
export const transferLock = (
  ctx: Context,
  from: AccountId,
  to: AccountId,
  netuid: number,
  amount: bigint,
): void => {
  if (from === to || amount === 0n) return
  const total = totalColdkeyAlpha(ctx, from, netuid)
  const source = Conviction.find(ctx, from, netuid)
  if (source === undefined) return
  source.roll()
  const target = Conviction.find(ctx, to, netuid)
  target?.roll()
  const { locked_mass, conviction } = source.lock
  const beyondFree = saturatingSub(amount, saturatingSub(total, locked_mass))
  ensure(beyondFree === 0n || target === undefined || target.hotkey === source.hotkey, "LockHotkeyMismatch")
  const mass = minimum(beyondFree, locked_mass)
  const part = core.safeDivU64F64(mass << FRACTION_BITS, locked_mass << FRACTION_BITS)
  const movedConviction = mass === 0n ? 0n : core.mulU64F64(conviction, part)
  ensureCanReceiveLockedAlpha(ctx, to, mass)

  const targetHotkey = target?.hotkey ?? source.hotkey
  const arriving = target?.lock ?? emptyLock(currentBlock(ctx))
  putLock(
    ctx,
    from,
    netuid,
    source.hotkey,
    rollLock(ctx, reduceLock(source.lock, mass, movedConviction), source.mode),
  )
  putLock(
    ctx,
    to,
    netuid,
    targetHotkey,
    rollLock(
      ctx,
      {
        ...arriving,
        locked_mass: saturatingAdd(arriving.locked_mass, mass),
        conviction: saturatingAddU128(arriving.conviction, movedConviction),
      },
      lockMode(ctx, to, netuid, targetHotkey),
    ),
  )
  if (mass === 0n) return
  reduceAggregateLock(ctx, from, source.hotkey, netuid, mass, movedConviction)
  addAggregateLock(ctx, to, targetHotkey, netuid, {
    locked_mass: mass,
    conviction: movedConviction,
    last_update: currentBlock(ctx),
  })
}

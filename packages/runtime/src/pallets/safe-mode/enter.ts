import type { Context } from "../../frame/context.ts"
import { attempt, palletErrors } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import type { Weight } from "../../frame/weight.ts"
import { addWeight, dbWeight, weight } from "../../frame/weight.ts"
import { Deposits, EnteredUntil } from "../../generated/storage/safe-mode.ts"
import type { PalletExitReason, RuntimeHoldReason } from "../../generated/types.ts"
import { balanceOnHold, hold } from "../balances/hold.ts"

const { ensure, fail } = palletErrors("SafeMode")
const MAX_BLOCK = 0xffff_ffff

/** Why deposits of safe mode are held. */
export const HOLD_REASON: RuntimeHoldReason = { type: "SafeMode", value: "EnterOrExtend" }

/** Who pays how much for entering or extending; undefined for root. */
export type Payer = { readonly who: AccountId; readonly amount: bigint | undefined } | undefined

const takeDeposit = (ctx: Context, payer: Payer): void => {
  if (payer === undefined) return
  const { who } = payer
  const amount = payer.amount ?? fail("NotConfigured")
  ensure(balanceOnHold(ctx, HOLD_REASON, who) === 0n, "AlreadyDeposited")
  ensure(attempt(() => hold(ctx, HOLD_REASON, who, amount)).ok, "CurrencyError")
  Deposits.set(ctx, who, ctx.block.number, amount)
  ctx.emit("SafeMode", "DepositPlaced", { account: who, amount })
}

/** Shuts out all calls but the few that safe mode allows, for so many blocks. Error: `Entered`. */
export const enter = (ctx: Context, payer: Payer, blocks: number): void => {
  ensure(!EnteredUntil.has(ctx), "Entered")
  takeDeposit(ctx, payer)
  const until = Math.min(ctx.block.number + blocks, MAX_BLOCK)
  EnteredUntil.set(ctx, until)
  ctx.emit("SafeMode", "Entered", { until })
}

/** Error: `Exited`. */
export const extend = (ctx: Context, payer: Payer, blocks: number): void => {
  const before = EnteredUntil.get(ctx) ?? fail("Exited")
  takeDeposit(ctx, payer)
  const until = Math.min(before + blocks, MAX_BLOCK)
  EnteredUntil.set(ctx, until)
  ctx.emit("SafeMode", "Extended", { until })
}

/** Error: `Exited`. */
export const exit = (ctx: Context, reason: PalletExitReason): void => {
  ensure(EnteredUntil.has(ctx), "Exited")
  EnteredUntil.remove(ctx)
  ctx.emit("SafeMode", "Exited", { reason })
}

const LOOKING = addWeight(weight(733_000n, 1489n), dbWeight(1))
const EXITING = addWeight(weight(4_926_000n, 1489n), dbWeight(1, 1))

/** Leaves safe mode by itself when its time is over. */
export const exitInTime = (ctx: Context): Weight => {
  const until = EnteredUntil.get(ctx)
  if (until === undefined || ctx.block.number <= until) return LOOKING
  exit(ctx, "Timeout")
  return EXITING
}

import type { Context } from "../../frame/context.ts"
import { attempt } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { invalid } from "../../frame/validity.ts"
import { deposit, resolve, withdraw } from "../balances/balanced.ts"
import { canWithdraw, dropCredit, totalBalance } from "../balances/fungible.ts"
import { type AlphaFee, canPayInAlpha, payInAlpha } from "./alpha-fee.ts"

/** A fee taken before the call runs; undefined where nothing was due. */
export type WithdrawnFee =
  | { readonly type: "Tao"; readonly amount: bigint }
  | ({ readonly type: "Alpha" } & AlphaFee)
  | undefined

/** Refuses with `Payment` unless the account could pay the fee in TAO or in the alpha that the call takes out. */
export const ensureCanPay = (ctx: Context, who: AccountId, call: RuntimeCall, fee: bigint): void => {
  if (fee === 0n || canWithdraw(ctx, who, fee) === "Success") return
  if (!canPayInAlpha(ctx, who, call, fee)) invalid("Payment")
}

/** Takes the declared fee. */
export const withdrawFee = (ctx: Context, who: AccountId, call: RuntimeCall, fee: bigint): WithdrawnFee => {
  if (fee === 0n) return undefined
  const taken = attempt(() => withdraw(ctx, who, fee, "Exact", "Preserve"))
  return taken.ok
    ? { type: "Tao", amount: taken.value }
    : { type: "Alpha", ...payInAlpha(ctx, who, call, fee) }
}

const payAuthor = (ctx: Context, amount: bigint): void => {
  if (amount === 0n) return
  const { author } = ctx.block
  if (author === undefined || !resolve(ctx, author, amount)) dropCredit(ctx, amount)
}

const refund = (ctx: Context, who: AccountId, amount: bigint): bigint => {
  if (totalBalance(ctx, who) === 0n) return 0n
  const refunded = attempt(() => deposit(ctx, who, amount, "BestEffort"))
  return refunded.ok ? refunded.value : 0n
}

/** Gives back what was taken too much and passes the rest, tip included, to the block author. */
export const settleFee = (
  ctx: Context,
  who: AccountId,
  withdrawn: WithdrawnFee,
  actualFee: bigint,
  tip: bigint,
): void => {
  if (withdrawn?.type === "Tao") {
    const tooMuch = withdrawn.amount > actualFee ? withdrawn.amount - actualFee : 0n
    payAuthor(ctx, withdrawn.amount - refund(ctx, who, tooMuch))
  }
  if (withdrawn?.type === "Alpha") {
    const { netuid, alpha_fee, tao_amount } = withdrawn
    ctx.emit("SubtensorModule", "TransactionFeePaidWithAlpha", { who, netuid, alpha_fee, tao_amount })
  }
  ctx.emit("TransactionPayment", "TransactionFeePaid", { who, actual_fee: actualFee, tip })
}

import type { Context } from "../../frame/context.ts"
import { attempt } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import { TotalIssuance } from "../../generated/storage/balances.ts"
import { saturatingAdd } from "../../saturating.ts"
import {
  decreaseBalance,
  type Fortitude,
  increaseBalance,
  type Precision,
  type Preservation,
  totalIssuance,
} from "./fungible.ts"

/** `Balanced::issue`: a credit of new rao, for `resolve`. What is not resolved must be dropped. Emits `Issued`. */
export const issue = (ctx: Context, amount: bigint): bigint => {
  const before = totalIssuance(ctx)
  const after = saturatingAdd(before, amount)
  TotalIssuance.set(ctx, after)
  if (after !== before) ctx.emit("Balances", "Issued", { amount: after - before })
  return after - before
}

/** `Balanced::deposit`: adds to the free balance against a debt of the returned amount. Emits `Deposit`. */
export const deposit = (ctx: Context, who: AccountId, amount: bigint, precision: Precision): bigint => {
  const increase = increaseBalance(ctx, who, amount, precision)
  ctx.emit("Balances", "Deposit", { who, amount: increase })
  return increase
}

/** `Balanced::withdraw`: takes from the free balance as a credit of the returned amount. Emits `Withdraw`. */
export const withdraw = (
  ctx: Context,
  who: AccountId,
  amount: bigint,
  precision: Precision,
  preservation: Preservation,
  fortitude: Fortitude = "Polite",
): bigint => {
  const decrease = decreaseBalance(ctx, who, amount, precision, preservation, fortitude)
  ctx.emit("Balances", "Withdraw", { who, amount: decrease })
  return decrease
}

/** `Balanced::resolve`: pays a credit into an account. False, with nothing done, where the account cannot take it. */
export const resolve = (ctx: Context, who: AccountId, credit: bigint): boolean =>
  attempt(() => deposit(ctx, who, credit, "Exact")).ok

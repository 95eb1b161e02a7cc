import type { Context } from "../../frame/context.ts"
import { attempt, type DispatchError, fail, palletErrors } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import { TotalIssuance } from "../../generated/storage/balances.ts"
import { Account } from "../../generated/storage/system.ts"
import { minimum, saturatingAdd, saturatingSub, U64_MAX } from "../../saturating.ts"
import { canDecProvider } from "../system/account-references.ts"
import { accountData, EXISTENTIAL_DEPOSIT, mutateAccount } from "./account-data.ts"

/** What a withdrawal must leave: the account's own provider, any provider, or nothing. */
export type Preservation = "Preserve" | "Protect" | "Expendable"
/** Whether freezes bind. */
export type Fortitude = "Polite" | "Force"
/** Whether to take less where the amount is not there. */
export type Precision = "Exact" | "BestEffort"

const { ensure } = palletErrors("Balances")
const token = (name: Extract<DispatchError, { type: "Token" }>["name"]): never =>
  fail({ type: "Token", name })
const arithmetic = (name: Extract<DispatchError, { type: "Arithmetic" }>["name"]): never =>
  fail({ type: "Arithmetic", name })

/** All rao in existence, as pallet Balances counts them. */
export const totalIssuance = (ctx: Context): bigint => TotalIssuance.get(ctx)

/** Free balance, in rao. */
export const freeBalance = (ctx: Context, who: AccountId): bigint => accountData(ctx, who).free

/** Free and reserved balance, in rao. */
export const totalBalance = (ctx: Context, who: AccountId): bigint => {
  const { free, reserved } = accountData(ctx, who)
  return free + reserved
}

/** How much may be taken from the free balance: `Inspect::reducible_balance`. */
export const reducibleBalance = (
  ctx: Context,
  who: AccountId,
  preservation: Preservation,
  fortitude: Fortitude = "Polite",
): bigint => {
  const { free, reserved, frozen } = accountData(ctx, who)
  const unfrozen = fortitude === "Polite" ? saturatingSub(frozen, reserved) : 0n
  const needed =
    preservation === "Preserve" ||
    (free !== 0n &&
      (preservation === "Protect" ? Account.get(ctx, who).providers === 1 : !canDecProvider(ctx, who)))
  return saturatingSub(free, needed && unfrozen < EXISTENTIAL_DEPOSIT ? EXISTENTIAL_DEPOSIT : unfrozen)
}

/** Fails as a deposit of the amount would; `minted` also asks whether the issuance has room. */
export const ensureCanDeposit = (ctx: Context, who: AccountId, amount: bigint, minted = false): void => {
  if (amount === 0n) return
  if (minted && totalIssuance(ctx) + amount > U64_MAX) arithmetic("Overflow")
  const { free, reserved } = accountData(ctx, who)
  if (free + amount > U64_MAX) arithmetic("Overflow")
  if (free + amount < EXISTENTIAL_DEPOSIT) token("BelowMinimum")
  if (reserved + free + amount > U64_MAX) arithmetic("Overflow")
}

export type WithdrawConsequence =
  | "Success"
  | "ReducedToZero"
  | "BalanceLow"
  | "WouldDie"
  | "Frozen"
  | "Underflow"

/** What taking the amount from the free balance would do: `Inspect::can_withdraw`. */
export const canWithdraw = (ctx: Context, who: AccountId, amount: bigint): WithdrawConsequence => {
  if (amount === 0n) return "Success"
  if (totalIssuance(ctx) < amount) return "Underflow"
  const { free, reserved, frozen } = accountData(ctx, who)
  if (free < amount) return "BalanceLow"
  if (amount > reducibleBalance(ctx, who, "Expendable")) return "Frozen"
  const left = free - amount
  const dies = left < EXISTENTIAL_DEPOSIT
  if (dies && !canDecProvider(ctx, who)) return "WouldDie"
  if (left + reserved < frozen) return "Frozen"
  return dies ? "ReducedToZero" : "Success"
}

const ensureWithdrawn = (consequence: WithdrawConsequence, keepAlive: boolean): void => {
  if (consequence === "BalanceLow") token("FundsUnavailable")
  if (consequence === "WouldDie") token("OnlyProvider")
  if (consequence === "Frozen") token("Frozen")
  if (consequence === "Underflow") arithmetic("Underflow")
  if (consequence === "ReducedToZero" && keepAlive) token("NotExpendable")
}

/** Takes a credit out of the issuance without an event: what dropping an unspent imbalance does. */
export const dropCredit = (ctx: Context, amount: bigint): void => {
  if (amount !== 0n) TotalIssuance.update(ctx, (issuance) => saturatingSub(issuance, amount))
}

/** Sets the free balance; dust leaves the issuance. Error: `Balances.InsufficientBalance`. */
export const writeBalance = (ctx: Context, who: AccountId, amount: bigint): void => {
  const most = reducibleBalance(ctx, who, "Expendable", "Force")
  const dust = mutateAccount(ctx, who, (data) => {
    ensure(data.free - amount <= most, "InsufficientBalance")
    return { ...data, free: amount }
  })
  dropCredit(ctx, dust)
}

/** Takes from the free balance and returns how much; the issuance is the caller's matter. */
export const decreaseBalance = (
  ctx: Context,
  who: AccountId,
  amount: bigint,
  precision: Precision,
  preservation: Preservation,
  fortitude: Fortitude = "Polite",
): bigint => {
  const before = freeBalance(ctx, who)
  const reducible = reducibleBalance(ctx, who, preservation, fortitude)
  if (precision === "Exact" && reducible < amount) token("FundsUnavailable")
  const taken = minimum(amount, reducible)
  writeBalance(ctx, who, before - taken)
  return taken
}

/** Adds to the free balance and returns how much; the issuance is the caller's matter. */
export const increaseBalance = (
  ctx: Context,
  who: AccountId,
  amount: bigint,
  precision: Precision,
): bigint => {
  const before = freeBalance(ctx, who)
  if (precision === "Exact" && before + amount > U64_MAX) arithmetic("Overflow")
  const after = saturatingAdd(before, amount)
  if (after < EXISTENTIAL_DEPOSIT) return precision === "BestEffort" ? 0n : token("BelowMinimum")
  if (after !== before) writeBalance(ctx, who, after)
  return after - before
}

/** `Mutate::transfer`: moves free balance and emits `Transfer`. Token and arithmetic errors as on the chain. */
export const transfer = (
  ctx: Context,
  from: AccountId,
  to: AccountId,
  amount: bigint,
  preservation: Preservation,
): bigint => {
  ensureWithdrawn(canWithdraw(ctx, from, amount), preservation !== "Expendable")
  ensureCanDeposit(ctx, to, amount)
  if (from === to) return amount
  decreaseBalance(ctx, from, amount, "BestEffort", preservation)
  attempt(() => increaseBalance(ctx, to, amount, "BestEffort"))
  ctx.emit("Balances", "Transfer", { from, to, amount })
  return amount
}

/** `Mutate::burn_from`: destroys rao of an account and emits `Burned`. */
export const burnFrom = (
  ctx: Context,
  who: AccountId,
  amount: bigint,
  preservation: Preservation,
  precision: Precision,
  fortitude: Fortitude = "Polite",
): bigint => {
  const possible = minimum(reducibleBalance(ctx, who, preservation, fortitude), amount)
  if (possible !== amount && precision === "Exact") token("FundsUnavailable")
  if (totalIssuance(ctx) < possible) arithmetic("Overflow")
  const actual = decreaseBalance(ctx, who, possible, "BestEffort", preservation, fortitude)
  TotalIssuance.update(ctx, (issuance) => saturatingSub(issuance, actual))
  ctx.emit("Balances", "Burned", { who, amount: actual })
  return actual
}

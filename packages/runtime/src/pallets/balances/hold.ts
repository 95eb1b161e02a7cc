import type { Context } from "../../frame/context.ts"
import { attempt, type DispatchError, fail } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import { Holds } from "../../generated/storage/balances.ts"
import { Account } from "../../generated/storage/system.ts"
import type { RuntimeHoldReason } from "../../generated/types.ts"
import { U64_MAX } from "../../saturating.ts"
import { accountData, mutateAccount } from "./account-data.ts"
import {
  decreaseBalance,
  dropCredit,
  ensureCanDeposit,
  increaseBalance,
  type Precision,
  reducibleBalance,
} from "./fungible.ts"

const token = (name: Extract<DispatchError, { type: "Token" }>["name"]): never =>
  fail({ type: "Token", name })

const isSame = (a: RuntimeHoldReason, b: RuntimeHoldReason): boolean =>
  a.type === b.type && a.value === b.value

/** How much is held for a reason, rao. */
export const balanceOnHold = (ctx: Context, reason: RuntimeHoldReason, who: AccountId): bigint =>
  Holds.get(ctx, who).find(({ id }) => isSame(id, reason))?.amount ?? 0n

const setBalanceOnHold = (ctx: Context, reason: RuntimeHoldReason, who: AccountId, amount: bigint): void => {
  const holds = Holds.get(ctx, who)
  const before = holds.find(({ id }) => isSame(id, reason))?.amount
  const after =
    before === undefined
      ? [...holds, { id: reason, amount }]
      : holds.map((held) => (isSame(held.id, reason) ? { ...held, amount } : held))
  const reserved = accountData(ctx, who).reserved + amount - (before ?? 0n)
  if (reserved > U64_MAX) fail({ type: "Arithmetic", name: "Overflow" })
  if (reserved < 0n) fail({ type: "Arithmetic", name: "Underflow" })
  dropCredit(
    ctx,
    mutateAccount(ctx, who, (data) => ({ ...data, reserved })),
  )
  Holds.set(
    ctx,
    who,
    after.filter((held) => held.amount !== 0n),
  )
}

/** `MutateHold::hold`: sets free balance aside for a reason; no event. Token errors as on the chain. */
export const hold = (ctx: Context, reason: RuntimeHoldReason, who: AccountId, amount: bigint): void => {
  if (amount > reducibleBalance(ctx, who, "Protect", "Force")) token("FundsUnavailable")
  if (Account.get(ctx, who).providers === 0) token("CannotCreateHold")
  decreaseBalance(ctx, who, amount, "Exact", "Protect", "Force")
  if (amount > 0n) setBalanceOnHold(ctx, reason, who, balanceOnHold(ctx, reason, who) + amount)
}

/** Takes from a hold without giving it back. */
const decreaseOnHold = (
  ctx: Context,
  reason: RuntimeHoldReason,
  who: AccountId,
  amount: bigint,
  precision: Precision,
): bigint => {
  const before = balanceOnHold(ctx, reason, who)
  if (precision === "Exact" && amount > before) token("FundsUnavailable")
  const taken = amount < before ? amount : before
  setBalanceOnHold(ctx, reason, who, before - taken)
  return taken
}

/** `MutateHold::release`: gives what was held for a reason back and returns how much; no event. */
export const release = (
  ctx: Context,
  reason: RuntimeHoldReason,
  who: AccountId,
  amount: bigint,
  precision: Precision,
): bigint => {
  if (!attempt(() => ensureCanDeposit(ctx, who, amount)).ok) token("CannotCreate")
  const taken = decreaseOnHold(ctx, reason, who, amount, precision)
  return increaseBalance(ctx, who, taken, "BestEffort")
}

/** `MutateHold::burn_held`, by force and best effort: takes what was held for a reason out of existence. */
export const burnHeld = (ctx: Context, reason: RuntimeHoldReason, who: AccountId, amount: bigint): bigint => {
  const { reserved } = accountData(ctx, who)
  const taken = decreaseOnHold(ctx, reason, who, amount < reserved ? amount : reserved, "BestEffort")
  dropCredit(ctx, taken)
  return taken
}

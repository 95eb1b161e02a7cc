import type { Context } from "../../frame/context.ts"
import { attempt, fail, palletErrors } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import { U64_MAX } from "../../saturating.ts"
import { accountData, mutateAccount } from "./account-data.ts"
import { dropCredit, totalBalance } from "./fungible.ts"

const { ensure } = palletErrors("Balances")

/** Whether that much of the free balance can be set aside. */
export const canReserve = (ctx: Context, who: AccountId, amount: bigint): boolean => {
  const { free, frozen } = accountData(ctx, who)
  return amount === 0n || (free >= amount && free - amount >= frozen)
}

/** `ReservableCurrency::reserve`: sets free balance aside. Emits `Reserved`. */
export const reserve = (ctx: Context, who: AccountId, amount: bigint): void => {
  if (amount === 0n) return
  const dust = mutateAccount(ctx, who, (data) => {
    ensure(data.free >= amount, "InsufficientBalance")
    if (data.reserved + amount > U64_MAX) fail({ type: "Arithmetic", name: "Overflow" })
    const free = data.free - amount
    ensure(free >= data.frozen, "LiquidityRestrictions")
    return { ...data, free, reserved: data.reserved + amount }
  })
  dropCredit(ctx, dust)
  ctx.emit("Balances", "Reserved", { who, amount })
}

/** `ReservableCurrency::unreserve`: gives set-aside balance back; returns what was not there. Emits `Unreserved`. */
export const unreserve = (ctx: Context, who: AccountId, amount: bigint): bigint => {
  if (amount === 0n) return 0n
  if (totalBalance(ctx, who) === 0n) return amount
  const { reserved } = accountData(ctx, who)
  const actual = reserved < amount ? reserved : amount
  const done = attempt(() =>
    mutateAccount(ctx, who, (data) => ({
      ...data,
      reserved: data.reserved - actual,
      free: data.free + actual,
    })),
  )
  if (!done.ok) return amount
  dropCredit(ctx, done.value)
  ctx.emit("Balances", "Unreserved", { who, amount: actual })
  return amount - actual
}

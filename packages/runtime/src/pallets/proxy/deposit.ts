import type { Context } from "../../frame/context.ts"
import type { AccountId } from "../../frame/origin.ts"
import { constant } from "../../protocol/constant.ts"
import { reserve, unreserve } from "../balances/reserve.ts"

/** What so many proxies of one account cost in deposit, rao. */
export const proxiesDeposit = (count: number): bigint =>
  count === 0
    ? 0n
    : constant("Proxy", "ProxyDepositBase") + constant("Proxy", "ProxyDepositFactor") * BigInt(count)

/** What so many waiting announcements of one account cost in deposit, rao. */
export const announcementsDeposit = (count: number): bigint =>
  count === 0
    ? 0n
    : constant("Proxy", "AnnouncementDepositBase") +
      constant("Proxy", "AnnouncementDepositFactor") * BigInt(count)

/** Reserves what is missing or gives back what is too much; the new deposit. */
export const moveDeposit = (ctx: Context, who: AccountId, before: bigint, after: bigint): bigint => {
  if (after > before) reserve(ctx, who, after - before)
  else if (after < before) unreserve(ctx, who, before - after)
  return after
}

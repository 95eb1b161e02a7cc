import { ensureSigned } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import { Announcements, Proxies } from "../../generated/storage/proxy.ts"
import type { DepositKind } from "../../generated/types.ts"
import { announcementsDeposit, moveDeposit, proxiesDeposit } from "./deposit.ts"

/** Brings the caller's deposits to today's price; free where that changed one of them. */
export const pokeDeposit: Call<"Proxy", "poke_deposit"> = (ctx) => {
  const who = ensureSigned(ctx)
  const poke = (kind: DepositKind, old_deposit: bigint, due: bigint): boolean => {
    const new_deposit = moveDeposit(ctx, who, old_deposit, due)
    if (new_deposit === old_deposit) return false
    ctx.emit("Proxy", "DepositPoked", { who, kind, old_deposit, new_deposit })
    return true
  }

  const [proxies, proxiesBefore] = Proxies.get(ctx, who)
  const proxiesDue = proxiesDeposit(proxies.length)
  const proxiesPoked = poke("Proxies", proxiesBefore, proxiesDue)
  if (proxies.length > 0) Proxies.set(ctx, who, [proxies, proxiesDue])
  else Proxies.remove(ctx, who)

  const [pending, pendingBefore] = Announcements.get(ctx, who)
  const pendingDue = announcementsDeposit(pending.length)
  const pendingPoked = poke("Announcements", pendingBefore, pendingDue)
  if (pending.length > 0) Announcements.set(ctx, who, [pending, pendingDue])
  else Announcements.remove(ctx, who)

  return { paysFee: proxiesPoked || pendingPoked ? "No" : "Yes" }
}

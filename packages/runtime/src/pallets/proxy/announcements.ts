import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { lookup } from "../../frame/lookup.ts"
import { type AccountId, ensureSigned } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import { Announcements, Proxies } from "../../generated/storage/proxy.ts"
import type { Announcement } from "../../generated/types.ts"
import { constant } from "../../protocol/constant.ts"
import { announcementsDeposit, moveDeposit } from "./deposit.ts"

const { ensure, fail } = palletErrors("Proxy")

/** Drops the announcements that `isDone` picks; fails with `reason` where there is none. */
export const editAnnouncements = (
  ctx: Context,
  delegate: AccountId,
  isDone: (announcement: Announcement) => boolean,
  reason: "NotFound" | "Unannounced",
): void => {
  const [pending, before] = Announcements.find(ctx, delegate) ?? fail(reason)
  const left = pending.filter((announcement) => !isDone(announcement))
  ensure(left.length < pending.length, reason)
  const deposit = moveDeposit(ctx, delegate, before, announcementsDeposit(left.length))
  if (left.length > 0) Announcements.set(ctx, delegate, [left, deposit])
  else Announcements.remove(ctx, delegate)
}

export const announce: Call<"Proxy", "announce"> = (ctx, { real: address, call_hash }) => {
  const who = ensureSigned(ctx)
  const real = lookup(address)
  const [proxies] = Proxies.get(ctx, real)
  ensure(
    proxies.some(({ delegate }) => delegate === who),
    "NotProxy",
  )
  const [pending, before] = Announcements.get(ctx, who)
  ensure(pending.length < constant("Proxy", "MaxPending"), "TooMany")
  const all = [...pending, { real, call_hash, height: ctx.block.number }]
  const deposit = moveDeposit(ctx, who, before, announcementsDeposit(all.length))
  Announcements.set(ctx, who, [all, deposit])
  ctx.emit("Proxy", "Announced", { real, proxy: who, call_hash })
}

export const removeAnnouncement: Call<"Proxy", "remove_announcement"> = (
  ctx,
  { real: address, call_hash },
) => {
  const who = ensureSigned(ctx)
  const real = lookup(address)
  editAnnouncements(
    ctx,
    who,
    (announced) => announced.real === real && announced.call_hash === call_hash,
    "NotFound",
  )
}

export const rejectAnnouncement: Call<"Proxy", "reject_announcement"> = (ctx, args) => {
  const who = ensureSigned(ctx)
  editAnnouncements(
    ctx,
    lookup(args.delegate),
    (announced) => announced.real === who && announced.call_hash === args.call_hash,
    "NotFound",
  )
}

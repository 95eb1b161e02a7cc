import type { Context } from "../../../frame/context.ts"
import { attempt } from "../../../frame/dispatch-error.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ensureRoot, ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import {
  ColdkeySwapAnnouncementDelay,
  ColdkeySwapAnnouncements,
  ColdkeySwapDisputes,
  ColdkeySwapReannouncementDelay,
} from "../../../generated/storage/subtensor-module.ts"
import { emit, ensure, fail } from "../pallet.ts"
import { recycleTao } from "../staking/tao.ts"

const U32_MAX = 0xffff_ffff
const KEY_SWAP_COST = 100_000_000n

const later = (block: number, blocks: number): number => Math.min(block + blocks, U32_MAX)

/** `charge_swap_cost`: recycles the price of a swap. */
export const chargeSwapCost = (ctx: Context, coldkey: AccountId, cost: bigint): void => {
  const paid = attempt(() => recycleTao(ctx, coldkey, cost))
  ensure(paid.ok, "NotEnoughBalanceToPaySwapColdKey")
}

/** The first announcement costs; a later one is free, but has to wait beyond the first one's date. */
export const announceColdkeySwap: Call<"SubtensorModule", "announce_coldkey_swap"> = (
  ctx,
  { new_coldkey_hash },
) => {
  const who = ensureSigned(ctx)
  const now = ctx.block.number
  const announced = ColdkeySwapAnnouncements.get(ctx, who)
  if (announced === undefined) chargeSwapCost(ctx, who, KEY_SWAP_COST)
  else {
    const earliest = later(announced[0], ColdkeySwapReannouncementDelay.get(ctx))
    ensure(now >= earliest, "ColdkeySwapReannouncedTooEarly")
  }
  const due = later(now, ColdkeySwapAnnouncementDelay.get(ctx))
  ColdkeySwapAnnouncements.set(ctx, who, [due, new_coldkey_hash])
  emit(ctx, "ColdkeySwapAnnounced", { who, new_coldkey_hash })
}

/** Freezes the coldkey until root decides. */
export const disputeColdkeySwap: Call<"SubtensorModule", "dispute_coldkey_swap"> = (ctx) => {
  const coldkey = ensureSigned(ctx)
  ensure(ColdkeySwapAnnouncements.has(ctx, coldkey), "ColdkeySwapAnnouncementNotFound")
  ensure(!ColdkeySwapDisputes.has(ctx, coldkey), "ColdkeySwapAlreadyDisputed")
  ColdkeySwapDisputes.set(ctx, coldkey, ctx.block.number)
  emit(ctx, "ColdkeySwapDisputed", { coldkey })
}

export const resetColdkeySwap: Call<"SubtensorModule", "reset_coldkey_swap"> = (ctx, { coldkey }) => {
  ensureRoot(ctx)
  ColdkeySwapAnnouncements.remove(ctx, coldkey)
  ColdkeySwapDisputes.remove(ctx, coldkey)
  emit(ctx, "ColdkeySwapReset", { who: coldkey })
}

export const clearColdkeySwapAnnouncement: Call<"SubtensorModule", "clear_coldkey_swap_announcement"> = (
  ctx,
) => {
  const who = ensureSigned(ctx)
  const announced = ColdkeySwapAnnouncements.get(ctx, who) ?? fail("ColdkeySwapAnnouncementNotFound")
  const earliest = later(announced[0], ColdkeySwapReannouncementDelay.get(ctx))
  ensure(ctx.block.number >= earliest, "ColdkeySwapClearTooEarly")
  ColdkeySwapAnnouncements.remove(ctx, who)
  emit(ctx, "ColdkeySwapCleared", { who })
}

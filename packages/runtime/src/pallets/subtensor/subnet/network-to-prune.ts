import type { Context } from "../../../frame/context.ts"
import {
  NetworkImmunityPeriod,
  NetworkRegisteredAt,
  NetworksAdded,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { ROOT_NETUID } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { movingAlphaPrice } from "../market/moving-price.ts"

/** The subnet that gives way to a new one: lowest moving price, then oldest, immune ones left out. */
export const networkToPrune = (ctx: Context): number | undefined => {
  const immunity = NetworkImmunityPeriod.get(ctx)
  let best: { netuid: number; price: bigint; registeredAt: bigint } | undefined
  for (const [[netuid], added] of NetworksAdded.entries(ctx)) {
    if (!added || netuid === ROOT_NETUID) continue
    const registeredAt = NetworkRegisteredAt.get(ctx, netuid)
    if (currentBlock(ctx) < saturatingAdd(registeredAt, immunity)) continue
    const price = movingAlphaPrice(ctx, netuid)
    const better =
      best === undefined || price < best.price || (price === best.price && registeredAt < best.registeredAt)
    if (better) best = { netuid, price, registeredAt }
  }
  return best?.netuid
}

import type { Context } from "./context.ts"
import type { PalletRegistry } from "./dispatch.ts"
import type { Weight } from "./weight.ts"
import { addWeight, subWeight, ZERO_WEIGHT } from "./weight.ts"

/** Runs every pallet's `on_initialize` in the runtime's order; the weight they report. */
export const runOnInitialize = (ctx: Context, { pallets }: PalletRegistry): Weight => {
  let used = ZERO_WEIGHT
  for (const { hooks } of pallets) {
    const weight = hooks?.onInitialize?.(ctx)
    if (weight !== undefined) used = addWeight(used, weight)
  }
  return used
}

/** Runs every pallet's `on_idle`, beginning with another one each block; the weight they report. */
export const runOnIdle = (ctx: Context, { pallets }: PalletRegistry, remaining: Weight): Weight => {
  let used = ZERO_WEIGHT
  for (let i = 0; i < pallets.length; i++) {
    const hooks = pallets[(ctx.block.number + i) % pallets.length]?.hooks
    const weight = hooks?.onIdle?.(ctx, subWeight(remaining, used))
    if (weight !== undefined) used = addWeight(used, weight)
  }
  return used
}

/** Runs every pallet's `on_finalize` in the runtime's order. */
export const runOnFinalize = (ctx: Context, { pallets }: PalletRegistry): void => {
  for (const { hooks } of pallets) hooks?.onFinalize?.(ctx)
}

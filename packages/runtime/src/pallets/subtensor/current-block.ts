import type { Context } from "../../frame/context.ts"

/** Number of the block being built, as storage holds block numbers. */
export const currentBlock = (ctx: Context): bigint => BigInt(ctx.block.number)

import type { Hex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import { BlockHash, Number as BlockNumber, ParentHash } from "../../generated/storage/system.ts"
import { constant } from "../../protocol/constant.ts"

/** Tells the state which block is being built. */
export const setBlockEnvironment = (ctx: Context, number: number, parentHash: Hex): void => {
  BlockNumber.set(ctx, number)
  ParentHash.set(ctx, parentHash)
  BlockHash.set(ctx, number - 1, parentHash)
}

/** Moves the window of remembered block hashes on by one; that of genesis stays. */
export const pruneBlockHash = (ctx: Context): void => {
  const oldest = ctx.block.number - constant("System", "BlockHashCount") - 1
  if (oldest > 0) BlockHash.remove(ctx, oldest)
}

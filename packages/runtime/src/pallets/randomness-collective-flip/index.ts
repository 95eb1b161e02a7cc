import { fromHex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { dbWeight } from "../../frame/weight.ts"
import { RandomMaterial } from "../../generated/storage/randomness-collective-flip.ts"

/** How many parent hashes are kept. */
const MOST = 81
const HASH = 32

/** SCALE of the full list: a compact length of two bytes, then the hashes. */
const FULL = 2 + MOST * HASH

/** Overwrites one hash in the bytes of the full list: decoding and encoding all 81 in every block would cost more than the rest. */
const overwrite = (ctx: Context, index: number): boolean => {
  const entry = ctx.state.entry(RandomMaterial, [])
  const bytes = entry.raw ?? entry.bytes()
  if (bytes?.length !== FULL) return false
  const changed = bytes.slice()
  changed.set(fromHex(ctx.block.parentHash), 2 + index * HASH)
  ctx.state.write(entry, undefined, changed)
  return true
}

/** Pallet RandomnessCollectiveFlip: the last 81 parent hashes, oldest overwritten. */
export const randomnessCollectiveFlip: Pallet<"RandomnessCollectiveFlip"> = {
  name: "RandomnessCollectiveFlip",
  calls: {},
  hooks: {
    onInitialize: (ctx) => {
      if (!overwrite(ctx, (ctx.block.number - 1) % MOST)) {
        RandomMaterial.update(ctx, (material) => [...material, ctx.block.parentHash])
      }
      return dbWeight(1, 1)
    },
  },
}

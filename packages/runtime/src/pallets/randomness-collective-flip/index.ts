import type { Pallet } from "../../frame/pallet.ts"
import { dbWeight } from "../../frame/weight.ts"
import { RandomMaterial } from "../../generated/storage/randomness-collective-flip.ts"

/** How many parent hashes are kept. */
const MOST = 81

/** Pallet RandomnessCollectiveFlip: the last 81 parent hashes, oldest overwritten. */
export const randomnessCollectiveFlip: Pallet<"RandomnessCollectiveFlip"> = {
  name: "RandomnessCollectiveFlip",
  calls: {},
  hooks: {
    onInitialize: (ctx) => {
      RandomMaterial.update(ctx, (material) => {
        if (material.length < MOST) return [...material, ctx.block.parentHash]
        return material.with((ctx.block.number - 1) % MOST, ctx.block.parentHash)
      })
      return dbWeight(1, 1)
    },
  },
}

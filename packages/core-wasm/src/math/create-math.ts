import type { MathApi } from "../api/math.ts"
import { createCoinbase } from "./coinbase.ts"
import { createDividends } from "./dividends.ts"
import { createEmission } from "./emission.ts"
import { createEpoch } from "./epoch.ts"
import type { MathFace } from "./face.ts"
import { createFixed } from "./fixed.ts"
import { createSharePool } from "./share-pool.ts"
import { createSwap } from "./swap.ts"

/** The whole arithmetic over one face of core. */
export const createMath = (face: MathFace): MathApi => ({
  ...createFixed(face),
  ...createSharePool(face),
  ...createSwap(face),
  ...createEmission(face),
  ...createCoinbase(face),
  ...createDividends(face),
  ...createEpoch(face),
  upscaleWeights: (values) => face.upscaleWeights(values),
})

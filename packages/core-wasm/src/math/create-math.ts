import type { MathApi } from "../api/math.ts"
import { createCoinbase } from "./coinbase.ts"
import { createDividends } from "./dividends.ts"
import { createEmission } from "./emission.ts"
import { createEpoch } from "./epoch.ts"
import type { MathFace } from "./face.ts"
import { createFixed } from "./fixed.ts"
import { typed } from "./range.ts"
import { createSharePool } from "./share-pool.ts"
import { createSwap } from "./swap.ts"
import { wellShaped } from "./well-shaped.ts"

/** The whole arithmetic over one face of core. */
export const createMath = (raw: () => MathFace): MathApi => ({
  ...createFixed(raw),
  ...wellShaped(createSharePool(raw)),
  ...wellShaped(createSwap(raw)),
  ...wellShaped(createEmission(raw)),
  ...wellShaped(createCoinbase(raw)),
  ...wellShaped(createDividends(raw)),
  ...wellShaped(createEpoch(raw)),
  upscaleWeights: (values) => raw().upscaleWeights(typed("values", values, Uint16Array)),
})

import { active } from "../active.ts"
import type { WeightsApi } from "../api/weights.ts"

/** `vec_u16_max_upscale_to_u16`: scaled so that the greatest is 65535. */
export const upscaleWeights: WeightsApi["upscaleWeights"] = active.upscaleWeights

// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import { storageValue } from "../../frame/storage.ts"

/** BoundedVec<H256> */
export const RandomMaterial: Storage<[], readonly Hex[]> = storageValue<readonly Hex[]>("RandomnessCollectiveFlip", "RandomMaterial")

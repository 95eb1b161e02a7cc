// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Storage } from "../../frame/storage.ts"
import { storageMap } from "../../frame/storage.ts"

/** Twox64Concat u16 -> u64 */
export const TotalAlphaIssuance: Storage<[number], bigint> = storageMap<[number], bigint>("AlphaAssets", "TotalAlphaIssuance")

/** Twox64Concat u16 -> u64 */
export const AlphaBurned: Storage<[number], bigint> = storageMap<[number], bigint>("AlphaAssets", "AlphaBurned")

/** Twox64Concat u16 -> u64 */
export const AlphaRecycled: Storage<[number], bigint> = storageMap<[number], bigint>("AlphaAssets", "AlphaRecycled")

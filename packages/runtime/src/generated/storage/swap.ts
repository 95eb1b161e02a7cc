// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap } from "../../frame/storage.ts"

/** Twox64Concat u16 -> u16 */
export const FeeRate: Storage<[number], number> = storageMap<[number], number>("Swap", "FeeRate")

/** Twox64Concat u16 -> Balancer */
export const SwapBalancer: Storage<[number], Types.Balancer> = storageMap<[number], Types.Balancer>("Swap", "SwapBalancer")

/** Twox64Concat u16 -> bool */
export const PalSwapInitialized: Storage<[number], boolean> = storageMap<[number], boolean>("Swap", "PalSwapInitialized")

/** Identity BoundedVec<u8> -> bool */
export const HasMigrationRun: Storage<[Uint8Array], boolean> = storageMap<[Uint8Array], boolean>("Swap", "HasMigrationRun")

/** Twox64Concat u16 -> u64 */
export const ScrapReservoirAlpha: Storage<[number], bigint> = storageMap<[number], bigint>("Swap", "ScrapReservoirAlpha")

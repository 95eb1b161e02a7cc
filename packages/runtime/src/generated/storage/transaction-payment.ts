// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageValue } from "../../frame/storage.ts"

/** FixedU128 */
export const NextFeeMultiplier: Storage<[], bigint> = storageValue<bigint>("TransactionPayment", "NextFeeMultiplier")

/** Releases */
export const StorageVersion: Storage<[], Types.Releases> = storageValue<Types.Releases>("TransactionPayment", "StorageVersion")

// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Storage } from "../../frame/storage.ts"
import { storageValue } from "../../frame/storage.ts"

/** U256 */
export const BaseFeePerGas: Storage<[], bigint> = storageValue<bigint>("BaseFee", "BaseFeePerGas")

/** Permill */
export const Elasticity: Storage<[], number> = storageValue<number>("BaseFee", "Elasticity")

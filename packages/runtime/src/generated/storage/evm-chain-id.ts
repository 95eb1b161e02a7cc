// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Storage } from "../../frame/storage.ts"
import { storageValue } from "../../frame/storage.ts"

/** u64 */
export const ChainId: Storage<[], bigint> = storageValue<bigint>("EVMChainId", "ChainId")

// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Storage } from "../../frame/storage.ts"
import { storageValue } from "../../frame/storage.ts"

/** u64 */
export const Now: Storage<[], bigint> = storageValue<bigint>("Timestamp", "Now")

/** bool */
export const DidUpdate: Storage<[], boolean> = storageValue<boolean>("Timestamp", "DidUpdate")

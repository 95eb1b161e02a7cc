// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import { storageValue } from "../../frame/storage.ts"

/** AccountId32, optional */
export const Key: Storage<[], Hex | undefined> = storageValue<Hex | undefined>("Sudo", "Key")

// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import { storageValue } from "../../frame/storage.ts"

/** BoundedVec<app_sr25519::Public> */
export const Authorities: Storage<[], readonly Hex[]> = storageValue<readonly Hex[]>("Aura", "Authorities")

/** Slot */
export const CurrentSlot: Storage<[], bigint> = storageValue<bigint>("Aura", "CurrentSlot")

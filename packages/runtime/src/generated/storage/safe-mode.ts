// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** u32, optional */
export const EnteredUntil: Storage<[], number | undefined> = storageValue<number | undefined>("SafeMode", "EnteredUntil")

/** Twox64Concat AccountId32 -> Twox64Concat u32 -> u64, optional */
export const Deposits: Storage<[Hex, number], bigint | undefined> = storageMap<[Hex, number], bigint | undefined>("SafeMode", "Deposits")

// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap } from "../../frame/storage.ts"

/** Twox64Concat AccountId32 -> Blake2128Concat [u8; 32] -> Multisig<u32, u64, AccountId32>, optional */
export const Multisigs: Storage<[Hex, Hex], Types.Multisig | undefined> = storageMap<[Hex, Hex], Types.Multisig | undefined>("Multisig", "Multisigs")

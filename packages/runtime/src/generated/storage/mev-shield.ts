// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** BoundedVec<u8>, optional */
export const CurrentKey: Storage<[], Uint8Array | undefined> = storageValue<Uint8Array | undefined>("MevShield", "CurrentKey")

/** BoundedVec<u8>, optional */
export const PendingKey: Storage<[], Uint8Array | undefined> = storageValue<Uint8Array | undefined>("MevShield", "PendingKey")

/** BoundedVec<u8>, optional */
export const NextKey: Storage<[], Uint8Array | undefined> = storageValue<Uint8Array | undefined>("MevShield", "NextKey")

/** Twox64Concat app_sr25519::Public -> BoundedVec<u8>, optional */
export const AuthorKeys: Storage<[Hex], Uint8Array | undefined> = storageMap<[Hex], Uint8Array | undefined>("MevShield", "AuthorKeys")

/** u32, optional */
export const PendingKeyExpiresAt: Storage<[], number | undefined> = storageValue<number | undefined>("MevShield", "PendingKeyExpiresAt")

/** u32, optional */
export const NextKeyExpiresAt: Storage<[], number | undefined> = storageValue<number | undefined>("MevShield", "NextKeyExpiresAt")

/** Identity BoundedVec<u8> -> bool */
export const HasMigrationRun: Storage<[Uint8Array], boolean> = storageMap<[Uint8Array], boolean>("MevShield", "HasMigrationRun")

/** u32 */
export const MaxPendingExtrinsicsLimit: Storage<[], number> = storageValue<number>("MevShield", "MaxPendingExtrinsicsLimit")

/** u32 */
export const ExtrinsicLifetime: Storage<[], number> = storageValue<number>("MevShield", "ExtrinsicLifetime")

/** u64 */
export const OnInitializeWeight: Storage<[], bigint> = storageValue<bigint>("MevShield", "OnInitializeWeight")

/** u64 */
export const MaxExtrinsicWeight: Storage<[], bigint> = storageValue<bigint>("MevShield", "MaxExtrinsicWeight")

/** Identity u32 -> PendingExtrinsic, optional */
export const PendingExtrinsics: Storage<[number], Types.PendingExtrinsic | undefined> = storageMap<[number], Types.PendingExtrinsic | undefined>("MevShield", "PendingExtrinsics")

/** u32 */
export const CounterForPendingExtrinsics: Storage<[], number> = storageValue<number>("MevShield", "CounterForPendingExtrinsics")

/** u32 */
export const NextPendingExtrinsicIndex: Storage<[], number> = storageValue<number>("MevShield", "NextPendingExtrinsicIndex")

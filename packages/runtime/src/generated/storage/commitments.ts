// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** BTreeSet<(u16, AccountId32)> */
export const TimelockedIndex: Storage<[], readonly (readonly [number, Hex])[]> = storageValue<readonly (readonly [number, Hex])[]>("Commitments", "TimelockedIndex")

/** Identity u16 -> Twox64Concat AccountId32 -> Registration<u64, u32>, optional */
export const CommitmentOf: Storage<[number, Hex], Types.Registration | undefined> = storageMap<[number, Hex], Types.Registration | undefined>("Commitments", "CommitmentOf")

/** Identity u16 -> Twox64Concat AccountId32 -> u32, optional */
export const LastCommitment: Storage<[number, Hex], number | undefined> = storageMap<[number, Hex], number | undefined>("Commitments", "LastCommitment")

/** Identity u16 -> Twox64Concat AccountId32 -> u32, optional */
export const LastBondsReset: Storage<[number, Hex], number | undefined> = storageMap<[number, Hex], number | undefined>("Commitments", "LastBondsReset")

/** Identity u16 -> Twox64Concat AccountId32 -> Vec<(Vec<u8>, u64)>, optional */
export const RevealedCommitments: Storage<[number, Hex], readonly (readonly [Uint8Array, bigint])[] | undefined> = storageMap<[number, Hex], readonly (readonly [Uint8Array, bigint])[] | undefined>("Commitments", "RevealedCommitments")

/** Identity u16 -> Twox64Concat AccountId32 -> UsageTracker, optional */
export const UsedSpaceOf: Storage<[number, Hex], Types.UsageTracker | undefined> = storageMap<[number, Hex], Types.UsageTracker | undefined>("Commitments", "UsedSpaceOf")

/** u32 */
export const MaxSpace: Storage<[], number> = storageValue<number>("Commitments", "MaxSpace")

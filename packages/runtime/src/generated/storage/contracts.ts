// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** Identity H256 -> BoundedVec<u8>, optional */
export const PristineCode: Storage<[Hex], Uint8Array | undefined> = storageMap<[Hex], Uint8Array | undefined>("Contracts", "PristineCode")

/** Identity H256 -> CodeInfo, optional */
export const CodeInfoOf: Storage<[Hex], Types.CodeInfo | undefined> = storageMap<[Hex], Types.CodeInfo | undefined>("Contracts", "CodeInfoOf")

/** u64 */
export const Nonce: Storage<[], bigint> = storageValue<bigint>("Contracts", "Nonce")

/** Twox64Concat AccountId32 -> ContractInfo, optional */
export const ContractInfoOf: Storage<[Hex], Types.ContractInfo | undefined> = storageMap<[Hex], Types.ContractInfo | undefined>("Contracts", "ContractInfoOf")

/** Twox64Concat u32 -> BoundedVec<u8>, optional */
export const DeletionQueue: Storage<[number], Uint8Array | undefined> = storageMap<[number], Uint8Array | undefined>("Contracts", "DeletionQueue")

/** DeletionQueueManager */
export const DeletionQueueCounter: Storage<[], Types.DeletionQueueManager> = storageValue<Types.DeletionQueueManager>("Contracts", "DeletionQueueCounter")

/** BoundedVec<u8>, optional */
export const MigrationInProgress: Storage<[], Uint8Array | undefined> = storageValue<Uint8Array | undefined>("Contracts", "MigrationInProgress")

// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** StoredState<u32> */
export const State: Storage<[], Types.StoredState> = storageValue<Types.StoredState>("Grandpa", "State")

/** StoredPendingChange<u32>, optional */
export const PendingChange: Storage<[], Types.StoredPendingChange | undefined> = storageValue<Types.StoredPendingChange | undefined>("Grandpa", "PendingChange")

/** u32, optional */
export const NextForced: Storage<[], number | undefined> = storageValue<number | undefined>("Grandpa", "NextForced")

/** (u32, u32), optional */
export const Stalled: Storage<[], readonly [number, number] | undefined> = storageValue<readonly [number, number] | undefined>("Grandpa", "Stalled")

/** u64 */
export const CurrentSetId: Storage<[], bigint> = storageValue<bigint>("Grandpa", "CurrentSetId")

/** Twox64Concat u64 -> u32, optional */
export const SetIdSession: Storage<[bigint], number | undefined> = storageMap<[bigint], number | undefined>("Grandpa", "SetIdSession")

/** WeakBoundedVec<(sp_consensus_grandpa::app::Public, u64)> */
export const Authorities: Storage<[], readonly (readonly [Hex, bigint])[]> = storageValue<readonly (readonly [Hex, bigint])[]>("Grandpa", "Authorities")

// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** u32, optional */
export const IncompleteSince: Storage<[], number | undefined> = storageValue<number | undefined>("Scheduler", "IncompleteSince")

/** Twox64Concat u32 -> BoundedVec<Option<Scheduled<[u8; 32], Bounded<RuntimeCall, BlakeTwo256>, u32, OriginCaller, AccountId32>>> */
export const Agenda: Storage<[number], readonly (Types.Scheduled | undefined)[]> = storageMap<[number], readonly (Types.Scheduled | undefined)[]>("Scheduler", "Agenda")

/** Blake2128Concat (u32, u32) -> RetryConfig<u32>, optional */
export const Retries: Storage<[readonly [number, number]], Types.RetryConfig | undefined> = storageMap<[readonly [number, number]], Types.RetryConfig | undefined>("Scheduler", "Retries")

/** Twox64Concat [u8; 32] -> (u32, u32), optional */
export const Lookup: Storage<[Hex], readonly [number, number] | undefined> = storageMap<[Hex], readonly [number, number] | undefined>("Scheduler", "Lookup")

// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** BeaconConfiguration */
export const BeaconConfig: Storage<[], Types.BeaconConfiguration> = storageValue<Types.BeaconConfiguration>("Drand", "BeaconConfig")

/** Identity BoundedVec<u8> -> bool */
export const HasMigrationRun: Storage<[Uint8Array], boolean> = storageMap<[Uint8Array], boolean>("Drand", "HasMigrationRun")

/** Blake2128Concat u64 -> Pulse, optional */
export const Pulses: Storage<[bigint], Types.Pulse | undefined> = storageMap<[bigint], Types.Pulse | undefined>("Drand", "Pulses")

/** u64 */
export const LastStoredRound: Storage<[], bigint> = storageValue<bigint>("Drand", "LastStoredRound")

/** u64 */
export const OldestStoredRound: Storage<[], bigint> = storageValue<bigint>("Drand", "OldestStoredRound")

/** u32 */
export const NextUnsignedAt: Storage<[], number> = storageValue<number>("Drand", "NextUnsignedAt")

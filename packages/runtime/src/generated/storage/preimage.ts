// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap } from "../../frame/storage.ts"

/** Identity H256 -> OldRequestStatus<AccountId32, u64>, optional */
export const StatusFor: Storage<[Hex], Types.OldRequestStatus | undefined> = storageMap<[Hex], Types.OldRequestStatus | undefined>("Preimage", "StatusFor")

/** Identity H256 -> RequestStatus<AccountId32, HoldConsideration>, optional */
export const RequestStatusFor: Storage<[Hex], Types.RequestStatus | undefined> = storageMap<[Hex], Types.RequestStatus | undefined>("Preimage", "RequestStatusFor")

/** Identity (H256, u32) -> BoundedVec<u8>, optional */
export const PreimageFor: Storage<[readonly [Hex, number]], Uint8Array | undefined> = storageMap<[readonly [Hex, number]], Uint8Array | undefined>("Preimage", "PreimageFor")

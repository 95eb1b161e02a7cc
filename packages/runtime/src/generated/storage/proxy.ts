// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap } from "../../frame/storage.ts"

/** Twox64Concat AccountId32 -> (BoundedVec<ProxyDefinition<AccountId32, ProxyType, u32>>, u64) */
export const Proxies: Storage<[Hex], readonly [readonly Types.ProxyDefinition[], bigint]> = storageMap<[Hex], readonly [readonly Types.ProxyDefinition[], bigint]>("Proxy", "Proxies")

/** Twox64Concat AccountId32 -> (BoundedVec<Announcement<AccountId32, H256, u32>>, u64) */
export const Announcements: Storage<[Hex], readonly [readonly Types.Announcement[], bigint]> = storageMap<[Hex], readonly [readonly Types.Announcement[], bigint]>("Proxy", "Announcements")

/** Twox64Concat AccountId32 -> Result<(), DispatchError>, optional */
export const LastCallResult: Storage<[Hex], Types.ResultOfDispatchError | undefined> = storageMap<[Hex], Types.ResultOfDispatchError | undefined>("Proxy", "LastCallResult")

/** Twox64Concat AccountId32 -> Twox64Concat AccountId32 -> (), optional */
export const RealPaysFee: Storage<[Hex, Hex], true | undefined> = storageMap<[Hex, Hex], true | undefined>("Proxy", "RealPaysFee")

// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** u64 */
export const TotalIssuance: Storage<[], bigint> = storageValue<bigint>("Balances", "TotalIssuance")

/** u64 */
export const InactiveIssuance: Storage<[], bigint> = storageValue<bigint>("Balances", "InactiveIssuance")

/** Blake2128Concat AccountId32 -> AccountData<u64> */
export const Account: Storage<[Hex], Types.AccountData> = storageMap<[Hex], Types.AccountData>("Balances", "Account")

/** Blake2128Concat AccountId32 -> WeakBoundedVec<BalanceLock<u64>> */
export const Locks: Storage<[Hex], readonly Types.BalanceLock[]> = storageMap<[Hex], readonly Types.BalanceLock[]>("Balances", "Locks")

/** Blake2128Concat AccountId32 -> BoundedVec<ReserveData<[u8; 8], u64>> */
export const Reserves: Storage<[Hex], readonly Types.ReserveData[]> = storageMap<[Hex], readonly Types.ReserveData[]>("Balances", "Reserves")

/** Blake2128Concat AccountId32 -> BoundedVec<IdAmount<RuntimeHoldReason, u64>> */
export const Holds: Storage<[Hex], readonly Types.IdAmountOfRuntimeHoldReasonU64[]> = storageMap<[Hex], readonly Types.IdAmountOfRuntimeHoldReasonU64[]>("Balances", "Holds")

/** Blake2128Concat AccountId32 -> BoundedVec<IdAmount<RuntimeFreezeReason, u64>> */
export const Freezes: Storage<[Hex], readonly Types.IdAmountOfRuntimeFreezeReasonU64[]> = storageMap<[Hex], readonly Types.IdAmountOfRuntimeFreezeReasonU64[]>("Balances", "Freezes")

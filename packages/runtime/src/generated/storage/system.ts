// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** Blake2128Concat AccountId32 -> AccountInfo<u32, AccountData<u64>> */
export const Account: Storage<[Hex], Types.AccountInfo> = storageMap<[Hex], Types.AccountInfo>("System", "Account")

/** u32, optional */
export const ExtrinsicCount: Storage<[], number | undefined> = storageValue<number | undefined>("System", "ExtrinsicCount")

/** bool */
export const InherentsApplied: Storage<[], boolean> = storageValue<boolean>("System", "InherentsApplied")

/** PerDispatchClass<Weight> */
export const BlockWeight: Storage<[], Types.PerDispatchClassOfWeight> = storageValue<Types.PerDispatchClassOfWeight>("System", "BlockWeight")

/** u32, optional */
export const AllExtrinsicsLen: Storage<[], number | undefined> = storageValue<number | undefined>("System", "AllExtrinsicsLen")

/** Twox64Concat u32 -> H256 */
export const BlockHash: Storage<[number], Hex> = storageMap<[number], Hex>("System", "BlockHash")

/** Twox64Concat u32 -> Vec<u8> */
export const ExtrinsicData: Storage<[number], Uint8Array> = storageMap<[number], Uint8Array>("System", "ExtrinsicData")

/** u32 */
export const Number: Storage<[], number> = storageValue<number>("System", "Number")

/** H256 */
export const ParentHash: Storage<[], Hex> = storageValue<Hex>("System", "ParentHash")

/** Digest */
export const Digest: Storage<[], Types.Digest> = storageValue<Types.Digest>("System", "Digest")

/** Vec<EventRecord<RuntimeEvent, H256>> */
export const Events: Storage<[], readonly Types.EventRecord[]> = storageValue<readonly Types.EventRecord[]>("System", "Events")

/** u32 */
export const EventCount: Storage<[], number> = storageValue<number>("System", "EventCount")

/** Blake2128Concat H256 -> Vec<(u32, u32)> */
export const EventTopics: Storage<[Hex], readonly (readonly [number, number])[]> = storageMap<[Hex], readonly (readonly [number, number])[]>("System", "EventTopics")

/** LastRuntimeUpgradeInfo, optional */
export const LastRuntimeUpgrade: Storage<[], Types.LastRuntimeUpgradeInfo | undefined> = storageValue<Types.LastRuntimeUpgradeInfo | undefined>("System", "LastRuntimeUpgrade")

/** bool */
export const UpgradedToU32RefCount: Storage<[], boolean> = storageValue<boolean>("System", "UpgradedToU32RefCount")

/** bool */
export const UpgradedToTripleRefCount: Storage<[], boolean> = storageValue<boolean>("System", "UpgradedToTripleRefCount")

/** Phase, optional */
export const ExecutionPhase: Storage<[], Types.Phase | undefined> = storageValue<Types.Phase | undefined>("System", "ExecutionPhase")

/** CodeUpgradeAuthorization, optional */
export const AuthorizedUpgrade: Storage<[], Types.CodeUpgradeAuthorization | undefined> = storageValue<Types.CodeUpgradeAuthorization | undefined>("System", "AuthorizedUpgrade")

/** Weight */
export const ExtrinsicWeightReclaimed: Storage<[], Types.Weight> = storageValue<Types.Weight>("System", "ExtrinsicWeightReclaimed")

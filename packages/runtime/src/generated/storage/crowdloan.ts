// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** Twox64Concat u32 -> CrowdloanInfo<AccountId32, u64, u32, Bounded<RuntimeCall, BlakeTwo256>>, optional */
export const Crowdloans: Storage<[number], Types.CrowdloanInfo | undefined> = storageMap<[number], Types.CrowdloanInfo | undefined>("Crowdloan", "Crowdloans")

/** u32 */
export const NextCrowdloanId: Storage<[], number> = storageValue<number>("Crowdloan", "NextCrowdloanId")

/** Twox64Concat u32 -> Identity AccountId32 -> u64, optional */
export const Contributions: Storage<[number, Hex], bigint | undefined> = storageMap<[number, Hex], bigint | undefined>("Crowdloan", "Contributions")

/** Twox64Concat u32 -> u64, optional */
export const MaxContributions: Storage<[number], bigint | undefined> = storageMap<[number], bigint | undefined>("Crowdloan", "MaxContributions")

/** u32, optional */
export const CurrentCrowdloanId: Storage<[], number | undefined> = storageValue<number | undefined>("Crowdloan", "CurrentCrowdloanId")

/** Identity BoundedVec<u8> -> bool */
export const HasMigrationRun: Storage<[Uint8Array], boolean> = storageMap<[Uint8Array], boolean>("Crowdloan", "HasMigrationRun")

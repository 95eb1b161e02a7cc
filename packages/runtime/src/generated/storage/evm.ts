// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** Blake2128Concat H160 -> Vec<u8> */
export const AccountCodes: Storage<[Hex], Uint8Array> = storageMap<[Hex], Uint8Array>("EVM", "AccountCodes")

/** Blake2128Concat H160 -> CodeMetadata, optional */
export const AccountCodesMetadata: Storage<[Hex], Types.CodeMetadata | undefined> = storageMap<[Hex], Types.CodeMetadata | undefined>("EVM", "AccountCodesMetadata")

/** Blake2128Concat H160 -> Blake2128Concat H256 -> H256 */
export const AccountStorages: Storage<[Hex, Hex], Hex> = storageMap<[Hex, Hex], Hex>("EVM", "AccountStorages")

/** Vec<H160> */
export const WhitelistedCreators: Storage<[], readonly Hex[]> = storageValue<readonly Hex[]>("EVM", "WhitelistedCreators")

/** bool */
export const DisableWhitelistCheck: Storage<[], boolean> = storageValue<boolean>("EVM", "DisableWhitelistCheck")

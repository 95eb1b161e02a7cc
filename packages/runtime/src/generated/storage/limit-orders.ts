// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** Blake2128Concat H256 -> OrderStatus, optional */
export const Orders: Storage<[Hex], Types.OrderStatus | undefined> = storageMap<[Hex], Types.OrderStatus | undefined>("LimitOrders", "Orders")

/** bool */
export const LimitOrdersEnabled: Storage<[], boolean> = storageValue<boolean>("LimitOrders", "LimitOrdersEnabled")

/** Identity BoundedVec<u8> -> bool */
export const HasMigrationRun: Storage<[Uint8Array], boolean> = storageMap<[Uint8Array], boolean>("LimitOrders", "HasMigrationRun")

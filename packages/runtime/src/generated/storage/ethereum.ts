// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../../bytes.ts"
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap, storageValue } from "../../frame/storage.ts"

/** Identity u32 -> (TransactionV3, TransactionStatus, ReceiptV4), optional */
export const Pending: Storage<[number], readonly [Types.TransactionV3, Types.TransactionStatus, Types.ReceiptV4] | undefined> = storageMap<[number], readonly [Types.TransactionV3, Types.TransactionStatus, Types.ReceiptV4] | undefined>("Ethereum", "Pending")

/** u32 */
export const CounterForPending: Storage<[], number> = storageValue<number>("Ethereum", "CounterForPending")

/** Block<TransactionV3>, optional */
export const CurrentBlock: Storage<[], Types.BlockOfTransactionV3 | undefined> = storageValue<Types.BlockOfTransactionV3 | undefined>("Ethereum", "CurrentBlock")

/** Vec<ReceiptV4>, optional */
export const CurrentReceipts: Storage<[], readonly Types.ReceiptV4[] | undefined> = storageValue<readonly Types.ReceiptV4[] | undefined>("Ethereum", "CurrentReceipts")

/** Vec<TransactionStatus>, optional */
export const CurrentTransactionStatuses: Storage<[], readonly Types.TransactionStatus[] | undefined> = storageValue<readonly Types.TransactionStatus[] | undefined>("Ethereum", "CurrentTransactionStatuses")

/** Twox64Concat U256 -> H256 */
export const BlockHash: Storage<[bigint], Hex> = storageMap<[bigint], Hex>("Ethereum", "BlockHash")

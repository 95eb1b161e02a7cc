import type { Pallet } from "../../frame/pallet.ts"
import { NextFeeMultiplier, StorageVersion } from "../../generated/storage/transaction-payment.ts"
import { transactionPaymentApis } from "./apis.ts"

/** 1 as `FixedU128`; the chain's multiplier never changes. */
const MULTIPLIER = 1_000_000_000_000_000_000n

/** Pallet TransactionPayment: what a transaction costs. */
export const transactionPayment: Pallet<"TransactionPayment"> = {
  name: "TransactionPayment",
  calls: {},
  hooks: { onFinalize: (ctx) => NextFeeMultiplier.set(ctx, MULTIPLIER) },
  apis: transactionPaymentApis,
  genesis: (ctx) => {
    StorageVersion.set(ctx, "V2")
    NextFeeMultiplier.set(ctx, MULTIPLIER)
  },
}

import type { SwapResult } from "@subforge/core"

/** A swap in a subnet without a pool. */
export const oneToOne = (amount: bigint): SwapResult => ({
  amountPaidIn: amount,
  amountPaidOut: amount,
  feePaid: 0n,
  feeToBlockAuthor: 0n,
})

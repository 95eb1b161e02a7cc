/** Where a transaction comes from: changes what is refused, as on the chain. */
export type TransactionSource = "InBlock" | "Local" | "External"

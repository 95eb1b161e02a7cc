import type { TransactionValidityError } from "@subforge/runtime"

/** `InvalidShieldedTxPubKeyHash`: a block with another key may open it, until its era ends. */
const isSealedToAnotherKey = ({ type, value }: TransactionValidityError): boolean =>
  type === "Invalid" && value.type === "Custom" && value.value === 24

/** Whether a transaction that one block refused may be right for a later one. */
export const mayFitLater = (error: TransactionValidityError): boolean =>
  error.type === "Invalid" &&
  (error.value.type === "ExhaustsResources" || error.value.type === "Future" || isSealedToAnotherKey(error))

import type { TransactionValidityError } from "@subforge/runtime"
import type { Hex } from "@subforge/runtime/bytes"

/** What becomes of a transaction in the pool. */
export type WatchStatus =
  | { readonly type: "ready" | "future" | "dropped" | "invalid" }
  | { readonly type: "inBlock" | "finalized" | "usurped" | "retracted"; readonly hash: Hex }

/** Why the pool did not take a transaction. */
export type SubmitError =
  /** The bytes are no extrinsic of this runtime: the chain's own would trap on them. */
  | { readonly type: "Malformed"; readonly why: string }
  | { readonly type: "Refused"; readonly error: TransactionValidityError }
  | { readonly type: "AlreadyImported"; readonly hash: Hex }
  | { readonly type: "TooLowPriority"; readonly old: bigint; readonly new: bigint }
  | { readonly type: "ImmediatelyDropped" }

/** Why a transaction can never be valid as it stands: the chain's `InvalidTransaction`. */
export type InvalidTransaction =
  | {
      readonly type:
        | "Call"
        | "Payment"
        | "Future"
        | "Stale"
        | "BadProof"
        | "AncientBirthBlock"
        | "ExhaustsResources"
        | "BadMandatory"
        | "MandatoryValidation"
        | "BadSigner"
        | "IndeterminateImplicit"
        | "UnknownOrigin"
      readonly value: undefined
    }
  | { readonly type: "Custom"; readonly value: number }

/** Why the validity of a transaction could not be told: the chain's `UnknownTransaction`. */
export type UnknownTransaction =
  | { readonly type: "CannotLookup" | "NoUnsignedValidator"; readonly value: undefined }
  | { readonly type: "Custom"; readonly value: number }

/** Why a transaction is not taken: the chain's `TransactionValidityError`. */
export type TransactionValidityError =
  | { readonly type: "Invalid"; readonly value: InvalidTransaction }
  | { readonly type: "Unknown"; readonly value: UnknownTransaction }

/** What the pool learns of a valid transaction. */
export interface ValidTransaction {
  /** Higher goes first: 1 for ordinary calls, 10,000,000,000 for operational ones. */
  readonly priority: bigint
  /** Tags that other transactions must provide before. */
  readonly requires: readonly Uint8Array[]
  /** Tags this one provides: SCALE of (account, nonce). */
  readonly provides: readonly Uint8Array[]
  /** For how many blocks it stays valid. */
  readonly longevity: bigint
  readonly propagate: boolean
}

/** What is thrown while a transaction is checked: carries the reason as data and no stack. */
export class InvalidityFailure {
  readonly error: TransactionValidityError
  constructor(error: TransactionValidityError) {
    this.error = error
  }
}

export const invalid = (type: Exclude<InvalidTransaction["type"], "Custom">): never => {
  throw new InvalidityFailure({ type: "Invalid", value: { type, value: undefined } })
}

export const invalidCustom = (code: number): never => {
  throw new InvalidityFailure({ type: "Invalid", value: { type: "Custom", value: code } })
}

export const unknownTransaction = (type: Exclude<UnknownTransaction["type"], "Custom">): never => {
  throw new InvalidityFailure({ type: "Unknown", value: { type, value: undefined } })
}

import type { PalletName } from "../generated/calls.ts"
import type { ErrorName } from "../generated/errors.ts"
import type { PostInfo } from "./post-info.ts"

/** Why a dispatch failed, as data: what the chain's `DispatchError` says. */
export type DispatchError =
  | { readonly type: "Module"; readonly pallet: PalletName; readonly name: string }
  | {
      readonly type:
        | "BadOrigin"
        | "CannotLookup"
        | "ConsumerRemaining"
        | "NoProviders"
        | "TooManyConsumers"
        | "Exhausted"
        | "Corruption"
        | "Unavailable"
        | "RootNotAllowed"
    }
  /** `detail` says what is missing where the reason is this implementation and not the chain. */
  | { readonly type: "Other"; readonly detail?: string }
  | { readonly type: "Token"; readonly name: TokenError }
  | { readonly type: "Arithmetic"; readonly name: "Underflow" | "Overflow" | "DivisionByZero" }
  | { readonly type: "Transactional"; readonly name: "LimitReached" | "NoLayer" }

export type TokenError =
  | "FundsUnavailable"
  | "OnlyProvider"
  | "BelowMinimum"
  | "CannotCreate"
  | "UnknownAsset"
  | "Frozen"
  | "Unsupported"
  | "CannotCreateHold"
  | "NotExpendable"
  | "Blocked"

/** What is thrown inside dispatch: carries the error as data and no stack, since it is an ordinary outcome. */
export class DispatchFailure {
  readonly error: DispatchError
  /** What the call weighed until it failed; left out: as declared. */
  readonly post: PostInfo
  constructor(error: DispatchError, post: PostInfo = {}) {
    this.error = error
    this.post = post
  }
}

/** Ends the present call with an error. */
export const fail = (error: DispatchError, post?: PostInfo): never => {
  throw new DispatchFailure(error, post)
}

export const badOrigin = (): never => fail({ type: "BadOrigin" })

/** `ensure` and `fail` for one pallet's own errors; names are checked against the surface. */
export const palletErrors = <P extends PalletName>(pallet: P) => ({
  fail: (name: ErrorName<P>): never => fail({ type: "Module", pallet, name }),
  ensure: (condition: boolean, name: ErrorName<P>): void => {
    if (!condition) fail({ type: "Module", pallet, name })
  },
})

export type Result<T, E = DispatchError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** Runs `body` and turns a dispatch failure into data. Writes made before the failure stay, as without a storage layer. */
export const attempt = <T>(body: () => T): Result<T> => {
  try {
    return { ok: true, value: body() }
  } catch (thrown) {
    if (thrown instanceof DispatchFailure) return { ok: false, error: thrown.error }
    throw thrown
  }
}

import { Data } from "effect"

/** No chain answers at this endpoint, or it stopped answering. */
export class ChainUnavailable extends Data.TaggedError("ChainUnavailable")<{
  readonly endpoint: string
  readonly message: string
}> {}

/** The transaction was included and its call failed, for the reason that the chain gives. */
export class DispatchFailed extends Data.TaggedError("DispatchFailed")<{
  /** The call, as `Pallet.call`. */
  readonly call: string
  /** The error, as `Pallet.Name`, or the name of a general dispatch error. */
  readonly error: string
  /** What the chain's metadata says about it. */
  readonly docs: string
}> {
  override get message(): string {
    return `${this.call} failed: ${this.error}${this.docs === "" ? "" : ` (${this.docs})`}`
  }
}

/** The transaction was not taken into the pool, or fell out of it. */
export class TransactionRejected extends Data.TaggedError("TransactionRejected")<{
  readonly call: string
  /** What Subtensor means by its `Custom error` number, else the node's own words. */
  readonly reason: string
}> {
  override get message(): string {
    return `${this.call} was rejected: ${this.reason}`
  }
}

/** This chain's runtime does not have what was asked for. */
export class ChainLacks extends Data.TaggedError("ChainLacks")<{ readonly what: string }> {
  override get message(): string {
    return `This chain has no ${this.what}: it may run another spec version than the kit knows.`
  }
}

/** Everything that reading from the chain can fail with. */
export type ReadError = ChainUnavailable | ChainLacks

/** Everything that submitting a call can fail with. */
export type SubmitError = ChainUnavailable | ChainLacks | DispatchFailed | TransactionRejected

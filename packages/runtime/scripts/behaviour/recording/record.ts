/** What one test file, or one recorded trace, made the runtime do; names as "Pallet.Name", sorted. */
export interface Record {
  /** Calls that a dispatch ended with success. */
  readonly calls: readonly string[]
  /** Calls that a dispatch ended with an error of a pallet: "Pallet.call Pallet.Error". */
  readonly failures: readonly string[]
  /** Events that stayed in their block. */
  readonly events: readonly string[]
  /** Errors that a dispatch gave out, or that an event carries. */
  readonly errors: readonly string[]
  /** Runtime API methods that gave an answer. */
  readonly apis: readonly string[]
}

/** Where test files leave their records, from the root of the repository. */
export const RECORDS = "coverage/protocol"

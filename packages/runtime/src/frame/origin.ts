import type { Hex } from "../bytes.ts"
import { badOrigin } from "./dispatch-error.ts"
import type { RuntimeCall } from "./runtime-call.ts"

/** The 32 bytes of an account, in lowercase hex: a public key, or what a pallet derives for itself. */
export type AccountId = Hex

/** Which calls an origin may make, on top of what the runtime allows; root is never filtered. */
export type CallFilter = (call: RuntimeCall) => boolean

/**
 * On whose behalf a call runs: the chain's `RawOrigin`. A filter narrows what a signed origin may call. `Other` are
 * those that no call here asks for (authorised calls, transactions of the EVM): only calls for everybody take them.
 */
export type Origin =
  | { readonly type: "Signed"; readonly account: AccountId; readonly filter?: CallFilter | undefined }
  | { readonly type: "Other"; readonly filter?: CallFilter | undefined }
  | { readonly type: "Root" }
  | { readonly type: "None" }

/** The origin of a call that an account signed. */
export const signed = (account: AccountId): Origin => ({ type: "Signed", account })
/** The origin that may do anything, as sudo dispatches. */
export const root: Origin = { type: "Root" }
/** The origin of inherents and other calls that nobody signed. */
export const none: Origin = { type: "None" }
/** An origin that no call here asks for. */
export const other: Origin = { type: "Other" }

/** What narrows the calls of an origin, if anything does. */
export const filterOf = (origin: Origin): CallFilter | undefined =>
  origin.type === "Signed" || origin.type === "Other" ? origin.filter : undefined

/** The same origin, further restricted. */
export const withFilter = (origin: Origin, filter: CallFilter): Origin => {
  if (origin.type === "Root" || origin.type === "None") return origin
  const before = origin.filter
  return { ...origin, filter: before === undefined ? filter : (call) => before(call) && filter(call) }
}

interface HasOrigin {
  readonly origin: Origin
}

export const ensureSigned = ({ origin }: HasOrigin): AccountId =>
  origin.type === "Signed" ? origin.account : badOrigin()

export const ensureRoot = ({ origin }: HasOrigin): void => {
  if (origin.type !== "Root") badOrigin()
}

export const ensureNone = ({ origin }: HasOrigin): void => {
  if (origin.type !== "None") badOrigin()
}

/** The signer, or undefined for root. */
export const ensureSignedOrRoot = ({ origin }: HasOrigin): AccountId | undefined => {
  if (origin.type === "Signed") return origin.account
  return origin.type === "Root" ? undefined : badOrigin()
}

import type { Hex } from "../bytes.ts"
import { badOrigin } from "./dispatch-error.ts"

export type AccountId = Hex

export type Origin =
  | { readonly type: "Signed"; readonly account: AccountId }
  | { readonly type: "Root" }
  | { readonly type: "None" }

export const signed = (account: AccountId): Origin => ({ type: "Signed", account })
export const root: Origin = { type: "Root" }
export const none: Origin = { type: "None" }

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

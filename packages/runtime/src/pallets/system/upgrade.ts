import { blake2b256 } from "@subforge/core"
import { fromHex, type Hex, toHex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import { attempt, type DispatchError, fail, palletErrors } from "../../frame/dispatch-error.ts"
import { ensureRoot } from "../../frame/origin.ts"
import type { UnsignedCheck } from "../../frame/pallet.ts"
import type { PostInfo } from "../../frame/post-info.ts"
import { scaleDispatchError } from "../../frame/scale-dispatch-error.ts"
import { invalid } from "../../frame/validity.ts"
import type { ErrorName } from "../../generated/errors.ts"
import { AuthorizedUpgrade } from "../../generated/storage/system.ts"
import type { CodeUpgradeAuthorization } from "../../generated/types.ts"
import { surface } from "../../protocol/surface/spec424.ts"
import { U64_MAX } from "../../saturating.ts"
import { codeVersion } from "./code-version.ts"

const { ensure, fail: failSystem } = palletErrors("System")

/** What is wrong with the version of some code; undefined for that of a later runtime of this chain. */
const versionError = (code: Uint8Array): ErrorName<"System"> | undefined => {
  const version = codeVersion(code)
  if (version.type === "Hidden") return undefined
  if (version.type === "None") return "FailedToExtractRuntimeVersion"
  const { specName, specVersion } = surface.data.runtimeVersion
  if (version.specName !== specName) return "InvalidSpecName"
  return version.specVersion <= specVersion ? "SpecVersionNeedsToIncrease" : undefined
}

/** Where the chain would switch to the code. */
const noOtherRuntime = (call: string): never =>
  fail({
    type: "Other",
    detail: `NotImplemented: System.${call}: there is no other runtime here to switch to`,
  })

/** Ends where the chain would begin to run the code. */
export const setCode = (ctx: Context, code: Uint8Array): never => {
  ensureRoot(ctx)
  const error = versionError(code)
  return error === undefined ? noOtherRuntime("set_code") : failSystem(error)
}

/** The same for code that nobody looks into. */
export const setCodeWithoutChecks = (ctx: Context): never => {
  ensureRoot(ctx)
  return noOtherRuntime("set_code_without_checks")
}

export const authorizeUpgrade = (ctx: Context, code_hash: Hex, check_version: boolean): void => {
  ensureRoot(ctx)
  AuthorizedUpgrade.set(ctx, { code_hash, check_version })
  ctx.emit("System", "UpgradeAuthorized", { code_hash, check_version })
}

const authorizationOf = (ctx: Context, code: Uint8Array): CodeUpgradeAuthorization => {
  const authorization = AuthorizedUpgrade.get(ctx) ?? failSystem("NothingAuthorized")
  ensure(toHex(blake2b256(code)) === authorization.code_hash, "Unauthorized")
  return authorization
}

/** Anybody may bring what root authorised. What is no later runtime uses the authorisation up, for free. */
export const applyAuthorizedUpgrade = (ctx: Context, code: Uint8Array): PostInfo => {
  const { code_hash, check_version } = authorizationOf(ctx, code)
  const name = check_version ? versionError(code) : undefined
  if (name === undefined) return noOtherRuntime("apply_authorized_upgrade")
  AuthorizedUpgrade.remove(ctx)
  const error: DispatchError = { type: "Module", pallet: "System", name }
  ctx.emit("System", "RejectedInvalidAuthorizedUpgrade", { code_hash, error: scaleDispatchError(error) })
  return { paysFee: "No" }
}

/** Nobody has to sign an authorised upgrade. */
export const validateUpgrade: UnsignedCheck = (ctx, { name, args }) => {
  if (name !== "apply_authorized_upgrade") return invalid("Call")
  const found = attempt(() => authorizationOf(ctx, (args as { readonly code: Uint8Array }).code))
  if (!found.ok) return invalid("Call")
  return {
    priority: U64_MAX,
    requires: [],
    provides: [fromHex(found.value.code_hash)],
    longevity: U64_MAX,
    propagate: true,
  }
}

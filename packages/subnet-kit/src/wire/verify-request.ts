import { Data, Result } from "effect"
import { verifySignature } from "../wallet/verify.ts"
import type { CallerHeaders } from "./headers.ts"
import { requestMessage } from "./message.ts"
import type { NonceGuard } from "./nonce-guard.ts"

/** Why a call was refused, with the HTTP status that says so. A miner may refuse a call with one too. */
export class CallRefused extends Data.TaggedError("CallRefused")<{
  readonly status: number
  readonly message: string
}> {}

/** A caller whose signature was good. */
export interface Caller {
  /** SS58 address. */
  readonly hotkey: string
  readonly uuid: string
  /** Milliseconds the caller says it waits. */
  readonly timeoutMs: number
}

/** What a strict axon checks a call against. */
export interface RequestCheck {
  readonly headers: CallerHeaders
  /** Hash computed from the body that arrived. */
  readonly bodyHash: string
  /** The hotkey (SS58) that the call must be addressed to. */
  readonly axonHotkey: string
  readonly nonces: NonceGuard
}

/**
 * Strict verification of a synapse call: every header present, the body as signed, addressed to this axon, a fresh
 * nonce, and the caller's own signature. (The SDK's default lets a call without a signature header pass.)
 */
export const verifyRequest = (check: RequestCheck): Result.Result<Caller, CallRefused> => {
  const { nonce, hotkey, uuid, signature, timeout, bodyHash } = check.headers
  if (nonce === undefined) return unverified("Missing Nonce")
  if (hotkey === undefined) return unverified("Missing Hotkey")
  if (uuid === undefined || uuid.length > 64) return unverified("Missing UUID")
  if (signature === undefined) return unverified("Missing Signature")
  if (check.headers.axonHotkey !== undefined && check.headers.axonHotkey !== check.axonHotkey) {
    return unverified("The call is addressed to another hotkey")
  }
  if (bodyHash !== check.bodyHash) return unverified("The body does not match its hash")
  const timeoutMs = Math.max(0, (timeout ?? 12) * 1000)
  const caller = `${hotkey}:${uuid}`
  const fresh = check.nonces.check(caller, nonce, timeoutMs)
  if (Result.isFailure(fresh)) {
    return fresh.failure.reason === "crowded"
      ? Result.fail(new CallRefused({ status: 503, message: fresh.failure.message }))
      : unverified(fresh.failure.message)
  }
  const message = requestMessage({
    nonce,
    dendriteHotkey: hotkey,
    axonHotkey: check.axonHotkey,
    uuid,
    bodyHash,
  })
  if (!verifySignature(message, signature, hotkey)) return unverified("Signature mismatch")
  check.nonces.remember(caller, nonce)
  return Result.succeed({ hotkey, uuid, timeoutMs })
}

const unverified = (why: string) =>
  Result.fail(new CallRefused({ status: 401, message: `Not Verified with error: ${why}` }))

import { Data, Result } from "effect"

/** A nonce outside the window, or used before. */
export class NonceRefused extends Data.TaggedError("NonceRefused")<{
  readonly reason: "old" | "future" | "replayed" | "crowded"
  readonly message: string
}> {}

/** How far a nonce may lie from now, and how many are remembered. */
export interface NonceWindow {
  /** Clock skew allowed either way, milliseconds. */
  readonly skewMs: number
  /** A caller's stated timeout widens the past side by at most this, milliseconds. */
  readonly maxTimeoutMs: number
  /** Nonces remembered at once, all callers together; beyond it calls are refused until some expire. */
  readonly capacity: number
}

/** 4 s of skew as the SDK allows, the timeout capped at 60 s, and a bounded memory. */
export const defaultNonceWindow: NonceWindow = { skewMs: 4_000, maxTimeoutMs: 60_000, capacity: 100_000 }

/** Accepts each nonce of a caller once, inside the window. */
export interface NonceGuard {
  /** Without remembering it: is this nonce acceptable now? */
  readonly check: (caller: string, nonce: bigint, timeoutMs: number) => Result.Result<void, NonceRefused>
  /** Remembers a nonce whose signature was good. */
  readonly remember: (caller: string, nonce: bigint) => void
  readonly size: () => number
}

const millisecond = 1_000_000n

/**
 * A guard over the nonces (nanoseconds) of signed calls. Unlike the SDK it accepts calls that overtook each other,
 * refuses nonces from the future, and does not let the caller's timeout header open the window wider than the cap.
 */
export const makeNonceGuard = (now: () => bigint, window: NonceWindow = defaultNonceWindow): NonceGuard => {
  const expiryByNonce = new Map<string, bigint>()
  const lifetime = BigInt(window.skewMs * 2 + window.maxTimeoutMs) * millisecond

  const forgetExpired = (time: bigint): void => {
    for (const [key, expiry] of expiryByNonce) {
      if (expiry > time) return
      expiryByNonce.delete(key)
    }
  }

  return {
    check: (caller, nonce, timeoutMs) => {
      const time = now()
      const past = BigInt(Math.round(window.skewMs + Math.min(Math.max(timeoutMs, 0), window.maxTimeoutMs)))
      if (nonce < time - past * millisecond) return refuse("old", `older than the ${past} ms allowed`)
      if (nonce > time + BigInt(window.skewMs) * millisecond) {
        return refuse("future", `more than ${window.skewMs} ms in the future`)
      }
      if (expiryByNonce.has(`${caller}.${nonce}`)) return refuse("replayed", "was used before")
      forgetExpired(time)
      if (expiryByNonce.size >= window.capacity)
        return refuse("crowded", "could not be remembered: too many calls")
      return Result.succeed(undefined)
    },
    remember: (caller, nonce) => {
      expiryByNonce.set(`${caller}.${nonce}`, now() + lifetime)
    },
    size: () => expiryByNonce.size,
  }
}

const refuse = (reason: NonceRefused["reason"], what: string) =>
  Result.fail(new NonceRefused({ reason, message: `The nonce ${what}.` }))

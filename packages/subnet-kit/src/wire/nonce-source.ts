/** A source of nonces: the clock in nanoseconds, strictly rising however fast it is asked. */
export const makeNonceSource = (now: () => bigint = wallClockNanos): (() => bigint) => {
  let last = 0n
  return () => {
    const time = now()
    last = time > last ? time : last + 1n
    return last
  }
}

/** The wall clock in nanoseconds since the epoch (millisecond resolution). */
export const wallClockNanos = (): bigint => BigInt(Date.now()) * 1_000_000n

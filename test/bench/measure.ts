const WARM_UP_MS = 200

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}

/** Median milliseconds of one call, after a warm-up; `check` sees every result, so that no work is skipped. */
export function millisecondsPerCall<T>(runs: number, call: () => T, check: (result: T) => void): number {
  const warm = performance.now()
  do check(call())
  while (performance.now() - warm < WARM_UP_MS)
  const times = Array.from({ length: runs }, () => {
    const started = performance.now()
    const result = call()
    const took = performance.now() - started
    check(result)
    return took
  })
  return median(times)
}

/** Calls a second over a batch that takes long enough to time. */
export function callsPerSecond<T>(
  batch: number,
  call: (index: number) => T,
  check: (result: T) => void,
): number {
  const once = () => {
    let last!: T
    for (let index = 0; index < batch; index++) last = call(index)
    return last
  }
  return (batch * 1000) / millisecondsPerCall(5, once, check)
}

/** A weight vector as the chain takes it: parallel lists, uids rising, values u16 with the largest at 65535. */
export interface WeightVector {
  readonly uids: readonly number[]
  readonly values: readonly number[]
}

/** The largest weight. */
export const maxWeight = 65_535

/**
 * Scales non-negative shares so that the largest is 65535 and rounds to u16. What rounds to 0 is left out; no positive
 * share at all gives an empty vector. Shares that are not finite and positive count as 0.
 */
export const quantise = (shares: ReadonlyMap<number, number>): WeightVector => {
  const positive = [...shares].filter(([, share]) => Number.isFinite(share) && share > 0)
  const largest = positive.reduce((most, [, share]) => Math.max(most, share), 0)
  const rows = positive
    .map(([uid, share]) => [uid, Math.round((share / largest) * maxWeight)] as const)
    .filter(([, value]) => value > 0)
    .toSorted(([one], [other]) => one - other)
  return { uids: rows.map(([uid]) => uid), values: rows.map(([, value]) => value) }
}

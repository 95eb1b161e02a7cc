/** A copy of a stored vector with one more element. Stored typed arrays are never changed in place. */
export const appendedU16 = (vector: Uint16Array, value: number): Uint16Array => {
  const longer = new Uint16Array(vector.length + 1)
  longer.set(vector)
  longer[vector.length] = value
  return longer
}

export const appendedU64 = (vector: BigUint64Array, value: bigint): BigUint64Array => {
  const longer = new BigUint64Array(vector.length + 1)
  longer.set(vector)
  longer[vector.length] = value
  return longer
}

interface WithElements<V> {
  readonly length: number
  with(index: number, value: V): unknown
}

/** A copy of a stored vector with one element changed; the vector itself where the index is out of range. */
export const withElement = <A extends WithElements<V>, V>(vector: A, index: number, value: V): A =>
  index < vector.length ? (vector.with(index, value) as A) : vector

/**
 * Many byte strings in two typed arrays: what crosses the boundary of core instead of an array of arrays.
 *
 * `bytes` holds the strings one after the other, `lengths` one length each. A length of {@link ABSENT}
 * takes no bytes and means "no such value": a deletion in a commit, a missing key in an answer.
 */
export interface FlatBytes {
  readonly bytes: Uint8Array
  readonly lengths: Uint32Array
}

/** The length that marks "no value" in {@link FlatBytes}. A value of this length cannot exist. */
export const ABSENT = 0xffffffff

/** Packs byte strings into {@link FlatBytes}; `undefined` becomes {@link ABSENT}. */
export const flatten = (items: readonly (Uint8Array | undefined)[]): FlatBytes => {
  const lengths = new Uint32Array(items.length)
  let total = 0
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    lengths[i] = item === undefined ? ABSENT : item.length
    total += item === undefined ? 0 : item.length
  }
  const bytes = new Uint8Array(total)
  let at = 0
  for (const item of items) {
    if (item === undefined) continue
    bytes.set(item, at)
    at += item.length
  }
  return { bytes, lengths }
}

/** Unpacks {@link FlatBytes} into views (not copies) of `bytes`; {@link ABSENT} becomes `undefined`. */
export const unflatten = ({ bytes, lengths }: FlatBytes): (Uint8Array | undefined)[] => {
  const items = new Array<Uint8Array | undefined>(lengths.length)
  let at = 0
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i] as number
    if (length === ABSENT) continue
    items[i] = bytes.subarray(at, at + length)
    at += length
  }
  return items
}

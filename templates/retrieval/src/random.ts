/** A stream of reproducible choices: integers only, so that every platform draws alike. */
export interface Random {
  /** A whole number from 0 to `bound - 1`. */
  readonly below: (bound: number) => number
  readonly pick: <T>(items: readonly T[]) => T
  /** The items in a new order. */
  readonly shuffled: <T>(items: readonly T[]) => readonly T[]
}

/** Small fast counter generator (sfc32), seeded with the first 16 bytes. */
export const makeRandom = (seed: Uint8Array): Random => {
  const view = new DataView(seed.buffer, seed.byteOffset, seed.byteLength)
  let [a, b, c, counter] = [0, 4, 8, 12].map((offset) => view.getUint32(offset)) as [
    number,
    number,
    number,
    number,
  ]

  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) next()

  const below = (bound: number): number => Math.floor((next() / 2 ** 32) * bound)
  return {
    below,
    pick: (items) => items[below(items.length)]!,
    shuffled: (items) => {
      const mixed = [...items]
      for (let last = mixed.length - 1; last > 0; last--) {
        const other = below(last + 1)
        ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
      }
      return mixed
    },
  }
}

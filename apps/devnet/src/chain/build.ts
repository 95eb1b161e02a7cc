import type { BlockInput, BuiltBlock } from "@subforge/runtime"

type Build = (input: BlockInput & { readonly extrinsics: readonly Uint8Array[] }) => BuiltBlock

/** What a block is made of. */
export interface Ingredients {
  readonly time: Pick<BlockInput, "slot" | "timestamp">
  /** The author's own; a block can do without. */
  readonly shield: BlockInput["shield"]
  readonly pulses: readonly Uint8Array[]
  /** In the order in which they are wanted. */
  readonly offered: readonly Uint8Array[]
}

/** A block, and how it came about. */
export interface Outcome {
  readonly built: BuiltBlock
  /** How many of the offered transactions were tried in the block; later ones stay where they are. */
  readonly tried: number
  /** The one transaction with which no block can be built. */
  readonly offender: Uint8Array | undefined
}

/**
 * Builds a block from as many of the offered transactions as it can be built from. Most that go wrong are refused one
 * by one; where the block as a whole fails, half as many are tried, so that a few blocks later the one to blame stands
 * alone. A chain that cannot make an empty block throws.
 */
export const buildBlock = (
  build: Build,
  ingredients: Ingredients,
  failed: (cause: unknown) => void,
): Outcome => {
  const { time, shield, pulses, offered } = ingredients
  let offender: Uint8Array | undefined
  for (let tried = offered.length; ; tried >>= 1) {
    try {
      const extrinsics = [...pulses, ...offered.slice(0, tried)]
      return { built: build({ ...time, shield, extrinsics }), tried, offender }
    } catch (cause) {
      failed(cause)
      if (tried === 0) break
      if (tried === 1) offender = offered[0]
    }
  }
  return { built: build({ ...time, extrinsics: [] }), tried: 0, offender: undefined }
}

import type { DividendsApi, InheritedStakeInput } from "../api/dividends.ts"
import type { MathFace, RelationColumns } from "./face.ts"
import { Unpacker } from "./unpack.ts"
import { WordReader, WordWriter } from "./words.ts"

const relations = (input: InheritedStakeInput): RelationColumns => [
  input.accountAlpha,
  input.accountRoot,
  input.rowAccount,
  input.parentOffsets,
  input.parentAccount,
  input.parentProportion,
  input.childOffsets,
  input.childProportion,
]

/** Dividends over a face. */
export const createDividends = (face: MathFace): DividendsApi => ({
  distributeDividends: (input) => {
    const totals = new WordWriter(4).u64(input.validatorAlpha).u64(input.rootAlpha)
    totals.u64(input.taoWeight).u64(input.childkeyBurn)
    const { rowDividend, rowTake, parentSameOwner } = input
    const packed = new Unpacker(
      face.distributeDividends(totals.words, rowDividend, rowTake, parentSameOwner, ...relations(input)),
    )
    return { paid: packed.flags(), alpha: packed.u128s(), root: packed.u128s(), recycled: packed.u64s() }
  },
  inheritedStake: (input) => {
    const packed = new Unpacker(face.inheritedStake(...relations(input)))
    return { alpha: packed.u64s(), tao: packed.u64s() }
  },
  splitTake: (amount, take) => {
    const reader = new WordReader(face.splitTake(new WordWriter(3).u128(amount).small(take, 16).words))
    return { take: reader.u64(), rest: reader.u64() }
  },
  stakeWeight: (alpha, tao, taoWeight) =>
    new WordReader(face.stakeWeight(new WordWriter(3).u64(alpha).u64(tao).u64(taoWeight).words)).i128(),
})

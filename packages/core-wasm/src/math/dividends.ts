import type { DividendsApi, InheritedStakeInput } from "../api/dividends.ts"
import type { MathFace, RelationColumns } from "./face.ts"
import { typed } from "./range.ts"
import { Unpacker } from "./unpack.ts"
import { WordReader, WordWriter } from "./words.ts"

const relations = (input: InheritedStakeInput): RelationColumns => [
  typed("accountAlpha", input.accountAlpha, BigUint64Array),
  typed("accountRoot", input.accountRoot, BigUint64Array),
  typed("rowAccount", input.rowAccount, Uint32Array),
  typed("parentOffsets", input.parentOffsets, Uint32Array),
  typed("parentAccount", input.parentAccount, Uint32Array),
  typed("parentProportion", input.parentProportion, BigUint64Array),
  typed("childOffsets", input.childOffsets, Uint32Array),
  typed("childProportion", input.childProportion, BigUint64Array),
]

/** Dividends over a face. */
export const createDividends = (raw: () => MathFace): DividendsApi => ({
  distributeDividends: (input) => {
    const totals = new WordWriter(4).u64(input.validatorAlpha).u64(input.rootAlpha)
    totals.u64(input.taoWeight).u64(input.childkeyBurn)
    const rowDividend = typed("rowDividend", input.rowDividend, BigUint64Array)
    const rowTake = typed("rowTake", input.rowTake, Uint16Array)
    const parentSameOwner = typed("parentSameOwner", input.parentSameOwner, Uint8Array)
    const packed = new Unpacker(
      raw().distributeDividends(totals.words, rowDividend, rowTake, parentSameOwner, ...relations(input)),
    )
    return { paid: packed.flags(), alpha: packed.u128s(), root: packed.u128s(), recycled: packed.u64s() }
  },
  inheritedStake: (input) => {
    const packed = new Unpacker(raw().inheritedStake(...relations(input)))
    return { alpha: packed.u64s(), tao: packed.u64s() }
  },
  splitTake: (amount, take) => {
    const reader = new WordReader(raw().splitTake(new WordWriter(3).u128(amount).small(take, 16).words))
    return { take: reader.u64(), rest: reader.u64() }
  },
  stakeWeight: (alpha, tao, taoWeight) =>
    new WordReader(raw().stakeWeight(new WordWriter(3).u64(alpha).u64(tao).u64(taoWeight).words)).i128(),
})

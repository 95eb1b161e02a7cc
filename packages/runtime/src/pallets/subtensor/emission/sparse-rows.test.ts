import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Bonds, Weights } from "../../../generated/storage/subtensor-module.ts"
import { TestContext } from "../../../testing/test-context.ts"
import { EMPTY_ROW, sparseRows, storedRows } from "./sparse-rows.ts"

const u16 = fc.integer({ min: 0, max: 65_535 })
const row = fc.array(fc.tuple(u16, u16), { maxLength: 70 })
const longest = Array.from({ length: 16_384 }, (_, i) => [i, 65_535 - i] as const)

describe("sparseRows", () => {
  it("reads rows as they would decode, committed or not, and writes them back", () => {
    fc.assert(
      fc.property(
        fc.array<readonly (readonly [number, number])[]>(row, { maxLength: 6 }),
        fc.boolean(),
        (rows, commit) => {
          const { ctx } = new TestContext()
          for (const [uid, pairs] of rows.entries()) Weights.set(ctx, 1, uid, pairs)
          if (commit) ctx.state.commit()
          const matrix = sparseRows(ctx, Weights, 1, rows.length + 1)
          expect(matrix.columns).toEqual(Uint16Array.from(rows.flat(), ([column]) => column))
          expect(matrix.values).toEqual(Uint16Array.from(rows.flat(), ([, value]) => value))
          const stored = storedRows(matrix)
          expect(stored).toEqual([...rows, []].map((pairs) => Weights.encodeValue(pairs)))
          expect(stored.at(-1)).toEqual(EMPTY_ROW)
          for (const [uid, pairs] of rows.entries()) {
            Bonds.setBytes(ctx, 1, uid, stored[uid] as Uint8Array)
            expect(Bonds.get(ctx, 1, uid)).toEqual(pairs)
          }
        },
      ),
      { numRuns: 40, examples: [[[longest], false]] },
    )
  })

  it("takes bytes that are no row for an empty one, as decoding does", () => {
    for (const bytes of [[], [3], [1], [2, 0, 0], [4, 1, 0, 2], [3, 0, 0, 0, 64], [5, 0, 1, 0, 2, 0]]) {
      const { ctx } = new TestContext()
      ctx.state.setRaw(Weights.storageKey([1, 0]), Uint8Array.from(bytes))
      expect(Weights.get(ctx, 1, 0)).toEqual([])
      expect(sparseRows(ctx, Weights, 1, 1)).toMatchObject({
        columns: new Uint16Array(),
        values: new Uint16Array(),
      })
    }
  })
})

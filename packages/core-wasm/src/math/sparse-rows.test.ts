import { expect, it } from "vitest"
import { rowOf, toSparseRows } from "./sparse-rows.ts"

it("keeps stored rows in their order", () => {
  const rows = [[], [[3, 65_535] as const, [1, 0] as const], [], [[2, 7] as const]]
  const sparse = toSparseRows(rows)
  expect(sparse.offsets).toEqual(new Uint32Array([0, 0, 2, 2, 3]))
  expect(sparse.columns).toEqual(new Uint16Array([3, 1, 2]))
  expect(rows.map((_, i) => rowOf(sparse, i))).toEqual(rows)
  expect(rowOf(sparse, 9)).toEqual([])
})

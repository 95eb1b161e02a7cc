import type { SparseRows } from "../api/sparse-rows.ts"

/** One row as storage has it: (uid, value) pairs in stored order (`Weights`, `Bonds`). */
export type Row = readonly (readonly [uid: number, value: number])[]

/** Stored rows as one sparse matrix; row `i` is the row of uid `i`. */
export const toSparseRows = (rows: readonly Row[]): SparseRows => {
  const offsets = new Uint32Array(rows.length + 1)
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length
  })
  const columns = new Uint16Array(offsets[rows.length]!)
  const values = new Uint16Array(columns.length)
  rows.forEach((row, i) => {
    row.forEach(([uid, value], k) => {
      columns[offsets[i]! + k] = uid
      values[offsets[i]! + k] = value
    })
  })
  return { offsets, columns, values }
}

/** One row of a sparse matrix as storage has it; empty beyond the last row. */
export const rowOf = (
  { offsets, columns, values }: SparseRows,
  row: number,
): [uid: number, value: number][] => {
  const start = offsets[row] ?? 0
  const end = offsets[row + 1] ?? start
  return Array.from(columns.subarray(start, end), (uid, k) => [uid, values[start + k]!])
}

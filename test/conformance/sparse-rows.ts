import type { SparseRows } from "@subforge/core"

export type Entries = readonly (readonly [uid: number, value: number])[]

/** Rows as the chain stores them -> the flat shape that core takes. */
export function sparseRows(rows: readonly Entries[]): SparseRows {
  const offsets = new Uint32Array(rows.length + 1)
  rows.forEach((row, index) => {
    offsets[index + 1] = (offsets[index] as number) + row.length
  })
  const entries = rows.flat()
  return {
    offsets,
    columns: Uint16Array.from(entries, ([uid]) => uid),
    values: Uint16Array.from(entries, ([, value]) => value),
  }
}

/** The flat shape -> rows as the chain stores them. */
export function entryRows({ offsets, columns, values }: SparseRows): Entries[] {
  return Array.from({ length: offsets.length - 1 }, (_, row) => {
    const [start, end] = [offsets[row] as number, offsets[row + 1] as number]
    return Array.from(
      columns.subarray(start, end),
      (uid, entry) => [uid, values[start + entry] as number] as const,
    )
  })
}

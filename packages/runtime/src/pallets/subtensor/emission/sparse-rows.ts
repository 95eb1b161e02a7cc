import type { SparseRows } from "@subforge/core"
import type { Storage } from "../../../frame/cell.ts"
import type { Context } from "../../../frame/context.ts"

/** Rows by mechanism index and uid: pairs of a neuron and its weight or bond. */
type RowCell = Storage<[number, number], readonly (readonly [number, number])[]>

const PAIR = 4
/** A compact length takes 1, 2 or 4 bytes from these counts on, and no more than it needs. */
const SHORTEST = [0, 1 << 6, 1 << 14]
const LENGTH_BYTES = [1, 2, 4]

/** Where the pairs of a stored row begin and how many there are; undefined where its bytes are no row. */
const extent = (row: Uint8Array): { readonly start: number; readonly count: number } | undefined => {
  const [first = 3, second = 0] = row
  const mode = first & 3
  const start = LENGTH_BYTES[mode]
  if (start === undefined || row.length < start) return undefined
  const length =
    mode === 2 ? new DataView(row.buffer, row.byteOffset).getUint32(0, true) : first | (second << 8)
  const count = mode === 0 ? first >> 2 : length >>> 2
  if (count < (SHORTEST[mode] as number) || row.length < start + PAIR * count) return undefined
  return { start, count }
}

const NO_PAIRS = new Uint16Array()

/** The pairs of a stored row, one number after the other. What is no row counts as none, as where the chain decodes it. */
const pairsOf = (row: Uint8Array | undefined): Uint16Array => {
  const found = row === undefined ? undefined : extent(row)
  if (row === undefined || found === undefined || found.count === 0) return NO_PAIRS
  const { start, count } = found
  const at = row.byteOffset + start
  if (at % 2 === 0) return new Uint16Array(row.buffer, at, 2 * count)
  return new Uint16Array(row.slice(start, start + PAIR * count).buffer)
}

/** Stored rows of a mechanism as one sparse matrix, without decoding each into pairs; entries keep their order. */
export const sparseRows = (ctx: Context, cell: RowCell, index: number, neurons: number): SparseRows => {
  const offsets = new Uint32Array(neurons + 1)
  const rows: Uint16Array[] = []
  for (let uid = 0; uid < neurons; uid++) {
    const pairs = pairsOf(cell.bytes(ctx, index, uid))
    rows.push(pairs)
    offsets[uid + 1] = (offsets[uid] as number) + pairs.length / 2
  }
  const columns = new Uint16Array(offsets[neurons] as number)
  const values = new Uint16Array(offsets[neurons] as number)
  let at = 0
  for (const pairs of rows) {
    for (let i = 0; i < pairs.length; i += 2, at++) {
      columns[at] = pairs[i] as number
      values[at] = pairs[i + 1] as number
    }
  }
  return { offsets, columns, values }
}

const EMPTY_ROW = Uint8Array.of(0)

/** One row of a sparse matrix as it is stored. */
export const rowBytes = ({ offsets, columns, values }: SparseRows, uid: number): Uint8Array => {
  const from = offsets[uid] ?? 0
  const count = (offsets[uid + 1] ?? from) - from
  if (count === 0) return EMPTY_ROW
  const mode = SHORTEST.findLastIndex((least) => count >= least)
  const start = LENGTH_BYTES[mode] as number
  const row = new Uint8Array(start + PAIR * count)
  const length = (count << 2) | mode
  for (let i = 0; i < start; i++) row[i] = length >>> (8 * i)
  let at = start
  for (let i = from; i < from + count; i++) {
    const column = columns[i] as number
    const value = values[i] as number
    row[at] = column
    row[at + 1] = column >> 8
    row[at + 2] = value
    row[at + 3] = value >> 8
    at += PAIR
  }
  return row
}

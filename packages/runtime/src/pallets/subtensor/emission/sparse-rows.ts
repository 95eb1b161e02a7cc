import type { SparseRows } from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import type { Storage } from "../../../frame/storage.ts"

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

/** Where rows are put together and taken apart, used again by the next matrix: a new buffer costs more than its use. */
let scratch = new Uint32Array(1 << 14)

const scratchFor = (entries: number): Uint32Array => {
  if (scratch.length < entries) scratch = new Uint32Array(2 * entries)
  return scratch
}

const NO_PAIRS = new Uint8Array()

/** The pairs of a stored row. What is no row counts as none, as where the chain decodes it. */
const pairsOf = (row: Uint8Array | undefined): Uint8Array => {
  const found = row === undefined ? undefined : extent(row)
  if (row === undefined || found === undefined) return NO_PAIRS
  return row.subarray(found.start, found.start + PAIR * found.count)
}

/** Stored rows of a mechanism as one sparse matrix, without decoding each into pairs; entries keep their order. */
export const sparseRows = (ctx: Context, cell: RowCell, index: number, neurons: number): SparseRows => {
  const offsets = new Uint32Array(neurons + 1)
  const rows: Uint8Array[] = []
  for (let uid = 0; uid < neurons; uid++) {
    const pairs = pairsOf(cell.bytes(ctx, index, uid))
    rows.push(pairs)
    offsets[uid + 1] = (offsets[uid] as number) + pairs.length / PAIR
  }
  const entries = offsets[neurons] as number
  const pairs = scratchFor(entries)
  const bytes = new Uint8Array(pairs.buffer)
  for (let uid = 0; uid < neurons; uid++) {
    const row = rows[uid] as Uint8Array
    if (row.length > 0) bytes.set(row, PAIR * (offsets[uid] as number))
  }
  const columns = new Uint16Array(entries)
  const values = new Uint16Array(entries)
  for (let i = 0; i < entries; i++) {
    const pair = pairs[i] as number
    columns[i] = pair
    values[i] = pair >>> 16
  }
  return { offsets, columns, values }
}

/** A row without pairs. */
export const EMPTY_ROW = Uint8Array.of(0)

/** The rows of a sparse matrix as they are stored. */
export const storedRows = ({ offsets, columns, values }: SparseRows): Uint8Array[] => {
  const pairs = scratchFor(columns.length)
  for (let i = 0; i < columns.length; i++) pairs[i] = (columns[i] as number) | ((values[i] as number) << 16)
  const bytes = new Uint8Array(pairs.buffer)
  const rows: Uint8Array[] = []
  for (let uid = 0; uid + 1 < offsets.length; uid++) {
    rows.push(storedRow(bytes.subarray(PAIR * (offsets[uid] as number), PAIR * (offsets[uid + 1] as number))))
  }
  return rows
}

const storedRow = (pairs: Uint8Array): Uint8Array => {
  const count = pairs.length / PAIR
  if (count === 0) return EMPTY_ROW
  const mode = SHORTEST.findLastIndex((least) => count >= least)
  const start = LENGTH_BYTES[mode] as number
  const row = new Uint8Array(start + pairs.length)
  const length = (count << 2) | mode
  for (let i = 0; i < start; i++) row[i] = length >>> (8 * i)
  row.set(pairs, start)
  return row
}

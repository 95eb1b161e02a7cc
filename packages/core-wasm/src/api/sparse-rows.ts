/**
 * A sparse matrix of u16 values, row after row (compressed sparse rows).
 *
 * Row `i` owns the entries `offsets[i] .. offsets[i + 1]` of `columns` and `values`. Entries keep the order in
 * which the chain stores them: the epoch's result depends on it.
 */
export interface SparseRows {
  /** `rows + 1` ascending positions, the first is 0 and the last the number of entries. */
  readonly offsets: Uint32Array
  /** Column (uid) of each entry. */
  readonly columns: Uint16Array
  /** Value of each entry, as stored (u16). */
  readonly values: Uint16Array
}

/** A sparse matrix of I32F32 raw bits, row after row; the shape is that of {@link SparseRows}. */
export interface SparseFixedRows {
  readonly offsets: Uint32Array
  readonly columns: Uint16Array
  /** I32F32 raw bits. */
  readonly values: BigInt64Array
}

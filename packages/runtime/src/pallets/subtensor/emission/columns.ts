/** A column of u64, one for each item. `BigUint64Array.from` takes twenty times as long. */
export const u64Column = <T>(
  items: readonly T[],
  read: (item: T, index: number) => bigint,
): BigUint64Array => {
  const column = new BigUint64Array(items.length)
  for (let i = 0; i < items.length; i++) column[i] = read(items[i] as T, i)
  return column
}

/** A column of u64 values. */
export const u64s = (values: readonly bigint[]): BigUint64Array => u64Column(values, (value) => value)

/** A column of u16 values. */
export const u16s = (values: readonly number[]): Uint16Array => u16Column(values, (value) => value)

/** A column of u16, one for each item. */
export const u16Column = <T>(items: readonly T[], read: (item: T, index: number) => number): Uint16Array => {
  const column = new Uint16Array(items.length)
  for (let i = 0; i < items.length; i++) column[i] = read(items[i] as T, i)
  return column
}

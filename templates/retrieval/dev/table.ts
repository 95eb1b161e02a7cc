/** Lines up rows of text in columns; columns of figures are aligned to the right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const isFigure = head.map((_, column) => rows.every((row) => /^[-–]?[\d.,]*%?$/.test(row[column] ?? "")))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        isFigure[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join("  ")
      .trimEnd()
  return [line(head), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)].join("\n")
}

/** An amount in rao as TAO or alpha, with three decimals. */
export const coins = (amount: bigint): string => (Number(amount / 1_000n) / 1_000_000).toFixed(3)

/** A u16 of 65535 as a share of 1. */
export const share = (value: number): string => (value / 65_535).toFixed(3)

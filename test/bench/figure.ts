/** One measured number of a benchmark, as it is printed and written to the JSON file. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: "ms" | "s" | "ns" | "/s" | "MB" | "B" | "x" | ""
  /** What the project promises: an upper bound for times and sizes, a lower bound for rates. */
  readonly budget?: number
  /** The tool that did the same thing in the same run; absent for Subforge itself. */
  readonly peer?: string
}

/** Whether a figure keeps its budget; undefined where there is none. */
export function withinBudget({ value, unit, budget }: Figure): boolean | undefined {
  if (budget === undefined) return undefined
  return unit === "/s" ? value >= budget : value <= budget
}

const MARK = "figure "

/** A benchmark runs in a process of its own and tells its figures to the runner on standard output. */
export function report(figure: Figure): void {
  process.stdout.write(`${MARK}${JSON.stringify(figure)}\n`)
}

/** The figures among the lines that a benchmark printed. */
export function readFigures(output: string): Figure[] {
  return output
    .split("\n")
    .filter((line) => line.startsWith(MARK))
    .map((line) => JSON.parse(line.slice(MARK.length)) as Figure)
}

import { counted, run, type Suite } from "./suite.ts"

/** The counts of a last line `N passed, N failed`. */
export function lastLineCounts(output: string): { passed: number; failed: number } {
  const found = /(\d+) passed, (\d+) failed\s*$/.exec(output)
  return { passed: Number(found?.[1] ?? 0), failed: Number(found?.[2] ?? 0) }
}

export const conformance: Suite = {
  name: "conformance",
  run: async () => {
    const main = ["--conditions=@subforge/source", "test/conformance/main.ts", "test/vectors"]
    const { code, output } = await run("node", main)
    const { passed, failed } = lastLineCounts(output)
    return [counted("conformance", code, passed, failed)]
  },
}

import { counted, run, type Suite } from "./suite.ts"

/** The counts of a last line `N passed, N failed`. */
export function lastLineCounts(output: string): { passed: number; failed: number } {
  const found = /(\d+) passed, (\d+) failed\s*$/.exec(output)
  return { passed: Number(found?.[1] ?? 0), failed: Number(found?.[2] ?? 0) }
}

const PATHS = ["traces", "subtensor-yuma3.json", "consensus.json", "economy.json", "timelock.json"].map(
  (name) => `test/vectors/${name}`,
)

export const conformance: Suite = {
  name: "conformance",
  run: async () => {
    const main = ["--conditions=@subforge/source", "test/conformance/main.ts"]
    const { code, output } = await run("node", [...main, ...PATHS])
    const { passed, failed } = lastLineCounts(output)
    return [counted("conformance", code, passed, failed)]
  },
}

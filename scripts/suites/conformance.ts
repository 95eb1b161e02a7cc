import { counted, run, type Suite } from "./suite.ts"

/** The counts of a last line `N passed, N failed`. */
export function lastLineCounts(output: string): { passed: number; failed: number } {
  const found = /(\d+) passed, (\d+) failed\s*$/.exec(output)
  return { passed: Number(found?.[1] ?? 0), failed: Number(found?.[2] ?? 0) }
}

const PATHS = ["traces", "subtensor-yuma3.json", "consensus.json"].map((name) => `test/vectors/${name}`)

/** All that is recorded, and of the cases from upstream tests those that are data. */
const ONLY = ["functions", "trie", "trace", "dispatch-info.*", "subtensor_yuma3", "derived.epoch.*"]

export const conformance: Suite = {
  name: "conformance",
  run: async () => {
    const main = ["--conditions=@subforge/source", "test/conformance/main.ts"]
    const { code, output } = await run("node", [...main, ...PATHS, "--only", ONLY.join(",")])
    const { passed, failed } = lastLineCounts(output)
    return [counted("conformance", code, passed, failed)]
  },
}

import { counted, run, type Suite } from "./suite.ts"

/** The counts of a last line `N passed, N failed`. */
export function lastLineCounts(output: string): { passed: number; failed: number } {
  const found = /(\d+) passed, (\d+) failed\s*$/.exec(output)
  return { passed: Number(found?.[1] ?? 0), failed: Number(found?.[2] ?? 0) }
}

const PATHS = ["traces", "subtensor-yuma3.json", "core-consensus.json"].map((name) => `test/vectors/${name}`)

/** Families of traces that are replayed whole; the others call pallets that are still to come. */
const REPLAYED = [
  "register",
  "weights",
  "dense",
  "mech",
  "staking",
  "coinbase",
  "keys",
  "hparams",
  "prod",
  "edge",
]

const ONLY = [
  "functions",
  "trie",
  "trace/genesis-root",
  "dense/epoch",
  ...REPLAYED.map((family) => `${family}/replay`),
  "subtensor_yuma3",
  "derived.epoch.*",
]

export const conformance: Suite = {
  name: "conformance",
  run: async () => {
    const main = ["--conditions=@subforge/source", "test/conformance/main.ts"]
    const { code, output } = await run("node", [...main, ...PATHS, "--only", ONLY.join(",")])
    const { passed, failed } = lastLineCounts(output)
    return [counted("conformance", code, passed, failed)]
  },
}

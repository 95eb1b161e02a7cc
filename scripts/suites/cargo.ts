import { counted, run, type Suite } from "./suite.ts"

const RESULT = /^test result: \w+\. (\d+) passed; (\d+) failed;/gm

/** Sums the `test result:` lines of every crate's unit, integration and documentation tests. */
export function cargoCounts(output: string): { passed: number; failed: number } {
  const results = [...output.matchAll(RESULT)]
  const sum = (group: number) => results.reduce((total, result) => total + Number(result[group]), 0)
  return { passed: sum(1), failed: sum(2) }
}

export const cargo: Suite = {
  name: "cargo",
  run: async () => {
    const { code, output } = await run("cargo", ["test", "--workspace", "--no-fail-fast", "--locked"])
    const { passed, failed } = cargoCounts(output)
    return [counted("cargo test", code, passed, failed)]
  },
}

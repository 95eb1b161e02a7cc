import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type Count, counted, ROOT, run, type Suite } from "./suite.ts"

/** One check a referenced project: it passes when `tsc -b` names no error in its folder. */
export function typeCounts(projects: readonly string[], code: number, output: string): Count {
  const broken = projects.filter((path) => new RegExp(`^${path}/.*: error TS`, "m").test(output))
  return counted("type check", code, projects.length - broken.length, broken.length)
}

export const types: Suite = {
  name: "types",
  run: async () => {
    const { references } = JSON.parse(readFileSync(join(ROOT, "tsconfig.json"), "utf8")) as {
      references: { path: string }[]
    }
    const { code, output } = await run("tsc", ["-b", "--pretty", "false"])
    return [
      typeCounts(
        references.map(({ path }) => path),
        code,
        output,
      ),
    ]
  },
}

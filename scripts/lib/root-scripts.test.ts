import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const manifest: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
)
const commands = Object.entries(manifest.scripts).filter(
  ([name]) => name !== "setup" && !name.startsWith("pre"),
)

describe("root scripts", () => {
  // A shell remembers where it found `node`: one that ran the set-up would go on with the system's Node, not with
  // the one that the set-up has just installed. npm starts a new shell for the script after its pre script.
  it.each(commands)("%s is prepared by a shell of its own", (name, command) => {
    expect(manifest.scripts[`pre${name}`]).toMatch(/^node scripts\/setup\.mjs\b/)
    expect(command).not.toContain("setup.mjs")
  })
})

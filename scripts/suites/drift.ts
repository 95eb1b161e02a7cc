import { check, type Suite } from "./suite.ts"

/** Generators of committed files: with `--check` each fails when what it would write differs. */
const GENERATORS = ["packages/runtime/scripts/generate.ts"]

export const drift: Suite = {
  name: "drift",
  run: () =>
    Promise.all(
      GENERATORS.map((path) => check(path, "node", ["--conditions=@subforge/source", path, "--check"])),
    ),
}

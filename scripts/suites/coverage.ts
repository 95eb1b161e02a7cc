import { check, type Suite } from "./suite.ts"

/** Behaviour of the whole protocol, as the tests of suite vitest recorded it, against the committed ledger. */
export const coverage: Suite = {
  name: "coverage",
  run: async () => [
    await check("coverage of the protocol", "node", [
      "--conditions=@subforge/source",
      "packages/runtime/scripts/coverage.ts",
      "--check",
    ]),
  ],
}

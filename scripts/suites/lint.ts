import { check, type Suite } from "./suite.ts"

export const lint: Suite = {
  name: "lint",
  run: async () => [
    await check("biome", "biome", ["check", "."]),
    await check("oxlint", "oxlint", ["--type-aware"]),
    await check("floors", "node", ["scripts/check-floors.ts"]),
    await check("knip", "knip", []),
  ],
}

import { configDefaults, defineConfig } from "vitest/config"

const conditions = ["@subforge/source", "node", "module", "development|production"]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    environment: "node",
    include: ["**/*.test.ts"],
    exclude: [...configDefaults.exclude, "**/dist/**", "**/target/**"],
    execArgv: ["--conditions=@subforge/source"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

import { fileURLToPath } from "node:url"
import { configDefaults, defineConfig } from "vitest/config"
import { recordBehaviour } from "./packages/runtime/scripts/behaviour/recording/plugin.ts"

const conditions = ["@subforge/source", "node", "module", "development|production"]

export default defineConfig({
  plugins: [recordBehaviour],
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    environment: "node",
    include: ["**/*.test.ts"],
    exclude: [...configDefaults.exclude, "**/dist/**", "**/target/**"],
    execArgv: ["--conditions=@subforge/source"],
    setupFiles: [
      fileURLToPath(new URL("packages/runtime/scripts/behaviour/recording/setup.ts", import.meta.url)),
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

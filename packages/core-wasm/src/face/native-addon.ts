import { createRequire } from "node:module"
import type { NativeAddon } from "./native-face.ts"

/** Loads the addon of this platform; throws where there is none. */
export const loadAddon = (): NativeAddon => {
  const load = createRequire(import.meta.url)
  return load(`../../generated/core.${process.platform}-${process.arch}.node`)
}

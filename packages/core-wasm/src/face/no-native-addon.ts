import type { NativeAddon } from "./native-face.ts"

/** Stands in for the addon's loader where there is no Node, as in browsers. */
export const loadAddon = (): NativeAddon => {
  throw new Error("native addons need Node")
}

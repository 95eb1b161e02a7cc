import { loadAddon } from "#native-addon"
import type { Face, RawCore, RawCrypto } from "./face.ts"
import { lazy } from "./lazy.ts"

/** What the addon exports. */
export interface NativeAddon extends RawCore, RawCrypto {}

const addon = lazy((): { face: Face } | { reason: string } => {
  try {
    const loaded = loadAddon()
    return { face: { name: "native", core: () => loaded, crypto: () => loaded } }
  } catch (error) {
    return { reason: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) }
  }
})

/** The native face, or why there is none here. */
export const nativeFace = (): { face: Face } | { reason: string } => addon()

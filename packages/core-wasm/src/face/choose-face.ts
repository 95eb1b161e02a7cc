import { coreError } from "../api/core-error.ts"
import type { Face } from "./face.ts"
import { nativeFace } from "./native-face.ts"
import { wasmFace } from "./wasm-face.ts"

/** The face in use, and whether SUBFORGE_CORE asked for it. */
export interface ChosenFace {
  readonly face: Face
  readonly forced: boolean
}

/**
 * Native where there is an addon, else WebAssembly. `wanted` (SUBFORGE_CORE: `native` or `wasm`) forces one;
 * where native is wanted and missing, WebAssembly stands in with a warning.
 */
export const chooseFace = (wanted: string | undefined): ChosenFace => {
  if (wanted === "wasm") return { face: wasmFace, forced: true }
  if (wanted && wanted !== "native") {
    throw coreError(
      "CORE_FACE",
      "SUBFORGE_CORE names no face of core.",
      "native or wasm",
      wanted,
      "Set one of the two, or leave it unset.",
    )
  }
  const native = nativeFace()
  if ("face" in native) return { face: native.face, forced: wanted === "native" }
  if (wanted)
    console.warn(`SUBFORGE_CORE=native: using WebAssembly, as the addon did not load: ${native.reason}`)
  return { face: wasmFace, forced: false }
}

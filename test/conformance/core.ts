import type { HashApi, MathApi, TrieApi } from "@subforge/core"

/** What the runner asks of a face of core. */
export type Core = MathApi & TrieApi & HashApi

export type FaceName = "native" | "wasm"

/** One face, whatever the platform would pick by itself. */
export async function loadFace(face: FaceName): Promise<Core> {
  return face === "native" ? await import("@subforge/core/native") : await import("@subforge/core/wasm")
}

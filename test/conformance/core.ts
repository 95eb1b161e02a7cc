import type { Core } from "@subforge/core"

export type { Core }

export type FaceName = "native" | "wasm"

/** One face, whatever the platform would pick by itself. */
export async function loadFace(face: FaceName): Promise<Core> {
  const { core } =
    face === "native" ? await import("@subforge/core/native") : await import("@subforge/core/wasm")
  return core
}

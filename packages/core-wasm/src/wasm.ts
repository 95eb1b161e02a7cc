import { type Core, makeCore } from "./core.ts"
import { wasmFace } from "./face/wasm-face.ts"

export type { Core } from "./core.ts"

/** Core on its WebAssembly face, whatever SUBFORGE_CORE says. */
export const core: Core = makeCore(wasmFace)

import { makeCore } from "./core.ts"
import { chooseFace } from "./face/choose-face.ts"
import { wasmFace } from "./face/wasm-face.ts"

const { face, forced } = chooseFace(globalThis.process?.env?.SUBFORGE_CORE)

/** Core on the face in use. A single hash costs less in WebAssembly than the way into native code does. */
export const active = makeCore(face, forced ? face : wasmFace)

/** The face in use: `native` or `wasm`. */
export const activeFace: "native" | "wasm" = face.name

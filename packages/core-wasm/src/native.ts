import { coreError } from "./api/core-error.ts"
import { type Core, makeCore } from "./core.ts"
import { nativeFace } from "./face/native-face.ts"

export type { Core } from "./core.ts"

const native = nativeFace()
if ("reason" in native) {
  throw coreError(
    "CORE_NATIVE",
    "Core has no native addon here.",
    "one for this platform",
    native.reason,
    "Build it with `npm run setup`, or import @subforge/core, which falls back to WebAssembly.",
  )
}

/** Core on its native face, whatever SUBFORGE_CORE says. Importing it fails where there is no addon. */
export const core: Core = makeCore(native.face)

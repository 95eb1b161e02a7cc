import { cryptoModule } from "#crypto-module"
import * as core from "../../generated/core.js"
import coreBytes from "../../generated/core-bytes.js"
import * as crypto from "../../generated/crypto.js"
import type { Face, RawCore, RawCrypto } from "./face.ts"
import { lazy } from "./lazy.ts"

const decode = (base64: string): Uint8Array<ArrayBuffer> => {
  // Node's own decoder is many times faster than atob.
  if (typeof globalThis.Buffer === "function") return globalThis.Buffer.from(base64, "base64")
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** The WebAssembly face: works everywhere, its modules are inlined and start synchronously. */
export const wasmFace: Face = {
  name: "wasm",
  core: lazy((): RawCore => {
    core.initSync({ module: decode(coreBytes) })
    return core
  }),
  crypto: lazy((): RawCrypto => {
    crypto.initSync({ module: decode(cryptoModule()) })
    return crypto
  }),
}

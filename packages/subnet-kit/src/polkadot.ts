import { createRequire } from "node:module"

/**
 * The @polkadot packages, as CommonJS: Node reads their long export maps anew for every ES module, which makes their
 * ES builds three times as slow to load. All of the kit takes them from here, so that a process has one copy.
 */
const require = createRequire(import.meta.url)

export const { ApiPromise, WsProvider } = require("@polkadot/api") as typeof import("@polkadot/api")

export const { hexToU8a, stringCamelCase, stringToU8a, u8aConcat, u8aToHex } =
  require("@polkadot/util") as typeof import("@polkadot/util")

export const {
  blake2AsU8a,
  decodeAddress,
  encodeAddress,
  keyExtractSuri,
  keyFromPath,
  mnemonicToMiniSecret,
  mnemonicValidate,
  sr25519PairFromSeed,
  sr25519Verify,
} = require("@polkadot/util-crypto") as typeof import("@polkadot/util-crypto")

/** Signing with chosen randomness, from the package that util-crypto itself signs with. */
export const { sign: sr25519SignWith } = require("@scure/sr25519") as typeof import("@scure/sr25519")

/** Verification in WebAssembly, five times as fast; not ready before a chain was connected to. */
export const wasmCrypto = require("@polkadot/wasm-crypto") as typeof import("@polkadot/wasm-crypto")

import { decodeAddress, hexToU8a, sr25519Verify, stringToU8a, wasmCrypto } from "../polkadot.ts"

/**
 * Whether `signature` (64 bytes, or as 0x-hex) is the sr25519 signature of `message` by `address` (SS58).
 * Anything malformed is false, never an exception.
 */
export const verifySignature = (
  message: string | Uint8Array,
  signature: string | Uint8Array,
  address: string,
): boolean => {
  try {
    if (typeof signature === "string" && !/^0x[0-9a-fA-F]{128}$/.test(signature)) return false
    const bytes = typeof signature === "string" ? hexToU8a(signature) : signature
    const text = typeof message === "string" ? stringToU8a(message) : message
    const publicKey = decodeAddress(address)
    return wasmCrypto.isReady()
      ? bytes.length === 64 && wasmCrypto.sr25519Verify(bytes, text, publicKey)
      : sr25519Verify(text, bytes, publicKey)
  } catch {
    return false
  }
}

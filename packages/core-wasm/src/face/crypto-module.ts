import base64 from "../../generated/crypto-bytes.js"

/** The WebAssembly of the crypto half, base64. */
export const cryptoModule = (): string => base64

import { areBytes, bytes, optionalBytes } from "../api/core-error.ts"
import type { ShieldApi } from "../api/shield.ts"
import type { RawCrypto } from "../face/face.ts"

/** Encryption to authors on the face that `raw` gives. N-API says null where WebAssembly says undefined. */
export const shieldApi = (raw: () => RawCrypto): ShieldApi => ({
  shieldEncryptionKey: (seed) => raw().shieldEncryptionKey(bytes(seed)),
  shieldDecryptionKey: (seed) => raw().shieldDecryptionKey(bytes(seed)),
  shieldSeal: (plaintext, key, randomness) =>
    raw().shieldSeal(bytes(plaintext), bytes(key), optionalBytes(randomness)),
  shieldOpen: (key, encapsulated, nonce, ciphertext) =>
    areBytes(key, encapsulated, nonce, ciphertext)
      ? (raw().shieldOpen(key, encapsulated, nonce, ciphertext) ?? undefined)
      : undefined,
})

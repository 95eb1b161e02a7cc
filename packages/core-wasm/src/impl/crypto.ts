import { areBytes, bytes, optionalBytes } from "../api/core-error.ts"
import type { CryptoApi } from "../api/crypto.ts"
import type { RawCrypto } from "../face/face.ts"

/** The curves on the face that `raw` gives. */
export const cryptoApi = (raw: () => RawCrypto): CryptoApi => ({
  sr25519SecretFromSeed: (seed) => raw().sr25519SecretFromSeed(bytes(seed)),
  sr25519PublicKey: (secret) => raw().sr25519PublicKey(bytes(secret)),
  sr25519DeriveHard: (secret, code) => raw().sr25519DeriveHard(bytes(secret), bytes(code)),
  sr25519DeriveSoft: (secret, code, seed) =>
    raw().sr25519DeriveSoft(bytes(secret), bytes(code), optionalBytes(seed)),
  sr25519DeriveSoftPublic: (publicKey, code) => raw().sr25519DeriveSoftPublic(bytes(publicKey), bytes(code)),
  sr25519Sign: (secret, message, seed) =>
    raw().sr25519Sign(bytes(secret), bytes(message), optionalBytes(seed)),
  sr25519Verify: (signature, message, publicKey) =>
    areBytes(signature, message, publicKey) && raw().sr25519Verify(signature, message, publicKey),

  ed25519PublicKey: (seed) => raw().ed25519PublicKey(bytes(seed)),
  ed25519DeriveHard: (seed, code) => raw().ed25519DeriveHard(bytes(seed), bytes(code)),
  ed25519Sign: (seed, message) => raw().ed25519Sign(bytes(seed), bytes(message)),
  ed25519Verify: (signature, message, publicKey) =>
    areBytes(signature, message, publicKey) && raw().ed25519Verify(signature, message, publicKey),

  ecdsaPublicKey: (secret) => raw().ecdsaPublicKey(bytes(secret)),
  ecdsaDeriveHard: (secret, code) => raw().ecdsaDeriveHard(bytes(secret), bytes(code)),
  ecdsaSign: (secret, message) => raw().ecdsaSign(bytes(secret), bytes(message)),
  ecdsaVerify: (signature, message, publicKey) =>
    areBytes(signature, message, publicKey) && raw().ecdsaVerify(signature, message, publicKey),
  // N-API says null where WebAssembly says undefined.
  ecdsaRecover: (signature, message) =>
    areBytes(signature, message) ? (raw().ecdsaRecover(signature, message) ?? undefined) : undefined,
  ecdsaRecoverPrehashed: (signature, hash) =>
    areBytes(signature, hash) ? (raw().ecdsaRecoverPrehashed(signature, hash) ?? undefined) : undefined,

  mnemonicFromEntropy: (entropy) => raw().mnemonicFromEntropy(bytes(entropy)),
  mnemonicToSeed: (phrase, password = "") => raw().mnemonicToSeed(String(phrase), String(password)),
  mnemonicValidate: (phrase) => typeof phrase === "string" && raw().mnemonicValidate(phrase),
})

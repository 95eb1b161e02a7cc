import type { BeaconApi } from "../api/beacon.ts"
import { areBytes, bytes, optionalBytes } from "../api/core-error.ts"
import type { RawCrypto } from "../face/face.ts"
import { inRange } from "../math/range.ts"

const U64_MAX = (1n << 64n) - 1n

const checked = (round: bigint): bigint => inRange("The round", round, 0n, U64_MAX)

/** The beacon on the face that `raw` gives. N-API says null where WebAssembly says undefined. */
export const beaconApi = (raw: () => RawCrypto): BeaconApi => ({
  drandVerify: (publicKey, round, signature) =>
    raw().drandVerify(bytes(publicKey), checked(round), bytes(signature)) ?? undefined,
  drandPublicKey: (secret) => raw().drandPublicKey(bytes(secret)),
  drandSign: (secret, round) => raw().drandSign(bytes(secret), checked(round)),
  timelockSeal: (plaintext, round, publicKey, randomness) =>
    raw().timelockSeal(bytes(plaintext), checked(round), bytes(publicKey), optionalBytes(randomness)),
  timelockOpen: (ciphertext, signature) =>
    areBytes(ciphertext, signature) ? (raw().timelockOpen(ciphertext, signature) ?? undefined) : undefined,
})

import { active } from "../active.ts"
import type { BeaconApi } from "../api/beacon.ts"

/** Whether `signature` (48 bytes) of `round` is by the beacon with `publicKey` (96 bytes); `undefined` where one of the two is no point of its group. */
export const drandVerify: BeaconApi["drandVerify"] = active.drandVerify
/** The 96-byte public key of a 32-byte big-endian secret, for a test beacon of one's own. */
export const drandPublicKey: BeaconApi["drandPublicKey"] = active.drandPublicKey
/** Signs a round: the 48 bytes that open whatever was sealed to it. */
export const drandSign: BeaconApi["drandSign"] = active.drandSign
/** Seals a text to a round of the beacon with `publicKey`: 244 bytes more than the text, in the form that timelocked calls take. Random, unless `randomness` gives the 76 bytes of file key (32), sigma (32) and nonce (12); never use those twice. */
export const timelockSeal: BeaconApi["timelockSeal"] = active.timelockSeal
/** Opens a ciphertext with its round's signature; `undefined` where either is malformed or they don't belong together. Takes some milliseconds. */
export const timelockOpen: BeaconApi["timelockOpen"] = active.timelockOpen

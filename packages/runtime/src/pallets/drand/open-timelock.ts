import { timelockOpen } from "@subforge/core"
import { startsWith } from "../../bytes.ts"

/** "0x": pulses may have been stored with it. */
const PREFIX = Uint8Array.of(0x30, 0x78)

/**
 * Opens what was locked until a drand round with that round's signature; undefined where one of the two is malformed
 * or they don't belong together.
 */
export const openTimelock = (ciphertext: Uint8Array, signature: Uint8Array): Uint8Array | undefined =>
  timelockOpen(ciphertext, startsWith(signature, PREFIX) ? signature.subarray(PREFIX.length) : signature)

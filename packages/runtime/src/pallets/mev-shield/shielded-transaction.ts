import { twox128 } from "@subforge/core"
import { toHex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import { PendingKey } from "../../generated/storage/mev-shield.ts"
import type { ShieldedTransaction } from "../../generated/types.ts"

const KEY_HASH = 16
const KEY_START = KEY_HASH + 2
const NONCE = 24

/**
 * Takes a shielded transaction apart: hash of the key (16 bytes), length of the encapsulated key (u16), that key, nonce
 * (24 bytes), ciphertext. undefined where it is too short.
 */
export const parseShielded = (bytes: Uint8Array): ShieldedTransaction | undefined => {
  if (bytes.length < KEY_START) return undefined
  const keyEnd = KEY_START + ((bytes[KEY_HASH] as number) | ((bytes[KEY_HASH + 1] as number) << 8))
  const nonceEnd = keyEnd + NONCE
  if (bytes.length < nonceEnd) return undefined
  return {
    key_hash: toHex(bytes.subarray(0, KEY_HASH)),
    kem_ct: bytes.slice(KEY_START, keyEnd),
    aead_ct: bytes.slice(nonceEnd),
    nonce: toHex(bytes.subarray(keyEnd, nonceEnd)),
  }
}

/** Whether the author of the block to come can open what was sealed to the key of this hash. */
export const isShieldedForNextBlock = (ctx: Context, keyHash: string): boolean => {
  const key = PendingKey.get(ctx)
  return key !== undefined && toHex(twox128(key)) === keyHash
}

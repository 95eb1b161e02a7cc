import { blake2b256, shieldDecryptionKey, shieldEncryptionKey } from "@subforge/core"
import type { ShieldInput } from "@subforge/runtime"
import { concatBytes, equalBytes } from "@subforge/runtime/bytes"

interface KeyPair {
  readonly announced: Uint8Array
  readonly opening: Uint8Array
}

const PAIRS = 8
const SEED = new TextEncoder().encode("subforge devnet shield")

const pairOf = (index: number): KeyPair => {
  const half = (side: number) => blake2b256(concatBytes(SEED, Uint8Array.of(index, side)))
  const seed = concatBytes(half(0), half(1))
  return { announced: shieldEncryptionKey(seed), opening: shieldDecryptionKey(seed) }
}

/**
 * The keys to which transactions are shielded, the same few on every devnet: what a snapshot brings back can still be
 * opened, and two runs make the same blocks. No secrets.
 */
export class ShieldKeys {
  readonly #pairs: KeyPair[] = []

  /**
   * The author's part in a block at `slot`. `pending`: the key that transactions of this block are sealed to; left
   * out where there are none. Keys turn from block to block, as those of a network's authors do.
   */
  inputAt(slot: bigint, pending?: Uint8Array): ShieldInput {
    return {
      announce: this.#pair(Number(slot % BigInt(PAIRS))).announced,
      open: pending && this.#openingOf(pending),
    }
  }

  #openingOf(key: Uint8Array): Uint8Array | undefined {
    for (let index = 0; index < PAIRS; index++) {
      const { announced, opening } = this.#pair(index)
      if (equalBytes(announced, key)) return opening
    }
    return undefined
  }

  #pair(index: number): KeyPair {
    const pair = this.#pairs[index] ?? pairOf(index)
    this.#pairs[index] = pair
    return pair
  }
}

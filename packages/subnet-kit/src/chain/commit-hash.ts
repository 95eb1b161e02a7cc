import { blake2AsU8a, decodeAddress, u8aConcat, u8aToHex } from "../polkadot.ts"
import type { WeightVector } from "../weights/quantise.ts"

/** Weights to be revealed, with the salt that hides them until then. */
export interface HiddenWeights extends WeightVector {
  readonly netuid: number
  readonly salt: readonly number[]
  readonly versionKey: bigint
}

/**
 * The hash that `commit_weights` takes: blake2b-256 over the SCALE encoding of (hotkey, storage index, uids, values,
 * salt, version key), as `do_reveal_weights` recomputes it. For mechanism 0 the storage index is the netuid.
 */
export const commitHash = (hotkey: string, weights: HiddenWeights, mechanism = 0): string =>
  u8aToHex(
    blake2AsU8a(
      u8aConcat(
        decodeAddress(hotkey),
        littleEndian(BigInt(weights.netuid + mechanism * 4096), 2),
        vectorOfU16(weights.uids),
        vectorOfU16(weights.values),
        vectorOfU16(weights.salt),
        littleEndian(weights.versionKey, 8),
      ),
      256,
    ),
  )

const vectorOfU16 = (values: readonly number[]): Uint8Array =>
  u8aConcat(compact(values.length), ...values.map((value) => littleEndian(BigInt(value), 2)))

const compact = (length: number): Uint8Array => {
  if (length < 64) return littleEndian(BigInt(length << 2), 1)
  if (length < 16_384) return littleEndian(BigInt((length << 2) | 1), 2)
  return littleEndian(BigInt(length * 4 + 2), 4)
}

const littleEndian = (value: bigint, bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, index) => Number((value >> BigInt(8 * index)) & 255n))

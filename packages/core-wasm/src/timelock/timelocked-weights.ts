import { areBytes } from "../api/core-error.ts"

/** What a timelocked weight commit hides: `WeightsTlockPayload`. */
export interface TimelockedWeightsPayload {
  /** The account that commits, 32 bytes. */
  readonly hotkey: Uint8Array
  readonly uids: Uint16Array
  /** One for each uid, of 65535. */
  readonly values: Uint16Array
  /** At least the subnet's `WeightsVersionKey`. */
  readonly versionKey: bigint
}

const compact = (value: number): number[] => {
  if (value < 64) return [value << 2]
  if (value < 16_384) return [((value << 2) & 0xff) | 1, value >> 6]
  return [((value << 2) & 0xff) | 2, (value >> 6) & 0xff, (value >> 14) & 0xff, (value >> 22) & 0xff]
}

const u64 = (value: bigint): number[] =>
  Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn))

const list = (values: Uint16Array): number[] => [
  ...compact(values.length),
  ...Array.from(values).flatMap((value) => [value & 0xff, value >> 8]),
]

/** The SCALE bytes of a payload, to be sealed with `timelockSeal` for `commit_timelocked_weights`. */
export const encodeTimelockedWeights = ({
  hotkey,
  uids,
  values,
  versionKey,
}: TimelockedWeightsPayload): Uint8Array =>
  Uint8Array.of(...compact(hotkey.length), ...hotkey, ...list(uids), ...list(values), ...u64(versionKey))

/** A ciphertext with its round, as the Python SDK hands them around. Never a weight commit: that is the ciphertext. */
export interface TimelockEnvelope {
  readonly ciphertext: Uint8Array
  readonly round: bigint
}

/** "AES_GCM_". */
const SUITE = [0x41, 0x45, 0x53, 0x5f, 0x47, 0x43, 0x4d, 0x5f]
const ROUND = 8

/** The portable form of a ciphertext: its length, the ciphertext, the round in eight little-endian bytes. */
export const encodeTimelockEnvelope = ({ ciphertext, round }: TimelockEnvelope): Uint8Array =>
  Uint8Array.of(...compact(ciphertext.length), ...ciphertext, ...u64(round))

/** Takes the portable form apart; `undefined` where it does not end as one does. */
export const decodeTimelockEnvelope = (bytes: Uint8Array): TimelockEnvelope | undefined => {
  if (!areBytes(bytes)) return undefined
  const end = bytes.length - ROUND
  const prefix = [1, 2, 4][(bytes[0] ?? 0) & 3]
  if (prefix === undefined || end < prefix + SUITE.length) return undefined
  const ciphertext = bytes.slice(prefix, end)
  const isSuite = SUITE.every((byte, i) => ciphertext[ciphertext.length - SUITE.length + i] === byte)
  if (!isSuite || compact(ciphertext.length).some((byte, i) => byte !== bytes[i])) return undefined
  return { ciphertext, round: new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(end, true) }
}

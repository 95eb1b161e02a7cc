import { toHex } from "../../../../bytes.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { CodecError } from "../../../../protocol/codec/codec-error.ts"
import { Reader } from "../../../../protocol/codec/reader.ts"
import { codec } from "../../../../protocol/codecs.ts"

/** What a timelocked commit hides. */
export interface TimelockedWeights {
  readonly uids: Uint16Array
  readonly values: Uint16Array
  readonly versionKey: bigint
}

const ACCOUNT = 32

const readWeights = (reader: Reader): TimelockedWeights => ({
  uids: codec("Vec<u16>").read(reader),
  values: codec("Vec<u16>").read(reader),
  versionKey: codec("u64").read(reader),
})

const attempt = <T>(read: (reader: Reader) => T, bytes: Uint8Array): T | undefined => {
  try {
    return read(new Reader(bytes))
  } catch (thrown) {
    if (thrown instanceof CodecError) return undefined
    throw thrown
  }
}

const readWithHotkey = (reader: Reader) => ({
  hotkey: codec("Vec<u8>").read(reader),
  weights: readWeights(reader),
})

/**
 * `WeightsTlockPayload`, else the layout before it, which has no hotkey; undefined where neither fits or the hotkey is
 * not the one that committed. Bytes behind either, and behind the account in the hotkey, are ignored.
 */
export const decodeTimelockPayload = (
  bytes: Uint8Array,
  hotkey: AccountId,
): TimelockedWeights | undefined => {
  const payload = attempt(readWithHotkey, bytes)
  if (payload === undefined || payload.hotkey.length < ACCOUNT) return attempt(readWeights, bytes)
  return toHex(payload.hotkey.subarray(0, ACCOUNT)) === hotkey ? payload.weights : undefined
}

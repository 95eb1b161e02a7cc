import { CodecError } from "../../../../protocol/codec/codec-error.ts"
import { readLength } from "../../../../protocol/codec/compact.ts"
import { Reader } from "../../../../protocol/codec/reader.ts"

/** Bytes of a netuid and its rate. */
const SIZE = 18
const NETUID_SIZE = 2
const I96F32_MAX = (1n << 127n) - 1n

/** Where the rate of a netuid stands in stored rates; undefined where there is none, or the bytes are no rates. */
const placeOf = (rates: Uint8Array, netuid: number): number | undefined => {
  const reader = new Reader(rates)
  const count = readLength(reader, SIZE)
  if (reader.remaining !== SIZE * count) return undefined
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reader.view.getUint16(reader.offset + SIZE * middle, true) < netuid) low = middle + 1
    else high = middle
  }
  const at = reader.offset + SIZE * low
  return low < count && reader.view.getUint16(at, true) === netuid ? at + NETUID_SIZE : undefined
}

/**
 * Stored rates with one of them raised (I96F32 bits, clamped); undefined where it is not among them. A validator has a
 * rate for each subnet, and every epoch raises one of them: the rest is neither decoded nor encoded.
 */
export const withRaisedRate = (
  rates: Uint8Array | undefined,
  netuid: number,
  increment: bigint,
): Uint8Array | undefined => {
  try {
    const at = rates === undefined ? undefined : placeOf(rates, netuid)
    if (rates === undefined || at === undefined) return undefined
    const raised = rates.slice()
    const view = new DataView(raised.buffer)
    const sum = (view.getBigInt64(at + 8, true) << 64n) + view.getBigUint64(at, true) + increment
    const bits = sum > I96F32_MAX ? I96F32_MAX : sum
    view.setBigUint64(at, bits, true)
    view.setBigInt64(at + 8, bits >> 64n, true)
    return raised
  } catch (thrown) {
    if (thrown instanceof CodecError) return undefined
    throw thrown
  }
}

import type { Codec } from "./codec.ts"
import { makeCodec } from "./codec.ts"
import { CodecError, wrongValue } from "./codec-error.ts"

/** How long a transaction lives: for ever, or `period` blocks (a power of two, 4 to 65536) from the block at `phase`. */
export type Era =
  | { readonly type: "Immortal"; readonly value?: undefined }
  | { readonly type: "Mortal"; readonly value: { readonly period: number; readonly phase: number } }

const quantum = (period: number): number => Math.max(period >> 12, 1)

const fits = (period: number, phase: number): boolean =>
  Number.isInteger(Math.log2(period)) &&
  period >= 4 &&
  period <= 65536 &&
  Number.isInteger(phase) &&
  phase >= 0 &&
  phase < period &&
  phase % quantum(period) === 0

/** The era of a transaction signed at block `current` that shall live about `period` blocks (`Era::mortal`). */
export const mortalEra = (period: number, current: number): Era => {
  const rounded = Math.min(Math.max(2 ** Math.ceil(Math.log2(Math.max(period, 1))), 4), 65536)
  const phase = Math.floor((current % rounded) / quantum(rounded)) * quantum(rounded)
  return { type: "Mortal", value: { period: rounded, phase } }
}

/** The block an era counts from (`Era::birth`): its hash is what the signature covers. */
export const eraBirth = (era: Era, current: number): number => {
  if (era.type === "Immortal") return 0
  const { period, phase } = era.value
  return Math.floor((Math.max(current, phase) - phase) / period) * period + phase
}

/** The first block in which the era is over (`Era::death`); undefined for an immortal one. */
export const eraDeath = (era: Era, current: number): number | undefined =>
  era.type === "Immortal" ? undefined : eraBirth(era, current) + era.value.period

export const eraCodec: Codec<Era> = makeCodec<Era>(
  "Era",
  1,
  (reader) => {
    const first = reader.u8()
    if (first === 0) return { type: "Immortal", value: undefined }
    const encoded = first | (reader.u8() << 8)
    const period = 2 << (encoded & 15)
    const phase = (encoded >> 4) * quantum(period)
    if (!fits(period, phase))
      throw new CodecError("INVALID_ERA", "a phase below a period of 4 to 65536", encoded)
    return { type: "Mortal", value: { period, phase } }
  },
  (writer, era) => {
    if (era?.type === "Immortal") {
      writer.u8(0)
      return
    }
    const { period, phase } = era?.type === "Mortal" && era.value ? era.value : wrongValue("an era", era)
    if (!fits(period, phase)) wrongValue("a period of 4 to 65536 (a power of two) and a phase below it", era)
    const encoded = Math.min(Math.max(Math.log2(period) - 1, 1), 15) | ((phase / quantum(period)) << 4)
    writer.u8(encoded & 255)
    writer.u8(encoded >> 8)
  },
)

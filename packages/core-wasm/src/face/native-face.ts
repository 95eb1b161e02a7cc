import { loadAddon } from "#native-addon"
import { WORD_FUNCTIONS, type WordFunction, type WordFunctionName } from "../math/face.ts"
import type { Face, RawCore, RawCrypto } from "./face.ts"
import { lazy } from "./lazy.ts"

/** Writes its answer into `out` if it fits; returns its length. */
type AddonFunction = (words: BigUint64Array, out: BigUint64Array) => number

/** What the addon exports. */
export type NativeAddon = Omit<RawCore, WordFunctionName> &
  RawCrypto &
  Readonly<Record<WordFunctionName, AddonFunction>>

const SCRATCH = 64

/** Gives the addon's functions one place for their answers: an array made by native code costs two microseconds. */
const withAnswers = (addon: NativeAddon): RawCore => {
  let out = new BigUint64Array(SCRATCH)
  const answering =
    (run: AddonFunction): WordFunction =>
    (words) => {
      let length = run(words, out)
      if (length > out.length) {
        out = new BigUint64Array(length)
        length = run(words, out)
      }
      return out.slice(0, length)
    }
  const functions = Object.fromEntries(WORD_FUNCTIONS.map((name) => [name, answering(addon[name])]))
  return { ...addon, ...(functions as Record<WordFunctionName, WordFunction>) }
}

const addon = lazy((): { face: Face } | { reason: string } => {
  try {
    const loaded = loadAddon()
    const core = withAnswers(loaded)
    return { face: { name: "native", core: () => core, crypto: () => loaded } }
  } catch (error) {
    return { reason: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) }
  }
})

/** The native face, or why there is none here. */
export const nativeFace = (): { face: Face } | { reason: string } => addon()

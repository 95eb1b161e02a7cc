import { describe, expect, it } from "vitest"
import { nativeFace } from "../face/native-face.ts"
import { wasmFace } from "../face/wasm-face.ts"
import { core as native } from "../native.ts"
import { core as wasm } from "../wasm.ts"
import { beaconFamily } from "./beacon-family.ts"
import { compare } from "./compare.ts"
import { cryptoFamily } from "./crypto-family.ts"
import { emissionFamily } from "./emission-family.ts"
import { epochFamily } from "./epoch-family.ts"
import { fixedFamily } from "./fixed-family.ts"
import { hashFamily } from "./hash-family.ts"
import { sharePoolFamily } from "./share-pool-family.ts"
import { shieldFamily } from "./shield-family.ts"
import { swapFamily } from "./swap-family.ts"
import { compareTries } from "./trie-parity.ts"

const INPUTS = 10_000

/** Pairings take milliseconds. */
const SLOW_INPUTS = 200

const families = {
  hash: hashFamily,
  crypto: cryptoFamily,
  fixed: fixedFamily,
  "share pool": sharePoolFamily,
  swap: swapFamily,
  emission: emissionFamily,
  epoch: epochFamily,
}
const slowFamilies = { beacon: beaconFamily, shield: shieldFamily }

describe("native and WebAssembly", () => {
  it.each(Object.entries(families))("agree on %s", (_, family) => {
    const { inputs, values, differences } = compare(native, wasm, family, INPUTS)
    expect(differences).toEqual([])
    expect(inputs).toBeGreaterThanOrEqual(INPUTS)
    // Most input is good input.
    expect(values).toBeGreaterThan(inputs / 2)
  })

  it.each(Object.entries(slowFamilies))("agree on %s", (_, family) => {
    const { inputs, values, differences } = compare(native, wasm, family, SLOW_INPUTS)
    expect(differences).toEqual([])
    expect(inputs).toBeGreaterThanOrEqual(SLOW_INPUTS)
    expect(values).toBeGreaterThan(inputs / 2)
  })

  it("agree on the trie", () => {
    const { inputs, differences } = compareTries(native, wasm, INPUTS)
    expect(differences).toEqual([])
    expect(inputs).toBeGreaterThanOrEqual(INPUTS)
  })

  it("export the same names", () => {
    const face = nativeFace()
    if ("reason" in face) throw new Error(face.reason)
    const own = new Set(["initSync", "default"])
    const bound = [...Object.keys(wasmFace.core()), ...Object.keys(wasmFace.crypto())]
    expect(Object.keys(face.face.core()).sort()).toEqual(bound.filter((name) => !own.has(name)).sort())
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pallets } from "../../pallets/registry.ts"
import { cellOfKey } from "../../state/cell.ts"
import { CodecError } from "../codec/codec-error.ts"
import { surface } from "../surface/spec424.ts"
import { storageLayout } from "./layout.ts"

const SEED = 424
const RUNS = 40

const items = surface.data.pallets.flatMap(({ name, storage }) =>
  storage.map((item) => [name, item.name] as const),
)

/** Keys that begin as those of the item do, or nearly. */
const keysOf = (prefix: Uint8Array) =>
  fc
    .tuple(fc.uint8Array({ maxLength: 120 }), fc.option(fc.tuple(fc.nat(31), fc.nat(255))), fc.nat(40))
    .map(([rest, change, cut]) => {
      const key = Uint8Array.of(...prefix, ...rest)
      if (change !== null) key[change[0]] = change[1]
      return key.subarray(0, Math.max(0, key.length - (cut > 32 ? cut : 0)))
    })

describe("storage", () => {
  it("has items to try", () => {
    expect(items.length).toBeGreaterThan(300)
    expect(pallets.length).toBeGreaterThan(20)
  })

  it.each(items)("reads any key of %s.%s as keys that make it again, or as none", (pallet, name) => {
    const layout = storageLayout(pallet, name)
    fc.assert(
      fc.property(keysOf(layout.prefix), (key) => {
        const keys = layout.decodeKey(key)
        // A hash before a key is not checked, so only what it belongs to comes back.
        if (keys !== undefined) expect(layout.decodeKey(layout.key(keys))).toEqual(keys)
        expect(() => cellOfKey(key)).not.toThrow()
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  it.each(items)("reads any bytes of %s.%s as a value, or refuses them by name", (pallet, name) => {
    const layout = storageLayout(pallet, name)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        try {
          layout.value.encode(layout.value.decode(bytes))
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(CodecError)
        }
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })
})

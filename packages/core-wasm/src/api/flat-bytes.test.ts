import { expect, it } from "vitest"
import { ABSENT, flatten, unflatten } from "./flat-bytes.ts"

it("packs and unpacks strings, empty and absent ones included", () => {
  const items = [Uint8Array.of(1, 2), undefined, new Uint8Array(), Uint8Array.of(3)]
  const flat = flatten(items)
  expect(flat).toEqual({ bytes: Uint8Array.of(1, 2, 3), lengths: Uint32Array.of(2, ABSENT, 0, 1) })
  expect(unflatten(flat)).toEqual(items)
})

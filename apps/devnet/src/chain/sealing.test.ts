import { expect, it } from "vitest"
import { checkSealing, type Sealing } from "./sealing.ts"

it.each([
  { type: "interval", milliseconds: 0 },
  { type: "interval", milliseconds: Number.NaN },
  { type: "interval", milliseconds: 1.5 },
  { type: "interval", milliseconds: 2 ** 31 },
  { type: "sometimes" },
])("refuses $type $milliseconds", (sealing) => {
  expect(() => checkSealing(sealing as Sealing)).toThrow(RangeError)
})

it.each([{ type: "instant" }, { type: "manual" }, { type: "interval", milliseconds: 1 }])(
  "takes $type",
  (sealing) => {
    expect(checkSealing(sealing as Sealing)).toBeUndefined()
  },
)

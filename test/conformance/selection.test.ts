import { describe, expect, it } from "vitest"
import { unimplemented } from "./group.ts"
import { InputError } from "./input-error.ts"
import { Selection } from "./selection.ts"

const epoch = unimplemented("epoch", ["trace", "dense", "dense-000"], 1)
const area = unimplemented("derived.epoch.classic", ["consensus"], 1)

describe("Selection", () => {
  it("selects by name, area, family, file and both together", () => {
    for (const glob of ["epoch", "ep*", "trace", "dense", "dense-*", "dense/epoch", "*/epoch", "**"]) {
      expect(new Selection([glob]).selects(epoch), glob).toBe(true)
    }
    for (const glob of ["replay", "soup/epoch", "dens"]) {
      expect(new Selection([glob]).selects(epoch), glob).toBe(false)
    }
    expect(new Selection(["derived.epoch.*"]).selects(area)).toBe(true)
  })

  it("names a glob that matched nothing", () => {
    const selection = new Selection(["epoch", "epcoh"])
    selection.selects(epoch)
    expect(() => selection.checkAllMatched()).toThrow(InputError)
    expect(() => selection.checkAllMatched()).toThrow(/'epcoh'/)
  })
})

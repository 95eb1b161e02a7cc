import { describe, expect, it } from "vitest"
import { Emission } from "./emission.ts"
import { plain } from "./plain.ts"

const emission = plain(Emission, Emission.layer)
const half = 1n << 31n
const subnet = { taoReserve: 10n ** 12n, alphaIn: 10n ** 12n, alphaOut: 0n, movingPrice: half }

describe("Emission", () => {
  it("halves on the way to 21 million", () => {
    const at = (tao: bigint) => emission.blockEmission(tao * 1_000_000_000n)
    expect([at(0n), at(10_500_000n), at(15_750_000n), at(21_000_000n)]).toEqual([
      1_000_000_000n,
      500_000_000n,
      250_000_000n,
      0n,
    ])
  })

  it("divides a block's TAO by moving prices and loses no rao", () => {
    const subnets = [subnet, { ...subnet, movingPrice: half / 4n }]
    const split = emission.split({ credit: 1_000_000_000n, rootTao: 10n ** 15n, subnets })
    const spent = split.subnets.reduce((sum, part) => sum + part.taoIn + part.buy.tao, 0n)
    expect(spent + split.left).toBe(1_000_000_000n)
    expect(split.subnets.map(({ share }) => Number(share) / 2 ** 64)).toEqual([
      expect.closeTo(0.8, 9),
      expect.closeTo(0.2, 9),
    ])
    for (const part of split.subnets) {
      const parts = part.ownerCut + part.miners + part.validators + part.root
      expect(part.alphaOut).toBe(1_000_000_000n)
      expect(part.alphaOut - parts).toBeLessThan(4n)
    }
  })

  it("leaves out subnets whose emission is off, but not their alpha", () => {
    const subnets = [subnet, { ...subnet, emissionEnabled: false }]
    const split = emission.split({ credit: 1_000_000_000n, subnets })
    expect(split.subnets[1]).toMatchObject({ share: 0n, taoIn: 0n, alphaOut: 1_000_000_000n })
    expect(emission.split({ credit: 5n, subnets: [] })).toEqual({ rootSells: false, subnets: [], left: 5n })
  })

  it("lets the registration price fall by half in a half life, to the minimum", () => {
    const price = (blocks: number) => emission.registrationPrice({ price: 1_000_000_000n, blocks })
    expect(price(0)).toBe(1_000_000_000n)
    expect(Number(price(360))).toBeCloseTo(500_000_000, -3)
    expect(price(10_000)).toBe(500_000n)
  })

  it("names the subnet and the field that do not fit", () => {
    const wrong = { ...subnet, alphaIn: -1n }
    expect(() => emission.split({ credit: 1n, subnets: [subnet, wrong] })).toThrow(/subnets[\s\S]*alphaIn/)
    expect(() => emission.blockEmission(1.5 as unknown as bigint)).toThrow(/input/)
  })
})

import { Effect, Exit } from "effect"
import { describe, expect, it } from "vitest"
import { Market } from "./market.ts"
import { plain } from "./plain.ts"

const market = plain(Market, Market.layer)
const pool = { taoReserve: 100_000_000_000n, alphaReserve: 1_000_000_000_000n }

describe("Market", () => {
  it("quotes a buy and a sell as the chain would fill them", () => {
    const buy = market.quote({ pool, order: "buy", amount: 100_000_000n })
    expect(buy).toMatchObject({
      amountPaidIn: 99_949_646n,
      amountPaidOut: 998_498_464n,
      feePaid: 50_354n,
      feeToBlockAuthor: 50_354n,
    })
    const sell = market.quote({ pool, order: "sell", amount: 100_000_000n })
    expect(sell).toMatchObject({ amountPaidIn: 99_949_646n, amountPaidOut: 9_993_965n, feePaid: 50_354n })
  })

  it("takes the weight of the pool and the limit into account", () => {
    const weighted = {
      taoReserve: 3_896_056_559_708n,
      alphaReserve: 128_011_331_299_964n,
      quoteWeight: 523_456_789_012_345_678n,
    }
    const bought = market.quote({ pool: weighted, order: "buy", amount: 1_000_000_000n })
    expect(bought.amountPaidOut).toBe(36_063_351_548n)
    const deep = { taoReserve: 150_000_000_000n, alphaReserve: 100_000_000_000n }
    const limited = market.quote({
      pool: deep,
      order: "buy",
      amount: 900_000_000_000n,
      limit: 24_000_000_000n,
    })
    expect(limited).toMatchObject({ amountPaidIn: 450_000_000_000n, amountPaidOut: 75_000_000_000n })
    expect(limited.feePaid).toBe(226_710_634n)
  })

  it("moves the price with a swap and keeps it with an injection", () => {
    const even = { taoReserve: 100_000_000_000n, alphaReserve: 200_000_000_000n }
    expect(market.price(even)).toEqual({ bits: 1n << 63n, rao: 500_000_000n })
    const { result, pool: after } = market.swap({ pool: even, order: "buy", amount: 10_000_000_000n })
    expect(after.taoReserve).toBe(even.taoReserve + result.amountPaidIn)
    expect(market.price(after).rao).toBeGreaterThan(600_000_000n)
    const { quoteWeight, added } = market.inject({ pool: even, tao: 100_000_000_000n, alpha: 0n })
    expect(added).toBe(true)
    expect(market.price({ ...even, taoReserve: 200_000_000_000n, quoteWeight }).rao).toBe(500_000_000n)
  })

  it("fills a pool up to u64 and no further, as the chain's reserves saturate", () => {
    const deep = { taoReserve: 13_000_000_000_000_000_000n, alphaReserve: 7_000_000_000_000_000_000n }
    const { pool: after } = market.swap({ pool: deep, order: "buy", amount: 6_000_000_000_000_000_000n })
    expect(after.taoReserve).toBe(2n ** 64n - 1n)
    expect(market.price(after).rao).toBeGreaterThan(0n)
  })

  it("says by name why the pool refuses", () => {
    const thin = { taoReserve: 1_000_000_000_000n, alphaReserve: 999_999n }
    const refused = Effect.runSyncExit(
      Effect.flatMap(Market, (service) =>
        service.quote({ pool: thin, order: "buy", amount: 1_000_000_000n }),
      ).pipe(Effect.provide(Market.layer)),
    )
    expect(Exit.isFailure(refused) && refused.cause.reasons).toMatchObject([
      { error: { _tag: "SwapRefused", code: "ReservesTooLow" } },
    ])
    expect(() => market.quote({ pool: thin, order: "buy", amount: 1_000_000_000n })).toThrow(/ReservesTooLow/)
  })

  it("refuses what is no amount, and names the field", () => {
    expect(() => market.quote({ pool, order: "buy", amount: -1n })).toThrow(/amount/)
    expect(() => market.price({ ...pool, quoteWeight: 2n * 10n ** 18n })).toThrow(/quoteWeight/)
    expect(() => market.quote({ pool, order: "hold" as "buy", amount: 1n })).toThrow(/order/)
  })
})

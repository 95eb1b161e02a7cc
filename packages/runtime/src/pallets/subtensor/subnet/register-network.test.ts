import { beforeEach, describe, expect, it } from "vitest"
import {
  Burn,
  BurnHalfLife,
  BurnIncreaseMult,
  NetworkLastLockCost,
  NetworkMinLockCost,
  NetworkRateLimit,
  NetworksAdded,
  RAORecycledForRegistration,
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetLocked,
  SubnetMechanism,
  SubnetTAO,
  TokenSymbol,
} from "../../../generated/storage/subtensor-module.ts"
import { fund } from "../../../testing/fund.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { balances } from "../../balances/index.ts"
import { currentPrice } from "../../swap/current-price.ts"
import { subtensorModule } from "../index.ts"
import { medianAlphaPrice } from "../market/median-price.ts"
import { initNewNetwork } from "./init-new-network.ts"
import { nextAvailableSymbol, SYMBOLS } from "./symbols.ts"

const TAO = 1_000_000_000n
const coldkey = account(1)

describe("a new subnet", () => {
  let chain: TestContext

  const register = () =>
    chain.call(coldkey, { pallet: "SubtensorModule", name: "register_network", args: { hotkey: account(2) } })
  const existing = (netuid: number, tao: bigint, alpha: bigint) => {
    NetworksAdded.set(chain.ctx, netuid, true)
    SubnetMechanism.set(chain.ctx, netuid, 1)
    SubnetTAO.set(chain.ctx, netuid, tao)
    SubnetAlphaIn.set(chain.ctx, netuid, alpha)
  }

  beforeEach(() => {
    chain = new TestContext(balances, subtensorModule)
    NetworksAdded.set(chain.ctx, 0, true)
    NetworkRateLimit.set(chain.ctx, 0n)
    for (const cell of [NetworkMinLockCost, NetworkLastLockCost]) cell.set(chain.ctx, 100n * TAO)
    fund(chain.ctx, coldkey, 1000n * TAO)
  })

  it("defaults.new_network/0, registration.defaults/0: its registrations start at 1 TAO", () => {
    initNewNetwork(chain.ctx, 5, 360)
    expect(BurnHalfLife.get(chain.ctx, 5)).toBe(360)
    expect(Number(BurnIncreaseMult.get(chain.ctx, 5)) / 2 ** 64).toBe(1.26)
    expect(Burn.get(chain.ctx, 5)).toBe(TAO)
  })

  it("subnets.register_network/0, subnet_pool/0: the first one starts at a price of 1 with its whole lock", () => {
    expect(register()).toBeUndefined()
    const { ctx } = chain
    expect([SubnetTAO, SubnetAlphaIn, SubnetLocked].map((cell) => cell.get(ctx, 1))).toEqual([
      100n * TAO,
      100n * TAO,
      100n * TAO,
    ])
    expect([SubnetAlphaOut, RAORecycledForRegistration].map((cell) => cell.get(ctx, 1))).toEqual([0n, 0n])
    expect(currentPrice(ctx, 1)).toBe(1n << 64n)
  })

  it("subnets.register_network/1: a later one starts at the median price", () => {
    existing(1, 5n * TAO, TAO)
    existing(2, 2n * TAO, TAO)
    expect(Number(medianAlphaPrice(chain.ctx)) / 2 ** 64).toBe(3.5)
    expect(register()).toBeUndefined()
    expect(SubnetAlphaIn.get(chain.ctx, 3)).toBe(28_571_428_571n)
  })

  it("subnets.median_price/1: root, prices of 0 and subnets that are gone don't count", () => {
    existing(0, 9n * TAO, TAO)
    existing(1, 2n * TAO, TAO)
    existing(2, 8n * TAO, TAO)
    existing(3, 0n, TAO)
    existing(4, 4n * TAO, TAO)
    NetworksAdded.set(chain.ctx, 4, false)
    expect(medianAlphaPrice(chain.ctx)).toBe(5n << 64n)
  })

  it("subnets.symbol/0: takes the first free symbol where its own is taken", () => {
    const { ctx } = chain
    for (let netuid = 0; netuid < 51; netuid++) TokenSymbol.set(ctx, netuid, SYMBOLS[netuid] as Uint8Array)
    TokenSymbol.set(ctx, 25, SYMBOLS[51] as Uint8Array)
    expect(nextAvailableSymbol(ctx, 51)).toEqual(SYMBOLS[25])
  })
})

// Ports pallet-subtensor-swap tests: test_set_fee_rate, test_swap_initialization, test_rollback_works, test_swap_rejects_input_over_1000x_input_reserve, test_sim_swap_rejects_input_over_1000x_input_reserve, test_swap_allows_input_at_1000x_input_reserve, test_clear_protocol_liquidity_green_path
import { beforeEach, describe, expect, it } from "vitest"
import { attempt } from "../../frame/dispatch-error.ts"
import { none, root } from "../../frame/origin.ts"
import {
  NetworksAdded,
  SubnetAlphaIn,
  SubnetMechanism,
  SubnetTAO,
} from "../../generated/storage/subtensor-module.ts"
import { FeeRate, PalSwapInitialized, SwapBalancer } from "../../generated/storage/swap.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { clearProtocolLiquidity } from "./clear-protocol-liquidity.ts"
import { EVEN_WEIGHT, MAX_PRICE } from "./constants.ts"
import { currentPrices } from "./current-price.ts"
import { swapPallet } from "./index.ts"
import { simSwap } from "./sim-swap.ts"
import { quoteSwap, swap } from "./swap.ts"

const netuid = 4
const buy = { order: "buy", amount: 1_000_000_000n, limit: MAX_PRICE, dropFees: false } as const

describe("a swap in a subnet's pool", () => {
  let chain: TestContext

  beforeEach(() => {
    chain = new TestContext(swapPallet)
    const { ctx } = chain
    NetworksAdded.set(ctx, netuid, true)
    SubnetMechanism.set(ctx, netuid, 1)
    SubnetTAO.set(ctx, netuid, 10n ** 12n)
    SubnetAlphaIn.set(ctx, netuid, 10n ** 12n)
    SwapBalancer.set(ctx, netuid, { quote: EVEN_WEIGHT / 2n })
  })

  it("starts with even weights, whatever the injections made of them", () => {
    const { ctx } = chain
    const quoted = quoteSwap(ctx, netuid, buy)
    expect(SwapBalancer.get(ctx, netuid)).toEqual({ quote: EVEN_WEIGHT / 2n })
    expect(swap(ctx, netuid, buy)).toEqual(quoted)
    expect(SwapBalancer.get(ctx, netuid)).toEqual({ quote: EVEN_WEIGHT })
    SwapBalancer.set(ctx, netuid, { quote: EVEN_WEIGHT / 2n })
    expect(swap(ctx, netuid, buy).amountPaidOut).not.toBe(quoted.amountPaidOut)
    expect(SwapBalancer.get(ctx, netuid)).toEqual({ quote: EVEN_WEIGHT / 2n })
  })

  it("fails by name and starts nothing", () => {
    const { ctx } = chain
    SubnetAlphaIn.set(ctx, netuid, 999_999n)
    const failed = attempt(() => swap(ctx, netuid, buy))
    expect(failed).toEqual({ ok: false, error: { type: "Module", pallet: "Swap", name: "ReservesTooLow" } })
    expect(PalSwapInitialized.has(ctx, netuid)).toBe(false)
    expect(simSwap(ctx, netuid, "buy", 1n)).toBeUndefined()
  })

  it.each(["buy", "sell"] as const)("takes no more than a thousand times the reserve (%s)", (order) => {
    const { ctx } = chain
    FeeRate.set(ctx, netuid, 0)
    const most = 10n ** 15n
    const limit = order === "buy" ? MAX_PRICE : 0n
    const failed = attempt(() => swap(ctx, netuid, { ...buy, order, limit, amount: most + 1n }))
    expect(failed).toMatchObject({ ok: false, error: { pallet: "Swap", name: "SwapInputTooLarge" } })
    expect(simSwap(ctx, netuid, order, most + 1n)).toBeUndefined()
    expect(PalSwapInitialized.has(ctx, netuid)).toBe(false)
    expect(swap(ctx, netuid, { ...buy, order, limit, amount: most }).amountPaidOut > 0n).toBe(true)
  })

  it("has no positions of users", () => {
    const keys = { hotkey: account(1), netuid }
    for (const [name, args] of [
      ["add_liquidity", { ...keys, tick_low: 0, tick_high: 1, liquidity: 1n }],
      ["remove_liquidity", { ...keys, position_id: 1n }],
      ["modify_position", { ...keys, position_id: 1n, liquidity_delta: 1n }],
      ["toggle_user_liquidity", { netuid, enable: true }],
      ["disable_lp", {}],
    ] as const) {
      for (const origin of [account(1), root, none]) {
        expect(chain.call(origin, { pallet: "Swap", name, args })).toMatchObject({ name: "Deprecated" })
      }
    }
  })

  it("is one to one where there is no pool, and nothing where there is no subnet", () => {
    const { ctx } = chain
    NetworksAdded.set(ctx, 9, true)
    expect(simSwap(ctx, 9, "sell", 5n)).toMatchObject({ amountPaidIn: 5n, amountPaidOut: 5n })
    expect(simSwap(ctx, 10, "sell", 5n)).toMatchObject({ amountPaidIn: 0n, amountPaidOut: 0n })
    expect(currentPrices(ctx, [9, netuid])).toEqual([1n << 64n, 3n << 64n])
  })

  it("leaves nothing of a pool that is cleared", () => {
    const { ctx } = chain
    FeeRate.set(ctx, netuid, 1)
    swap(ctx, netuid, buy)
    clearProtocolLiquidity(ctx, netuid)
    expect([SubnetTAO, SubnetAlphaIn].map((cell) => cell.get(ctx, netuid))).toEqual([0n, 0n])
    const kept = [FeeRate, SwapBalancer, PalSwapInitialized].filter((cell) => cell.has(ctx, netuid))
    expect(kept).toEqual([])
  })

  it("swap.fee_rate/0: takes a fee that only root sets, within bounds", () => {
    const setFee = (rate: number, on = netuid) => ({
      pallet: "Swap" as const,
      name: "set_fee_rate" as const,
      args: { netuid: on, rate },
    })
    expect(chain.call(account(1), setFee(5))).toEqual({ type: "BadOrigin" })
    expect(chain.call({ type: "Root" }, setFee(10_001))).toMatchObject({ name: "FeeRateTooHigh" })
    expect(chain.call({ type: "Root" }, setFee(5, 77))).toMatchObject({ name: "MechanismDoesNotExist" })
    expect(chain.call({ type: "Root" }, setFee(10_000))).toBeUndefined()
    expect(chain.events).toEqual([["Swap.FeeRateSet", { netuid, rate: 10_000 }]])
    expect(FeeRate.get(chain.ctx, netuid)).toBe(10_000)
  })
})

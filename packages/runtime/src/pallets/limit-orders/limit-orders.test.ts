// Ports pallet-limit-orders tests: cancel_order_signer_can_cancel, cancel_order_non_signer_rejected, cancel_order_already_cancelled_rejected, cancel_order_unsigned_rejected, execute_orders_buy_order_fulfilled, execute_orders_sell_order_fulfilled, execute_orders_stop_loss_order_fulfilled, execute_orders_mixed_batch_valid_and_skipped, execute_orders_unsigned_rejected, execute_orders_buy_with_fee_charges_fee, execute_orders_sell_with_fee_charges_fee, execute_orders_empty_batch_returns_ok, execute_orders_fee_transfer_failure_skips_order, execute_orders_should_fail_valid_then_invalid_reverts_whole_batch, execute_batched_orders_unsigned_rejected, execute_batched_orders_fails_for_wrong_netuid, execute_batched_orders_buy_only_fulfills_orders_and_distributes_alpha, execute_batched_orders_zero_share_buyer_hard_fails, execute_batched_orders_zero_share_seller_hard_fails, execute_batched_orders_sell_only_fulfills_orders_and_distributes_tao, execute_batched_orders_buy_dominant_mixed, execute_batched_orders_sell_dominant_mixed, execute_batched_orders_fees_charged_on_both_sides_when_matched_internally, execute_batched_orders_fees_batched_for_shared_recipient, execute_batched_orders_buy_dominant_uses_min_ceiling, root_disables_and_extrinsics_are_filtered, non_root_cannot_disable_the_pallet, execute_orders_partial_fill_sets_partially_filled_status, execute_orders_second_partial_fill_completes_order, execute_batched_orders_partial_fill_sets_partially_filled_status, execute_batched_orders_second_partial_fill_completes_order, execute_batched_orders_full_fill_duplicate_rejected, compute_effective_swap_limit_buy_no_slippage, compute_effective_swap_limit_sell_no_slippage, compute_effective_swap_limit_buy_one_percent, compute_effective_swap_limit_sell_one_percent, compute_effective_swap_limit_sell_saturates_at_zero, compute_effective_swap_limit_buy_saturates_at_u64_max
import { sr25519PublicKey, sr25519SecretFromSeed, sr25519Sign } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { toHex } from "../../bytes.ts"
import { none, root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { ChainId } from "../../generated/storage/evm-chain-id.ts"
import { LimitOrdersEnabled, Orders } from "../../generated/storage/limit-orders.ts"
import {
  NetworksAdded,
  Owner,
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetMechanism,
  SubnetTAO,
  SubtokenEnabled,
} from "../../generated/storage/subtensor-module.ts"
import { FeeRate } from "../../generated/storage/swap.ts"
import { Now } from "../../generated/storage/timestamp.ts"
import type { Order, SignedOrder } from "../../generated/types.ts"
import { U64_MAX } from "../../saturating.ts"
import { fund } from "../../testing/fund.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { freeBalance } from "../balances/fungible.ts"
import { balances } from "../balances/index.ts"
import { subtensorModule } from "../subtensor/index.ts"
import { increaseStake } from "../subtensor/staking/shares/update-stake.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../subtensor/staking/stake-query.ts"
import { subnetAccountId } from "../subtensor/subnet/subnet-account.ts"
import { limitOrders } from "./index.ts"
import { orderBytes, orderId, partOf, scaledPrice, swapLimit } from "./order.ts"
import { palletKeys } from "./pallet.ts"

const NETUID = 3
const TAO = 1_000_000_000n
const POOL = 1000n * TAO
const [hotkey, relayer, feeAccount] = [account(7), account(8), account(9)]
const PERCENT = 10_000_000

const keyOf = (byte: number) => {
  const secret = sr25519SecretFromSeed(new Uint8Array(32).fill(byte))
  return { secret, account: toHex(sr25519PublicKey(secret)) }
}
const [alice, bob, carol] = [keyOf(1), keyOf(2), keyOf(3)]
type Key = ReturnType<typeof keyOf>

const orderOf = ({ account: signer }: Key, changed: Partial<Order> = {}): Order => ({
  signer,
  hotkey,
  netuid: NETUID,
  order_type: "LimitBuy",
  amount: TAO,
  limit_price: 2n * TAO,
  expiry: 5_000n,
  fee_rate: 0,
  fee_recipient: feeAccount,
  relayer: undefined,
  max_slippage: undefined,
  chain_id: 42n,
  partial_fills_enabled: false,
  ...changed,
})
const sign = (key: Key, changed: Partial<Order> = {}, partial_fill?: bigint): SignedOrder => {
  const order = { type: "V1", value: orderOf(key, changed) } as const
  const value = toHex(sr25519Sign(key.secret, orderBytes(order), new Uint8Array(32)))
  return { order, signature: { type: "Sr25519", value }, partial_fill }
}
const sell: Partial<Order> = { order_type: "TakeProfit", limit_price: TAO / 2n }
const partial: Partial<Order> = { relayer: [relayer], partial_fills_enabled: true }
const call = (name: string, args: object): RuntimeCall => ({ pallet: "LimitOrders", name, args })
const each = (...orders: readonly SignedOrder[]) => call("execute_orders", { orders, should_fail: false })
const all = (...orders: readonly SignedOrder[]) => call("execute_orders", { orders, should_fail: true })
const batch = (...orders: readonly SignedOrder[]) =>
  call("execute_batched_orders", { netuid: NETUID, orders })
const error = (name: string, pallet = "LimitOrders") => ({ type: "Module", pallet, name })
const idOf = ({ order }: SignedOrder) => orderId(order)

describe("LimitOrders", () => {
  let test: TestContext

  const stake = ({ account: coldkey }: { readonly account: `0x${string}` }) =>
    getStakeForHotkeyAndColdkeyOnSubnet(test.ctx, hotkey, coldkey, NETUID)
  const free = ({ account: who }: { readonly account: `0x${string}` }) => freeBalance(test.ctx, who)
  const statusOf = (signed: SignedOrder) => Orders.get(test.ctx, idOf(signed))
  const eventsNamed = (name: string) =>
    test.events.filter(([event]) => event === `LimitOrders.${name}`).map(([, fields]) => fields)

  beforeEach(() => {
    test = new TestContext(balances, subtensorModule, limitOrders)
    const { ctx } = test
    ChainId.set(ctx, 42n)
    Now.set(ctx, 5_000n)
    NetworksAdded.set(ctx, NETUID, true)
    SubnetMechanism.set(ctx, NETUID, 1)
    SubtokenEnabled.set(ctx, NETUID, true)
    SubnetTAO.set(ctx, NETUID, POOL)
    SubnetAlphaIn.set(ctx, NETUID, POOL)
    SubnetAlphaOut.set(ctx, NETUID, 300n * TAO)
    fund(ctx, subnetAccountId(ctx, NETUID) as `0x${string}`, POOL)
    Owner.set(ctx, hotkey, account(1))
    limitOrders.genesis?.(ctx, {} as never)
    fund(ctx, palletKeys().coldkey, TAO)
    fund(ctx, feeAccount, TAO)
    for (const key of [alice, bob, carol]) {
      fund(ctx, key.account, 100n * TAO)
      increaseStake(ctx, hotkey, key.account, NETUID, 100n * TAO)
    }
  })

  describe("execute_orders", () => {
    it("buys and sells for signers", () => {
      const orders = [sign(alice), sign(bob, sell)]
      expect(test.call(relayer, each(...orders))).toBeUndefined()
      expect(eventsNamed("OrderExecuted")).toMatchObject([
        {
          order_id: idOf(orders[0] as SignedOrder),
          signer: alice.account,
          order_type: "LimitBuy",
          amount_in: TAO,
        },
        { signer: bob.account, order_type: "TakeProfit", amount_in: TAO },
      ])
      expect(free(alice)).toBe(99n * TAO)
      expect(stake(alice) > 100n * TAO).toBe(true)
      expect(stake(bob)).toBe(99n * TAO)
      expect(free(bob) > 100n * TAO).toBe(true)
      for (const order of orders) expect(statusOf(order)).toEqual({ type: "Fulfilled" })
    })

    it("takes fees of TAO: before a buy, after a sell", () => {
      const fee_rate = 10 * PERCENT
      test.call(relayer, all(sign(alice, { fee_rate })))
      expect(eventsNamed("OrderExecuted")).toMatchObject([{ amount_in: (TAO * 9n) / 10n }])
      expect(freeBalance(test.ctx, feeAccount)).toBe(TAO + TAO / 10n)
      const before = freeBalance(test.ctx, feeAccount)
      test.call(relayer, all(sign(bob, { ...sell, fee_rate })))
      const fee = freeBalance(test.ctx, feeAccount) - before
      expect(eventsNamed("OrderExecuted")).toMatchObject([{ amount_out: free(bob) - 100n * TAO }])
      expect((free(bob) - 100n * TAO + fee) / 10n).toBe(fee)
    })

    it("skips what is wrong, or fails as a whole where asked to", () => {
      const [good, expired] = [sign(alice), sign(bob, { expiry: 4_999n })]
      expect(test.call(relayer, each(expired, good))).toBeUndefined()
      expect(eventsNamed("OrderSkipped")).toEqual([
        { order_id: idOf(expired), reason: { type: "Module", value: { index: 32, error: "0x03000000" } } },
      ])
      expect(eventsNamed("OrderExecuted")).toHaveLength(1)
      expect([statusOf(good), statusOf(expired)]).toEqual([{ type: "Fulfilled" }, undefined])
      expect(test.call(relayer, all(sign(carol), expired))).toEqual(error("OrderExpired"))
      expect([stake(carol), statusOf(sign(carol))]).toEqual([100n * TAO, undefined])
      expect(test.call(relayer, each())).toBeUndefined()
    })

    it("undoes an order whose fee cannot be paid", () => {
      const order = sign(alice, { amount: 100n * TAO, fee_rate: 4, fee_recipient: account(0x55) })
      test.call(relayer, each(order))
      expect(eventsNamed("OrderSkipped")).toHaveLength(1)
      expect([free(alice), stake(alice), statusOf(order)]).toEqual([100n * TAO, 100n * TAO, undefined])
      expect(freeBalance(test.ctx, account(0x55))).toBe(0n)
    })

    it.each([
      ["RootNetUidNotAllowed", sign(alice, { netuid: 0 })],
      ["ChainIdMismatch", sign(alice, { chain_id: 41n })],
      ["InvalidSignature", { ...sign(alice), signature: sign(bob).signature }],
      ["InvalidSignature", { ...sign(alice), signature: { type: "Ed25519", value: `0x${"00".repeat(64)}` } }],
      ["OrderExpired", sign(alice, { expiry: 1n })],
      ["PriceConditionNotMet", sign(alice, { limit_price: TAO - 1n })],
      ["PriceConditionNotMet", sign(alice, { order_type: "StopLoss", limit_price: TAO - 1n })],
      ["PriceConditionNotMet", sign(alice, { order_type: "TakeProfit", limit_price: TAO + 1n })],
      ["RelayerMissMatch", sign(alice, { relayer: [account(0x77)] })],
      ["RelayerRequiredForPartialFill", sign(alice, {}, 5n)],
      ["PartialFillsNotEnabled", sign(alice, { relayer: [relayer] }, 5n)],
      ["IncorrectPartialFillAmount", sign(alice, partial, 0n)],
      ["IncorrectPartialFillAmount", sign(alice, partial, TAO + 1n)],
    ] as const)("refuses with %s", (name, order) => {
      expect(test.call(relayer, all(order as SignedOrder))).toEqual(error(name))
      const expected = name === "RootNetUidNotAllowed" ? "OrderNetUidMismatch" : name
      expect(test.call(relayer, batch(order as SignedOrder))).toEqual(error(expected))
    })

    it("executes an order once", () => {
      const order = sign(alice, { order_type: "StopLoss", limit_price: TAO })
      expect(test.call(relayer, all(order))).toBeUndefined()
      expect(statusOf(order)).toEqual({ type: "Fulfilled" })
      expect(test.call(relayer, all(order))).toEqual(error("OrderAlreadyProcessed"))
    })

    it("fills in parts until the whole is filled", () => {
      const amount = 5n * TAO
      const part = (fill?: bigint) => sign(alice, { ...partial, amount }, fill)
      expect(test.call(relayer, all(part(3n * TAO)))).toBeUndefined()
      expect(statusOf(part())).toEqual({ type: "PartiallyFilled", value: 3n * TAO })
      expect(test.call(relayer, all(part(3n * TAO)))).toEqual(error("IncorrectPartialFillAmount"))
      expect(test.call(relayer, all(part()))).toEqual(error("IncorrectPartialFillAmount"))
      expect(test.call(relayer, all(part(2n * TAO)))).toBeUndefined()
      expect(statusOf(part())).toEqual({ type: "Fulfilled" })
    })

    it("passes the limit and its slippage on to the pool", () => {
      const narrow = { max_slippage: 0, limit_price: TAO + 1n, amount: 50n * TAO }
      expect(test.call(relayer, all(sign(alice, narrow)))).toEqual(
        error("SlippageTooHigh", "SubtensorModule"),
      )
      expect(test.call(relayer, all(sign(alice, { ...narrow, max_slippage: 20 * PERCENT })))).toBeUndefined()
      const floor = { ...sell, max_slippage: 0, limit_price: TAO, amount: 40n * TAO }
      expect(test.call(relayer, all(sign(bob, floor)))).toBeUndefined()
      expect(test.call(relayer, all(sign(carol, floor)))).toEqual(error("SlippageTooHigh", "SubtensorModule"))
    })

    it("asks the signer for balance, keys and least amounts", () => {
      const subtensor = (name: string) => error(name, "SubtensorModule")
      expect(test.call(relayer, all(sign(alice, { amount: 1_999_999n })))).toEqual(subtensor("AmountTooLow"))
      expect(test.call(relayer, all(sign(alice, { amount: 101n * TAO })))).toEqual(
        subtensor("NotEnoughBalanceToStake"),
      )
      expect(test.call(relayer, all(sign(alice, { hotkey: account(0x31) })))).toEqual(
        subtensor("HotKeyAccountNotExists"),
      )
      expect(test.call(relayer, all(sign(alice, { ...sell, amount: 101n * TAO })))).toEqual(
        subtensor("NotEnoughStakeToWithdraw"),
      )
      SubtokenEnabled.set(test.ctx, NETUID, false)
      expect(test.call(relayer, all(sign(alice)))).toEqual(subtensor("SubtokenDisabled"))
      expect(test.call(relayer, all(sign(alice, { netuid: 99 })))).toEqual(subtensor("SubnetNotExists"))
    })
  })

  describe("execute_batched_orders", () => {
    it("buys for all at one price", () => {
      const [first, second] = [sign(alice, { amount: 3n * TAO }), sign(bob)]
      expect(test.call(relayer, batch(first, second))).toBeUndefined()
      const [{ actual_out }] = eventsNamed("GroupExecutionSummary") as [{ actual_out: bigint }]
      expect(eventsNamed("GroupExecutionSummary")).toMatchObject([
        { netuid: NETUID, net_side: "Buy", net_amount: 4n * TAO, executed_count: 2 },
      ])
      expect(stake(alice) - 100n * TAO).toBe((actual_out * 3n) / 4n)
      expect(stake(bob) - 100n * TAO).toBe(actual_out / 4n)
      for (const order of [first, second]) expect(statusOf(order)).toEqual({ type: "Fulfilled" })
    })

    it("sells for all at one price", () => {
      const orders = [sign(alice, { ...sell, amount: 3n * TAO }), sign(bob, sell)]
      test.call(relayer, batch(...orders))
      for (const order of orders) expect(statusOf(order)).toEqual({ type: "Fulfilled" })
      const [{ actual_out }] = eventsNamed("GroupExecutionSummary") as [{ actual_out: bigint }]
      expect(eventsNamed("GroupExecutionSummary")).toMatchObject([{ net_side: "Sell", net_amount: 4n * TAO }])
      expect(free(alice) - 100n * TAO).toBe((actual_out * 3n) / 4n)
      expect(free(bob) - 100n * TAO).toBe(actual_out / 4n)
      expect(stake(alice)).toBe(97n * TAO)
    })

    it("lets buyers and sellers trade with each other first", () => {
      test.call(relayer, batch(sign(alice, { amount: 5n * TAO }), sign(bob, { ...sell, amount: 2n * TAO })))
      expect(eventsNamed("GroupExecutionSummary")).toMatchObject([{ net_side: "Buy", net_amount: 3n * TAO }])
      expect(free(bob)).toBe(102n * TAO)
      const back = [sign(alice, { limit_price: 3n * TAO }), sign(bob, { ...sell, amount: 4n * TAO })]
      expect(test.call(relayer, batch(...back))).toBeUndefined()
      expect(eventsNamed("GroupExecutionSummary")).toMatchObject([{ net_side: "Sell" }])
    })

    it.each([
      ["Buy", {}, sell],
      ["Sell", sell, {}],
    ] as const)(
      "shares by amount what two on the side of %s get from the other side and the pool",
      (side, more, less) => {
        const gained = (key: Key) => (side === "Buy" ? stake(key) : free(key)) - 100n * TAO
        const orders = [
          sign(alice, { ...more, amount: 3n * TAO }),
          sign(bob, { ...more, amount: 2n * TAO }),
          sign(carol, { ...less, amount: TAO }),
        ]
        expect(test.call(relayer, batch(...orders))).toBeUndefined()
        const [{ actual_out }] = eventsNamed("GroupExecutionSummary") as [{ actual_out: bigint }]
        expect(eventsNamed("GroupExecutionSummary")).toMatchObject([{ net_side: side, net_amount: 4n * TAO }])
        const total = TAO + actual_out
        expect([gained(alice), gained(bob)]).toEqual([(total * 3n) / 5n, (total * 2n) / 5n])
        expect(side === "Buy" ? free(carol) : stake(carol)).toBe(101n * TAO)
      },
    )

    it("leaves the pool alone where the sides are equal", () => {
      expect(test.call(relayer, batch(sign(alice), sign(bob, sell)))).toBeUndefined()
      expect(eventsNamed("GroupExecutionSummary")).toEqual([
        { netuid: NETUID, net_side: "Buy", net_amount: 0n, actual_out: 0n, executed_count: 2 },
      ])
      expect([stake(alice), free(bob)]).toEqual([101n * TAO, 101n * TAO])
      expect(SubnetTAO.get(test.ctx, NETUID)).toBe(POOL)
    })

    it("pays each fee account once, of both sides", () => {
      const other = account(0x66)
      fund(test.ctx, other, TAO)
      const fee = { fee_rate: 10 * PERCENT }
      const orders = [
        sign(alice, { ...fee, amount: 10n * TAO }),
        sign(carol, { ...fee, amount: 10n * TAO, fee_recipient: other }),
        sign(bob, { ...sell, ...fee, amount: 10n * TAO }),
      ]
      expect(test.call(relayer, batch(...orders))).toBeUndefined()
      expect(freeBalance(test.ctx, feeAccount)).toBe(TAO + 2n * TAO)
      expect(freeBalance(test.ctx, other)).toBe(TAO + TAO)
      expect(free(bob)).toBe(109n * TAO)
      const paid = test.events.filter(
        ([name, fields]) => name === "Balances.Transfer" && (fields as { to: string }).to === feeAccount,
      )
      expect(paid).toHaveLength(1)
    })

    it("fails as a whole", () => {
      expect(test.call(relayer, batch(sign(alice), sign(bob, { expiry: 1n })))).toEqual(error("OrderExpired"))
      expect(test.call(relayer, batch(sign(alice), sign(alice)))).toEqual(error("DuplicateOrderInBatch"))
      expect(statusOf(sign(alice))).toBeUndefined()
      expect(test.call(relayer, batch(sign(alice, { netuid: 4 })))).toEqual(error("OrderNetUidMismatch"))
      const onRoot = call("execute_batched_orders", { netuid: 0, orders: [] })
      expect(test.call(relayer, onRoot)).toEqual(error("RootNetUidNotAllowed"))
      const dust = sign(alice, { ...partial, amount: 5n }, 1n)
      const poor = sign(bob, { amount: 90n * TAO, fee_rate: 100 * PERCENT })
      expect(test.call(relayer, batch(poor))).toEqual(error("ZeroShareInBatch"))
      expect(test.call(relayer, batch(dust, sign(bob, { ...sell, amount: 2n * TAO })))).toBeUndefined()
      expect([free(bob), stake(carol)]).toEqual([free(bob), 100n * TAO])
      const worthless = sign(carol, { ...sell, fee_rate: 100 * PERCENT, amount: 2n * TAO })
      expect(test.call(relayer, batch(worthless))).toEqual(error("ZeroShareInBatch"))
      expect([statusOf(poor), statusOf(worthless)]).toEqual([undefined, undefined])
      expect(test.call(relayer, batch())).toBeUndefined()
    })

    it("fails where the pool keeps everything as its fee, which no call can set", () => {
      FeeRate.set(test.ctx, NETUID, 0xffff)
      expect(test.call(relayer, batch(sign(alice, sell)))).toEqual(error("SwapReturnedZero"))
      expect([stake(alice), free(alice)]).toEqual([100n * TAO, 100n * TAO])
    })

    it("keeps to the tightest limit of the side that is more", () => {
      const wide = sign(alice, { amount: 40n * TAO, limit_price: 2n * TAO, max_slippage: 0 })
      const tight = sign(bob, { amount: 40n * TAO, limit_price: TAO + 1n, max_slippage: 0 })
      expect(test.call(relayer, batch(wide, tight))).toEqual(error("SlippageTooHigh", "SubtensorModule"))
      expect(test.call(relayer, batch(wide))).toBeUndefined()
    })

    it("fills in parts too", () => {
      const part = (fill: bigint) => sign(alice, { ...partial, amount: 5n * TAO }, fill)
      test.call(relayer, batch(part(3n * TAO)))
      expect(statusOf(part(1n))).toEqual({ type: "PartiallyFilled", value: 3n * TAO })
      test.call(relayer, batch(part(2n * TAO)))
      expect(statusOf(part(1n))).toEqual({ type: "Fulfilled" })
    })
  })

  it("lets the signer cancel what was never filled", () => {
    const signed = sign(alice)
    const cancel = call("cancel_order", { order: signed.order })
    expect(test.call(none, cancel)).toEqual({ type: "BadOrigin" })
    expect(test.call(bob.account, cancel)).toEqual(error("Unauthorized"))
    expect(test.call(alice.account, cancel)).toBeUndefined()
    expect(statusOf(signed)).toEqual({ type: "Cancelled" })
    expect(eventsNamed("OrderCancelled")).toEqual([{ order_id: idOf(signed), signer: alice.account }])
    expect(test.call(alice.account, cancel)).toEqual(error("OrderAlreadyProcessed"))
    expect(test.call(relayer, all(signed))).toEqual(error("OrderCancelled"))
  })

  it("is switched by root, on only with its own hotkey", () => {
    const status = (enabled: boolean) => call("set_pallet_status", { enabled })
    expect(test.call(alice.account, status(false))).toEqual({ type: "BadOrigin" })
    expect(test.call(root, status(false))).toBeUndefined()
    expect(eventsNamed("LimitOrdersPalletStatusChanged")).toEqual([{ enabled: false }])
    for (const closed of [each(sign(alice)), batch(sign(alice))]) {
      expect(test.call(relayer, closed)).toEqual(error("LimitOrdersDisabled"))
      expect(test.call(none, closed)).toEqual({ type: "BadOrigin" })
    }
    Owner.remove(test.ctx, palletKeys().hotkey)
    expect(test.call(root, status(true))).toEqual(error("PalletHotkeyNotRegistered"))
    expect(LimitOrdersEnabled.get(test.ctx)).toBe(false)
  })
})

describe("orders", () => {
  it("limit_orders.effective_limit/*: have a worst price", () => {
    const limit = (changed: Partial<Order>) => swapLimit(orderOf(alice, { limit_price: 1000n, ...changed }))
    expect(limit({})).toBe(U64_MAX)
    expect(limit(sell)).toBe(0n)
    expect(limit({ max_slippage: PERCENT })).toBe(1010n)
    expect(limit({ order_type: "StopLoss", max_slippage: PERCENT })).toBe(990n)
    expect(limit({ order_type: "StopLoss", max_slippage: 200 * PERCENT })).toBe(0n)
    expect(limit({ limit_price: U64_MAX, max_slippage: PERCENT })).toBe(U64_MAX)
  })

  it("name prices in parts of a billion", () => {
    expect(scaledPrice(1n << 63n)).toBe(TAO / 2n)
    expect(scaledPrice((1n << 128n) - 1n)).toBe(U64_MAX)
    expect(partOf(PERCENT, 199n)).toBe(1n)
  })

  it("limit_orders.fee/0: leave what the fee does not take", () => {
    expect(TAO - partOf(1_000_000, TAO)).toBe(999_000_000n)
  })
})

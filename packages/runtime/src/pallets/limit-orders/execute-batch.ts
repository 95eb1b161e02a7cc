import type { Context } from "../../frame/context.ts"
import { type AccountId, ensureSigned } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import { LimitOrdersEnabled } from "../../generated/storage/limit-orders.ts"
import type { OrderSide } from "../../generated/types.ts"
import { maximum, minimum, saturatingAdd, saturatingSub, U64_MAX } from "../../saturating.ts"
import { transfer } from "../balances/fungible.ts"
import { ROOT_NETUID } from "../subtensor/constants.ts"
import { buyAlpha, sellAlpha, transferStakedAlpha } from "../subtensor/staking/order-swap.ts"
import { currentPrice } from "../swap/current-price.ts"
import { alphaToTao, type Entry, entriesOf, finish, sumOf, taoToAlpha } from "./batch-entries.ts"
import { isBuy, partOf, payFee } from "./order.ts"
import { ensure, palletKeys } from "./pallet.ts"

/** Orders of one subnet at the price they met, with what buyers bring and sellers offer. */
interface Batch {
  readonly netuid: number
  /** U64F64 bits. */
  readonly price: bigint
  readonly buys: readonly Entry[]
  readonly sells: readonly Entry[]
  /** TAO of all buyers, less fees. */
  readonly tao: bigint
  /** Alpha of all sellers. */
  readonly alpha: bigint
  /** What that alpha is worth at the price. */
  readonly alphaWorth: bigint
}

/** What the two sides could not give each other went through the pool. */
interface PoolSwap {
  readonly side: OrderSide
  /** What went in. */
  readonly amount: bigint
  /** What came out. */
  readonly out: bigint
}

const u64 = (value: bigint): bigint => BigInt.asUintN(64, value)

const collect = (ctx: Context, { netuid, buys, sells }: Batch): void => {
  const pallet = palletKeys()
  for (const { order, gross } of buys) transfer(ctx, order.signer, pallet.coldkey, gross, "Expendable")
  for (const { order, gross } of sells) {
    const from = { coldkey: order.signer, hotkey: order.hotkey }
    transferStakedAlpha(ctx, from, pallet, netuid, gross, "sender")
  }
}

const swapInPool = (ctx: Context, batch: Batch): PoolSwap => {
  const { netuid, price, buys, sells, tao, alpha, alphaWorth } = batch
  const order = { ...palletKeys(), netuid, validate: false }
  const isBuying = tao >= alphaWorth
  const amount = u64(isBuying ? tao - alphaWorth : saturatingSub(alpha, taoToAlpha(tao, price)))
  const side = isBuying ? "Buy" : "Sell"
  if (amount === 0n) return { side, amount, out: 0n }
  const out = isBuying
    ? buyAlpha(ctx, { ...order, amount, limit: buys.map(({ limit }) => limit).reduce(minimum, U64_MAX) })
    : sellAlpha(ctx, { ...order, amount, limit: sells.map(({ limit }) => limit).reduce(maximum, 0n) })
  ensure(out > 0n, "SwapReturnedZero")
  return { side, amount, out }
}

/** Pays each buyer its part of the alpha. */
const payBuyers = (
  ctx: Context,
  { netuid, price, buys, tao, alpha }: Batch,
  { side, out }: PoolSwap,
): void => {
  const total = side === "Buy" ? out + alpha : taoToAlpha(tao, price)
  for (const entry of buys) {
    const share = tao > 0n ? u64((total * entry.net) / tao) : 0n
    ensure(share > 0n, "ZeroShareInBatch")
    const { signer, hotkey } = entry.order
    transferStakedAlpha(ctx, palletKeys(), { coldkey: signer, hotkey }, netuid, share, "receiver")
    finish(ctx, entry, share)
  }
}

type Fees = Map<AccountId, bigint>

const addFee = (fees: Fees, recipient: AccountId, fee: bigint): void => {
  if (fee > 0n) fees.set(recipient, saturatingAdd(fees.get(recipient) ?? 0n, fee))
}

/** Pays each seller its part of the TAO less the fee. */
const paySellers = (
  ctx: Context,
  { price, sells, tao, alphaWorth }: Batch,
  { side, out }: PoolSwap,
  fees: Fees,
): void => {
  const total = side === "Sell" ? out + tao : alphaWorth
  for (const entry of sells) {
    const { signer, fee_rate, fee_recipient } = entry.order
    const gross = alphaWorth > 0n ? u64((total * alphaToTao(entry.net, price)) / alphaWorth) : 0n
    const fee = partOf(fee_rate, gross)
    const share = saturatingSub(gross, fee)
    ensure(share > 0n, "ZeroShareInBatch")
    addFee(fees, fee_recipient, fee)
    transfer(ctx, palletKeys().coldkey, signer, share, "Expendable")
    finish(ctx, entry, share)
  }
}

const payFees = (ctx: Context, { buys }: Batch, fees: Fees): void => {
  for (const { order, gross, net } of buys) addFee(fees, order.fee_recipient, saturatingSub(gross, net))
  for (const [recipient, fee] of fees) payFee(ctx, palletKeys().coldkey, recipient, fee)
}

/** Nets orders of one subnet against each other at the present price and takes the rest to the pool in one swap. */
export const executeBatchedOrders: Call<"LimitOrders", "execute_batched_orders"> = (ctx, args) => {
  const { netuid } = args
  const relayer = ensureSigned(ctx)
  ensure(LimitOrdersEnabled.get(ctx), "LimitOrdersDisabled")
  ensure(netuid !== ROOT_NETUID, "RootNetUidNotAllowed")
  const price = currentPrice(ctx, netuid)
  const entries = entriesOf(ctx, netuid, args.orders, price, relayer)
  if (entries.length === 0) return
  const buys = entries.filter(({ order }) => isBuy(order))
  const sells = entries.filter(({ order }) => !isBuy(order))
  const alpha = sumOf(sells)
  const alphaWorth = alphaToTao(alpha, price)
  const batch: Batch = { netuid, price, buys, sells, tao: sumOf(buys), alpha, alphaWorth }
  collect(ctx, batch)
  const swapped = swapInPool(ctx, batch)
  payBuyers(ctx, batch, swapped)
  const fees: Fees = new Map()
  paySellers(ctx, batch, swapped, fees)
  payFees(ctx, batch, fees)
  ctx.emit("LimitOrders", "GroupExecutionSummary", {
    netuid,
    net_side: swapped.side,
    net_amount: swapped.amount,
    actual_out: swapped.out,
    executed_count: entries.length,
  })
}

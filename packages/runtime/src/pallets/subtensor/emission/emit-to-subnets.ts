import type { CoinbaseInput, CoinbaseOutput } from "@subforge/core"
import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import {
  PendingOwnerCut,
  PendingRootAlphaDivs,
  PendingServerEmission,
  PendingValidatorEmission,
  SubnetAlphaIn,
  SubnetAlphaInEmission,
  SubnetAlphaOut,
  SubnetAlphaOutEmission,
  SubnetExcessTao,
  SubnetProtocolAlpha,
  SubnetTAO,
  SubnetTaoInEmission,
  SubnetVolume,
  TotalStake,
} from "../../../generated/storage/subtensor-module.ts"
import { PalSwapInitialized, SwapBalancer } from "../../../generated/storage/swap.ts"
import { saturatingAdd, saturatingAddU128 } from "../../../saturating.ts"
import { countEmittedAlpha } from "../../alpha-assets/issuance.ts"
import { DYNAMIC } from "../../swap/pool.ts"
import { recordProtocolInflows } from "../market/flows.ts"
import { recycleCredit, spendTao } from "../staking/tao.ts"
import { subnetAccount } from "../subnet/subnet-account.ts"
import { rememberBlockEmission } from "./block-emission.ts"
import { coinbaseInput } from "./coinbase-columns.ts"
import { withoutRefusedDeposits } from "./refused-deposits.ts"

/** All subnets' parts of one coinbase, by the place of their netuids. */
interface Coinbase {
  readonly netuids: readonly number[]
  readonly input: CoinbaseInput
  readonly output: CoinbaseOutput
}

const at = (column: BigUint64Array, i: number): bigint => column[i] as bigint

/** TAO from the credit onto the subnets' accounts: the chain's own purchase first, then the injection. */
const payIn = (ctx: Context, { netuids, output }: Coinbase): void => {
  const { chainBuy, taoInEmission, bought } = output
  let staked = 0n
  for (let i = 0; i < netuids.length; i++) {
    const account = subnetAccount(netuids[i] as number)
    const [purchase, injected] = [at(chainBuy, i), at(taoInEmission, i)]
    if (purchase > 0n) spendTao(ctx, account, purchase)
    if (injected > 0n) spendTao(ctx, account, injected)
    staked += (bought[i] ? purchase : 0n) + injected
  }
  if (staked > 0n) TotalStake.update(ctx, (stake) => saturatingAdd(stake, staked))
}

/** The chain's own purchases, made against reserves without the injection. */
const recordPurchases = (ctx: Context, { netuids, input, output }: Coinbase): void => {
  const { chainBuy, buyIn, buyOut, bought, taoInEmission } = output
  const hasBought = netuids.map((_, i) => bought[i] === true && at(chainBuy, i) > 0n)
  SubnetVolume.updateEach(ctx, netuids, (volume, i) =>
    hasBought[i] ? saturatingAddU128(volume, at(chainBuy, i)) : undefined,
  )
  SubnetProtocolAlpha.updateEach(ctx, netuids, (alpha, i) =>
    hasBought[i] ? saturatingAdd(alpha, at(buyOut, i)) : undefined,
  )
  recordProtocolInflows(ctx, netuids, (i) => (hasBought[i] ? at(buyIn, i) : undefined))
  recordProtocolInflows(ctx, netuids, (i) => at(taoInEmission, i) || undefined)
  const initialized = hasBought.map((has, i) => (has && input.mechanism[i] === DYNAMIC) || undefined)
  PalSwapInitialized.setEach(ctx, netuids, initialized)
  SubnetExcessTao.setEach(
    ctx,
    netuids,
    netuids.map((_, i) => (bought[i] ? at(buyIn, i) : 0n)),
  )
}

/** What goes into the pools: the reserves after everything, where they changed. */
const storePools = (ctx: Context, { netuids, input, output }: Coinbase): void => {
  const { adjusted, bought, buyIn, quoteWeight, taoReserve } = output
  const changed = (name: "taoReserve" | "alphaIn" | "alphaOut", i: number): bigint | undefined =>
    output[name][i] === input[name][i] ? undefined : output[name][i]
  SwapBalancer.updateEach(ctx, netuids, (_, i) =>
    adjusted[i] || (bought[i] && input.mechanism[i] === DYNAMIC) ? { quote: at(quoteWeight, i) } : undefined,
  )
  SubnetTAO.updateEach(ctx, netuids, (_, i) => (at(buyIn, i) > 0n ? taoReserve[i] : changed("taoReserve", i)))
  SubnetAlphaIn.updateEach(ctx, netuids, (_, i) => changed("alphaIn", i))
  SubnetAlphaOut.updateEach(ctx, netuids, (_, i) => changed("alphaOut", i))
  SubnetTaoInEmission.setEach(ctx, netuids, output.taoInEmission)
  SubnetAlphaInEmission.setEach(ctx, netuids, output.alphaInEmission)
}

const add = (cell: typeof PendingOwnerCut, ctx: Context, { netuids }: Coinbase, amounts: BigUint64Array) => {
  cell.updateEach(ctx, netuids, (pending, i) => saturatingAdd(pending, at(amounts, i)))
}

/** Alpha for participants, pending until the next epoch; root's is recycled unless root sells. */
const accrue = (ctx: Context, coinbase: Coinbase): void => {
  const { netuids, input, output } = coinbase
  const { alphaInEmission, alphaOutEmission, ownerCut, root, rootSell } = output
  SubnetAlphaOutEmission.setEach(ctx, netuids, alphaOutEmission)
  PendingOwnerCut.updateEach(ctx, netuids, (pending, i) =>
    input.ownerCutEnabled[i] ? saturatingAdd(pending, at(ownerCut, i)) : undefined,
  )
  add(PendingServerEmission, ctx, coinbase, output.server)
  add(PendingValidatorEmission, ctx, coinbase, output.validator)
  if (rootSell) add(PendingRootAlphaDivs, ctx, coinbase, root)
  countEmittedAlpha(ctx, netuids, {
    minted: [alphaInEmission, alphaOutEmission],
    recycled: rootSell ? undefined : root,
  })
}

/** Emission writes down what it looked up, subnet by subnet in numeric order. */
const rememberEmissions = (ctx: Context, { netuids, input, output }: Coinbase): void => {
  const { alphaIn, alphaOut } = input
  const order = netuids.map((netuid, i) => [netuid, i] as const).sort(([a], [b]) => a - b)
  for (const [, i] of order) {
    rememberBlockEmission(ctx, saturatingAdd(at(alphaIn, i), at(alphaOut, i)), at(output.blockEmission, i))
  }
}

/**
 * Divides the block's TAO among subnets, into their pools and into purchases, and creates their alpha
 * (`emit_to_subnets`). What is left of the credit is recycled.
 */
export const emitToSubnets = (ctx: Context, netuids: readonly number[], credit: bigint): void => {
  if (netuids.length === 0) {
    recycleCredit(ctx, credit)
    return
  }
  const input = coinbaseInput(ctx, netuids, credit)
  const output = withoutRefusedDeposits(ctx, netuids, input, core.coinbase(input))
  const coinbase: Coinbase = { netuids, input, output }
  rememberEmissions(ctx, coinbase)
  payIn(ctx, coinbase)
  recordPurchases(ctx, coinbase)
  recycleCredit(ctx, output.creditLeft)
  accrue(ctx, coinbase)
  storePools(ctx, coinbase)
}

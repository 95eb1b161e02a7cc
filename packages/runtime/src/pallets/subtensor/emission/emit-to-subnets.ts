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
import { saturatingAdd } from "../../../saturating.ts"
import { mintAlpha, recycleAlpha } from "../../alpha-assets/issuance.ts"
import { isDynamic } from "../../swap/pool.ts"
import { recordProtocolInflow } from "../market/flows.ts"
import { recycleCredit, spendTao } from "../staking/tao.ts"
import { subnetAccount } from "../subnet/subnet-account.ts"
import { rememberBlockEmission } from "./block-emission.ts"
import { coinbaseInput } from "./coinbase-columns.ts"
import { withoutRefusedDeposits } from "./refused-deposits.ts"

type Column = {
  [K in keyof CoinbaseOutput]: CoinbaseOutput[K] extends BigUint64Array ? K : never
}[keyof CoinbaseOutput]

/** One subnet's part of the coinbase's result. */
type PartOf = (column: Column) => bigint

/** TAO into the pool: the chain's own purchase first, against reserves without the injection. */
const inject = (ctx: Context, netuid: number, part: PartOf, bought: boolean, adjusted: boolean): void => {
  const account = subnetAccount(netuid)
  const chainBuy = part("chainBuy")
  if (chainBuy > 0n) spendTao(ctx, account, chainBuy)
  if (chainBuy > 0n && bought) {
    TotalStake.update(ctx, (stake) => saturatingAdd(stake, chainBuy))
    SubnetVolume.update(ctx, netuid, (volume) => volume + chainBuy)
    SubnetProtocolAlpha.update(ctx, netuid, (alpha) => saturatingAdd(alpha, part("buyOut")))
    recordProtocolInflow(ctx, netuid, part("buyIn"))
    if (isDynamic(ctx, netuid)) PalSwapInitialized.set(ctx, netuid, true)
  }
  if (adjusted || (bought && isDynamic(ctx, netuid))) {
    SwapBalancer.set(ctx, netuid, { quote: part("quoteWeight") })
  }
  SubnetExcessTao.set(ctx, netuid, bought ? part("buyIn") : 0n)
  SubnetAlphaInEmission.set(ctx, netuid, part("alphaInEmission"))
  mintAlpha(ctx, netuid, part("alphaInEmission"))
  const injected = part("taoInEmission")
  SubnetTaoInEmission.set(ctx, netuid, injected)
  if (injected === 0n) return
  spendTao(ctx, account, injected)
  TotalStake.update(ctx, (stake) => saturatingAdd(stake, injected))
  recordProtocolInflow(ctx, netuid, injected)
}

const add = (cell: typeof PendingOwnerCut, ctx: Context, netuid: number, amount: bigint): void => {
  cell.update(ctx, netuid, (pending) => saturatingAdd(pending, amount))
}

/** Alpha for participants, pending until the next epoch. */
const accrue = (ctx: Context, netuid: number, part: PartOf, ownerCut: boolean, rootSells: boolean): void => {
  SubnetAlphaOutEmission.set(ctx, netuid, part("alphaOutEmission"))
  mintAlpha(ctx, netuid, part("alphaOutEmission"))
  if (ownerCut) add(PendingOwnerCut, ctx, netuid, part("ownerCut"))
  add(PendingServerEmission, ctx, netuid, part("server"))
  add(PendingValidatorEmission, ctx, netuid, part("validator"))
  if (rootSells) add(PendingRootAlphaDivs, ctx, netuid, part("root"))
  else recycleAlpha(ctx, netuid, part("root"))
}

/** The reserves after everything; what did not change is not written. */
const storeReserves = (
  ctx: Context,
  netuid: number,
  part: PartOf,
  before: CoinbaseInput,
  i: number,
): void => {
  if (part("taoReserve") !== before.taoReserve[i] || part("buyIn") > 0n) {
    SubnetTAO.set(ctx, netuid, part("taoReserve"))
  }
  if (part("alphaIn") !== before.alphaIn[i]) SubnetAlphaIn.set(ctx, netuid, part("alphaIn"))
  if (part("alphaOut") !== before.alphaOut[i]) SubnetAlphaOut.set(ctx, netuid, part("alphaOut"))
}

/** Emission writes down what it looked up, subnet by subnet in numeric order. */
const rememberEmissions = (
  ctx: Context,
  netuids: readonly number[],
  { alphaIn, alphaOut }: CoinbaseInput,
  { blockEmission }: CoinbaseOutput,
): void => {
  const order = netuids.map((netuid, i) => [netuid, i] as const).sort(([a], [b]) => a - b)
  for (const [, i] of order) {
    const issuance = saturatingAdd(alphaIn[i] as bigint, alphaOut[i] as bigint)
    rememberBlockEmission(ctx, issuance, blockEmission[i] as bigint)
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
  rememberEmissions(ctx, netuids, input, output)
  const partOf =
    (i: number): PartOf =>
    (column) =>
      output[column][i] as bigint
  for (let i = 0; i < netuids.length; i++) {
    inject(ctx, netuids[i] as number, partOf(i), output.bought[i] === true, output.adjusted[i] === true)
  }
  recycleCredit(ctx, output.creditLeft)
  for (let i = 0; i < netuids.length; i++) {
    const netuid = netuids[i] as number
    accrue(ctx, netuid, partOf(i), input.ownerCutEnabled[i] === true, output.rootSell)
    storeReserves(ctx, netuid, partOf(i), input, i)
  }
}

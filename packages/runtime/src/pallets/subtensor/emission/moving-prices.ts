import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import {
  EMAPriceHalvingBlocks,
  FirstEmissionBlockNumber,
  RootProp,
  SubnetMechanism,
  SubnetMovingAlpha,
  SubnetMovingPrice,
  SubnetTAO,
  TaoWeight,
} from "../../../generated/storage/subtensor-module.ts"
import { currentPrices } from "../../swap/current-price.ts"
import { ROOT_NETUID } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { alphaIssuances } from "../market/subnet-alpha.ts"
import { u64Column, u64s } from "./columns.ts"

const STABLE = 0
const ONE_I96F32 = 1n << 32n

/** Moves the average price of each emitting subnet on by a block, after the coinbase has used it. */
export const updateMovingPrices = (ctx: Context, netuids: readonly number[]): void => {
  if (netuids.length === 0) return
  const moving = SubnetMovingPrice.getEach(ctx, netuids)
  const mechanisms = SubnetMechanism.getEach(ctx, netuids)
  const prices = core.movingPrices(
    {
      old: moving.map((price, i) => (mechanisms[i] === STABLE ? ONE_I96F32 : price)),
      price: currentPrices(ctx, netuids),
      firstEmissionBlock: u64Column(FirstEmissionBlockNumber.getEach(ctx, netuids), (block) => block ?? 0n),
      halvingBlocks: u64s(EMAPriceHalvingBlocks.getEach(ctx, netuids)),
    },
    SubnetMovingAlpha.get(ctx),
    currentBlock(ctx),
  )
  SubnetMovingPrice.setEach(ctx, netuids, prices)
}

/** Root's part of each emitting subnet, for those who look on. */
export const updateRootProportions = (ctx: Context, netuids: readonly number[]): void => {
  if (netuids.length === 0) return
  const proportions = core.rootProportions(
    SubnetTAO.get(ctx, ROOT_NETUID),
    TaoWeight.get(ctx),
    alphaIssuances(ctx, netuids),
  )
  RootProp.setEach(ctx, netuids, proportions)
}

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
import { alphaIssuance } from "../market/subnet-alpha.ts"
import { u64Column } from "./columns.ts"

const STABLE = 0
const ONE_I96F32 = 1n << 32n

/** Moves the average price of each emitting subnet on by a block, after the coinbase has used it. */
export const updateMovingPrices = (ctx: Context, netuids: readonly number[]): void => {
  if (netuids.length === 0) return
  const prices = core.movingPrices(
    {
      old: netuids.map((netuid) =>
        SubnetMechanism.get(ctx, netuid) === STABLE ? ONE_I96F32 : SubnetMovingPrice.get(ctx, netuid),
      ),
      price: currentPrices(ctx, netuids),
      firstEmissionBlock: u64Column(netuids, (netuid) => FirstEmissionBlockNumber.get(ctx, netuid) ?? 0n),
      halvingBlocks: u64Column(netuids, (netuid) => EMAPriceHalvingBlocks.get(ctx, netuid)),
    },
    SubnetMovingAlpha.get(ctx),
    currentBlock(ctx),
  )
  for (let i = 0; i < netuids.length; i++) {
    SubnetMovingPrice.set(ctx, netuids[i] as number, prices[i] as bigint)
  }
}

/** Root's part of each emitting subnet, for those who look on. */
export const updateRootProportions = (ctx: Context, netuids: readonly number[]): void => {
  if (netuids.length === 0) return
  const proportions = core.rootProportions(
    SubnetTAO.get(ctx, ROOT_NETUID),
    TaoWeight.get(ctx),
    u64Column(netuids, (netuid) => alphaIssuance(ctx, netuid)),
  )
  for (let i = 0; i < netuids.length; i++) {
    RootProp.set(ctx, netuids[i] as number, proportions[i] as bigint)
  }
}

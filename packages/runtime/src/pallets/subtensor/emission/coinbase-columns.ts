import type { CoinbaseInput } from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import {
  MinerBurned,
  OwnerCutEnabled,
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetEmissionEnabled,
  SubnetMechanism,
  SubnetMovingPrice,
  SubnetOwnerCut,
  SubnetTAO,
  TaoWeight,
} from "../../../generated/storage/subtensor-module.ts"
import { PalSwapInitialized, SwapBalancer } from "../../../generated/storage/swap.ts"
import { MINIMUM_RESERVE } from "../../swap/constants.ts"
import { ROOT_NETUID } from "../constants.ts"
import { u16Column, u64Column } from "./columns.ts"

/** Gathers what a block's coinbase reads of all emitting subnets, once. */
export const coinbaseInput = (ctx: Context, netuids: readonly number[], credit: bigint): CoinbaseInput => ({
  credit,
  rootTao: SubnetTAO.get(ctx, ROOT_NETUID),
  taoWeight: TaoWeight.get(ctx),
  ownerCut: SubnetOwnerCut.get(ctx),
  minimumReserve: MINIMUM_RESERVE,
  taoReserve: u64Column(netuids, (netuid) => SubnetTAO.get(ctx, netuid)),
  alphaIn: u64Column(netuids, (netuid) => SubnetAlphaIn.get(ctx, netuid)),
  alphaOut: u64Column(netuids, (netuid) => SubnetAlphaOut.get(ctx, netuid)),
  quoteWeight: u64Column(netuids, (netuid) => SwapBalancer.get(ctx, netuid).quote),
  mechanism: u16Column(netuids, (netuid) => SubnetMechanism.get(ctx, netuid)),
  movingPrice: netuids.map((netuid) => SubnetMovingPrice.get(ctx, netuid)),
  minerBurned: netuids.map((netuid) => MinerBurned.get(ctx, netuid)),
  emissionEnabled: netuids.map((netuid) => SubnetEmissionEnabled.get(ctx, netuid)),
  ownerCutEnabled: netuids.map((netuid) => OwnerCutEnabled.get(ctx, netuid)),
  initialized: netuids.map((netuid) => PalSwapInitialized.get(ctx, netuid)),
})

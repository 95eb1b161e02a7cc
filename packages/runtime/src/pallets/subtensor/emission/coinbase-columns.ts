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
import { u16s, u64Column, u64s } from "./columns.ts"

/** Gathers what a block's coinbase reads of all emitting subnets, once. */
export const coinbaseInput = (ctx: Context, netuids: readonly number[], credit: bigint): CoinbaseInput => ({
  credit,
  rootTao: SubnetTAO.get(ctx, ROOT_NETUID),
  taoWeight: TaoWeight.get(ctx),
  ownerCut: SubnetOwnerCut.get(ctx),
  minimumReserve: MINIMUM_RESERVE,
  taoReserve: u64s(SubnetTAO.getEach(ctx, netuids)),
  alphaIn: u64s(SubnetAlphaIn.getEach(ctx, netuids)),
  alphaOut: u64s(SubnetAlphaOut.getEach(ctx, netuids)),
  quoteWeight: u64Column(SwapBalancer.getEach(ctx, netuids), ({ quote }) => quote),
  mechanism: u16s(SubnetMechanism.getEach(ctx, netuids)),
  movingPrice: SubnetMovingPrice.getEach(ctx, netuids),
  minerBurned: MinerBurned.getEach(ctx, netuids),
  emissionEnabled: SubnetEmissionEnabled.getEach(ctx, netuids),
  ownerCutEnabled: OwnerCutEnabled.getEach(ctx, netuids),
  initialized: PalSwapInitialized.getEach(ctx, netuids),
})

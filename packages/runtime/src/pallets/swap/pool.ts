import type { Pool } from "@subforge/core"
import type { Context } from "../../frame/context.ts"
import { SubnetAlphaIn, SubnetMechanism, SubnetTAO } from "../../generated/storage/subtensor-module.ts"
import { SwapBalancer } from "../../generated/storage/swap.ts"

/** `SubnetMechanism` of a subnet with a pool. */
export const DYNAMIC = 1

/** Whether the subnet has a pool at all; all others, root among them, swap one to one. */
export const isDynamic = (ctx: Context, netuid: number): boolean =>
  SubnetMechanism.get(ctx, netuid) === DYNAMIC

/** The pool of a subnet as it stands. */
export const poolOf = (ctx: Context, netuid: number): Pool => ({
  taoReserve: SubnetTAO.get(ctx, netuid),
  alphaReserve: SubnetAlphaIn.get(ctx, netuid),
  quoteWeight: SwapBalancer.get(ctx, netuid).quote,
})

/** The pools of many subnets. */
export const poolsOf = (ctx: Context, netuids: readonly number[]): Pool[] => {
  const taoReserves = SubnetTAO.getEach(ctx, netuids)
  const alphaReserves = SubnetAlphaIn.getEach(ctx, netuids)
  return SwapBalancer.getEach(ctx, netuids).map(({ quote }, i) => ({
    taoReserve: taoReserves[i] as bigint,
    alphaReserve: alphaReserves[i] as bigint,
    quoteWeight: quote,
  }))
}

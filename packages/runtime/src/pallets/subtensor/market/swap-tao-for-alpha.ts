import type { SwapResult } from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import {
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetTAO,
  SubnetVolume,
  TotalStake,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd, saturatingAddU128, saturatingSub } from "../../../saturating.ts"
import { isDynamic } from "../../swap/pool.ts"
import { swap } from "../../swap/swap.ts"
import { oneToOne } from "./one-to-one.ts"

/**
 * Buys alpha of a subnet and moves the reserves. `TotalStake` and the volume grow by all of `tao`, the fee and what
 * a price limit left unspent included.
 */
export const swapTaoForAlpha = (
  ctx: Context,
  netuid: number,
  tao: bigint,
  limit: bigint,
  dropFees: boolean,
): SwapResult => {
  const result = isDynamic(ctx, netuid)
    ? swap(ctx, netuid, { order: "buy", amount: tao, limit, dropFees })
    : oneToOne(tao)
  const { amountPaidIn, amountPaidOut } = result
  if (amountPaidOut !== 0n) SubnetAlphaIn.update(ctx, netuid, (alpha) => saturatingSub(alpha, amountPaidOut))
  SubnetAlphaOut.update(ctx, netuid, (alpha) => saturatingAdd(alpha, amountPaidOut))
  SubnetTAO.update(ctx, netuid, (reserve) => saturatingAdd(reserve, amountPaidIn))
  TotalStake.update(ctx, (stake) => saturatingAdd(stake, tao))
  SubnetVolume.update(ctx, netuid, (volume) => saturatingAddU128(volume, tao))
  return result
}

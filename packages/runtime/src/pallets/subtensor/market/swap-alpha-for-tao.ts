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

/** Sells alpha of a subnet and moves the reserves; what the TAO is paid with is the caller's to move. */
export const swapAlphaForTao = (
  ctx: Context,
  netuid: number,
  alpha: bigint,
  limit: bigint,
  dropFees: boolean,
): SwapResult => {
  const result = isDynamic(ctx, netuid)
    ? swap(ctx, netuid, { order: "sell", amount: alpha, limit, dropFees })
    : oneToOne(alpha)
  const { amountPaidIn, amountPaidOut } = result
  SubnetAlphaIn.update(ctx, netuid, (reserve) => saturatingAdd(reserve, amountPaidIn))
  SubnetAlphaOut.update(ctx, netuid, (reserve) => saturatingSub(reserve, amountPaidIn))
  if (amountPaidOut !== 0n) SubnetTAO.update(ctx, netuid, (reserve) => saturatingSub(reserve, amountPaidOut))
  TotalStake.update(ctx, (stake) => saturatingSub(stake, amountPaidOut))
  SubnetVolume.update(ctx, netuid, (volume) => saturatingAddU128(volume, amountPaidOut))
  return result
}

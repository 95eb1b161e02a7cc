import type { Context } from "../../../frame/context.ts"
import { attempt } from "../../../frame/dispatch-error.ts"
import { MIN_PRICE } from "../../swap/constants.ts"
import { burnSubnetAlpha } from "../market/subnet-alpha.ts"
import { swapAlphaForTao } from "../market/swap-alpha-for-tao.ts"
import { subnetAccountId } from "../subnet/subnet-account.ts"
import { burnTao, transferTaoFromSubnet } from "./tao.ts"

/** Pays a fee in TAO that already lies on the subnet's account; without an author it is burned. */
export const payTaoFee = (ctx: Context, netuid: number, fee: bigint): void => {
  const { author } = ctx.block
  const account = subnetAccountId(ctx, netuid)
  if (author !== undefined) transferTaoFromSubnet(ctx, netuid, author, fee)
  else if (account !== undefined) attempt(() => burnTao(ctx, account, fee))
}

/**
 * Pays a fee in alpha: sold for the author by a swap of its own, which can fail, even for a fee of 0. Without an
 * author the alpha is burned. Returns the TAO that left the pool.
 */
export const payAlphaFee = (ctx: Context, netuid: number, fee: bigint): bigint => {
  const { author } = ctx.block
  if (author === undefined) {
    burnSubnetAlpha(ctx, netuid, fee)
    return 0n
  }
  const { amountPaidOut } = swapAlphaForTao(ctx, netuid, fee, MIN_PRICE, true)
  transferTaoFromSubnet(ctx, netuid, author, amountPaidOut)
  return amountPaidOut
}

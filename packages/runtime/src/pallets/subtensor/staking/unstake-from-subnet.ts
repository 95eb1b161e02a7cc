import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { LastColdkeyHotkeyStakeBlock } from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd, saturatingSub } from "../../../saturating.ts"
import { ROOT_NETUID } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { recordTaoOutflow } from "../market/flows.ts"
import { swapAlphaForTao } from "../market/swap-alpha-for-tao.ts"
import { emit } from "../pallet.ts"
import { payAlphaFee } from "./block-author-fee.ts"
import { cleanupLockIfZero } from "./locks/cleanup-lock.ts"
import { removeRootStakeFromClaimed } from "./root-claim/root-claimed.ts"
import { hasRootStake, removeStakingColdkey } from "./root-claim/staking-coldkeys.ts"
import { decreaseStake, increaseStake } from "./shares/update-stake.ts"
import { transferTaoFromSubnet } from "./tao.ts"

/** Whose stake is sold, for whom and how. */
export interface UnstakeFrom {
  readonly hotkey: AccountId
  readonly coldkey: AccountId
  /** Who gets the TAO. */
  readonly beneficiary: AccountId
  readonly netuid: number
  /** Alpha to sell, rao; what a price limit leaves unsold goes back to the staker. */
  readonly alpha: bigint
  /** Price limit, rao of TAO for one alpha. */
  readonly limit: bigint
  readonly dropFees: boolean
}

/** Sells staked alpha and pays the TAO out; returns the TAO (`unstake_from_subnet`). */
export const unstakeFromSubnet = (ctx: Context, from: UnstakeFrom): bigint => {
  const { hotkey, coldkey, netuid, alpha } = from
  decreaseStake(ctx, hotkey, coldkey, netuid, alpha)
  const sold = swapAlphaForTao(ctx, netuid, alpha, from.limit, from.dropFees)
  const unsold = saturatingSub(alpha, saturatingAdd(sold.amountPaidIn, sold.feePaid))
  if (unsold !== 0n) increaseStake(ctx, hotkey, coldkey, netuid, unsold)
  const tao = sold.amountPaidOut
  transferTaoFromSubnet(ctx, netuid, from.beneficiary, tao)
  const authorTao = payAlphaFee(ctx, netuid, sold.feeToBlockAuthor)
  if (netuid === ROOT_NETUID) {
    removeRootStakeFromClaimed(ctx, hotkey, coldkey, alpha)
    if (!hasRootStake(ctx, coldkey)) removeStakingColdkey(ctx, coldkey)
  }
  recordTaoOutflow(ctx, netuid, saturatingAdd(tao, authorTao))
  cleanupLockIfZero(ctx, coldkey, netuid)
  LastColdkeyHotkeyStakeBlock.set(ctx, coldkey, hotkey, currentBlock(ctx))
  emit(ctx, "StakeRemoved", [coldkey, hotkey, tao, sold.amountPaidIn, netuid, sold.feePaid])
  return tao
}

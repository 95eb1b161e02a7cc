import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { LastColdkeyHotkeyStakeBlock } from "../../../generated/storage/subtensor-module.ts"
import { ROOT_NETUID } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { recordTaoInflow } from "../market/flows.ts"
import { swapTaoForAlpha } from "../market/swap-tao-for-alpha.ts"
import { emit, ensure } from "../pallet.ts"
import { payTaoFee } from "./block-author-fee.ts"
import { cleanupLockIfZero } from "./locks/cleanup-lock.ts"
import { addRootStakeToClaimed } from "./root-claim/root-claimed.ts"
import { addStakingColdkey } from "./root-claim/staking-coldkeys.ts"
import { canIncreaseStake, increaseStake, rememberStakingHotkey } from "./shares/update-stake.ts"
import { transferTaoToSubnet } from "./tao.ts"

/** Where stake goes and how it is bought. */
export interface StakeInto {
  readonly hotkey: AccountId
  readonly coldkey: AccountId
  readonly netuid: number
  /** TAO to spend, rao; the existential deposit of the coldkey is left out of it. */
  readonly tao: bigint
  /** Price limit, rao of TAO for one alpha. TAO that it leaves unspent is not given back. */
  readonly limit: bigint
  readonly dropFees: boolean
}

/** Buys alpha with a coldkey's TAO and stakes it; returns the alpha (`stake_into_subnet`). */
export const stakeIntoSubnet = (ctx: Context, into: StakeInto): bigint => {
  const { hotkey, coldkey, netuid } = into
  const tao = transferTaoToSubnet(ctx, netuid, coldkey, into.tao)
  const bought = swapTaoForAlpha(ctx, netuid, tao, into.limit, into.dropFees)
  const alpha = bought.amountPaidOut
  ensure(alpha !== 0n, "AmountTooLow")
  ensure(canIncreaseStake(ctx, hotkey, netuid, alpha), "InsufficientLiquidity")
  increaseStake(ctx, hotkey, coldkey, netuid, alpha)
  rememberStakingHotkey(ctx, coldkey, hotkey)
  payTaoFee(ctx, netuid, bought.feeToBlockAuthor)
  recordTaoInflow(ctx, netuid, bought.amountPaidIn)
  cleanupLockIfZero(ctx, coldkey, netuid)
  LastColdkeyHotkeyStakeBlock.set(ctx, coldkey, hotkey, currentBlock(ctx))
  if (netuid === ROOT_NETUID) {
    addRootStakeToClaimed(ctx, hotkey, coldkey, alpha)
    addStakingColdkey(ctx, coldkey)
  }
  emit(ctx, "StakeAdded", [coldkey, hotkey, tao, alpha, netuid, bought.feePaid])
  return alpha
}

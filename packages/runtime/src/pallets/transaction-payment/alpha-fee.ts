import { type Context, transactional } from "../../frame/context.ts"
import type { AccountId } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { invalid } from "../../frame/validity.ts"
import { SubtokenEnabled } from "../../generated/storage/subtensor-module.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../subtensor/staking/stake-query.ts"
import { unstakeFromSubnet } from "../subtensor/staking/unstake-from-subnet.ts"
import { allNetuids } from "../subtensor/subnet/subnets.ts"
import { alphaAmountForTao } from "../swap/alpha-for-tao.ts"

/** A stake that a fee may be taken from. */
interface Stake {
  readonly hotkey: AccountId
  readonly netuid: number
}

/** A fee that was paid by selling alpha. */
export interface AlphaFee {
  readonly netuid: number
  readonly alpha_fee: bigint
  readonly tao_amount: bigint
}

const NOTHING: AlphaFee = { netuid: 0, alpha_fee: 0n, tao_amount: 0n }

const everyStake = (ctx: Context, who: AccountId, hotkey: AccountId): Stake[] =>
  allNetuids(ctx)
    .filter((netuid) => SubtokenEnabled.get(ctx, netuid))
    .filter((netuid) => getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, who, netuid) !== 0n)
    .map((netuid) => ({ hotkey, netuid }))

interface StakeArgs {
  readonly hotkey: AccountId
  readonly netuid: number
  readonly origin_hotkey: AccountId
  readonly origin_netuid: number
}

/** The stakes whose alpha may pay for a call: only calls that take stake out have any. */
const stakesPaying = (ctx: Context, who: AccountId, { pallet, name, args }: RuntimeCall): Stake[] => {
  if (pallet !== "SubtensorModule") return []
  const { hotkey, netuid, origin_hotkey, origin_netuid } = args as StakeArgs
  switch (name) {
    case "remove_stake":
    case "remove_stake_limit":
    case "remove_stake_full_limit":
    case "recycle_alpha":
    case "burn_alpha":
      return [{ hotkey, netuid }]
    case "unstake_all":
    case "unstake_all_alpha":
      return everyStake(ctx, who, hotkey)
    case "move_stake":
      return [{ hotkey: origin_hotkey, netuid: origin_netuid }]
    case "transfer_stake":
    case "swap_stake":
    case "swap_stake_limit":
      return [{ hotkey, netuid: origin_netuid }]
    default:
      return []
  }
}

/** Whether alpha of the one stake that the call takes from covers the fee. */
export const canPayInAlpha = (ctx: Context, who: AccountId, call: RuntimeCall, fee: bigint): boolean => {
  const [stake, second] = stakesPaying(ctx, who, call)
  if (stake === undefined || second !== undefined) return false
  const { hotkey, netuid } = stake
  return getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, who, netuid) >= alphaAmountForTao(ctx, netuid, fee)
}

/** Sells alpha worth the fee for the block author; refuses with `Payment` where the call has no stake to sell. */
export const payInAlpha = (ctx: Context, who: AccountId, call: RuntimeCall, fee: bigint): AlphaFee => {
  const stakes = stakesPaying(ctx, who, call)
  const [stake] = stakes
  if (stake === undefined) return invalid("Payment")
  const { author } = ctx.block
  if (stakes.length > 1 || author === undefined) return NOTHING
  const { hotkey, netuid } = stake
  const balance = getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, who, netuid)
  const worth = alphaAmountForTao(ctx, netuid, fee)
  const alpha = worth === 0n || worth > balance ? balance : worth
  const sold = transactional(ctx, () =>
    unstakeFromSubnet(ctx, {
      hotkey,
      coldkey: who,
      beneficiary: author,
      netuid,
      alpha,
      limit: 0n,
      dropFees: true,
    }),
  )
  return sold.ok ? { netuid, alpha_fee: alpha, tao_amount: sold.value } : invalid("Payment")
}

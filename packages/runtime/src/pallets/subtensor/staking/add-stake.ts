import type { Context } from "../../../frame/context.ts"
import { transactional } from "../../../frame/context.ts"
import { fail as failWith } from "../../../frame/dispatch-error.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import { Owner } from "../../../generated/storage/subtensor-module.ts"
import { minimum } from "../../../saturating.ts"
import { MAX_PRICE } from "../../swap/constants.ts"
import { emit } from "../pallet.ts"
import { maybeBecomeDelegate } from "./become-delegate.ts"
import { doBurnAlpha } from "./burn-alpha.ts"
import { maxAmountAdd } from "./max-amount.ts"
import { stakeIntoSubnet } from "./stake-into-subnet.ts"
import { ensureAddWithinSwapLimit } from "./swap-input-limit.ts"
import { validateAddStake } from "./validate-add-stake.ts"

/** Stakes at whatever price; returns the alpha bought. */
const doAddStake = (ctx: Context, hotkey: AccountId, netuid: number, tao: bigint): bigint => {
  const coldkey = ensureSigned(ctx)
  ensureAddWithinSwapLimit(ctx, netuid, tao)
  validateAddStake(ctx, { coldkey, hotkey, netuid, tao, max: tao, allowPartial: false })
  return stakeIntoSubnet(ctx, { hotkey, coldkey, netuid, tao, limit: MAX_PRICE, dropFees: false })
}

/** Stakes up to a price, in rao of TAO for one alpha; returns the alpha bought. */
const doAddStakeLimit = (
  ctx: Context,
  hotkey: AccountId,
  netuid: number,
  tao: bigint,
  limit: bigint,
  allowPartial: boolean,
): bigint => {
  const coldkey = ensureSigned(ctx)
  ensureAddWithinSwapLimit(ctx, netuid, tao)
  const max = maxAmountAdd(ctx, netuid, limit)
  validateAddStake(ctx, { coldkey, hotkey, netuid, tao, max, allowPartial })
  if (Owner.get(ctx, hotkey) !== coldkey) maybeBecomeDelegate(ctx, hotkey)
  return stakeIntoSubnet(ctx, { hotkey, coldkey, netuid, tao: minimum(tao, max), limit, dropFees: false })
}

export const addStake: Call<"SubtensorModule", "add_stake"> = (ctx, { hotkey, netuid, amount_staked }) => {
  doAddStake(ctx, hotkey, netuid, amount_staked)
}

export const addStakeLimit: Call<"SubtensorModule", "add_stake_limit"> = (
  ctx,
  { hotkey, netuid, amount_staked, limit_price, allow_partial },
) => {
  doAddStakeLimit(ctx, hotkey, netuid, amount_staked, limit_price, allow_partial)
}

/** Stakes and burns what it bought, both or neither. */
export const addStakeBurn: Call<"SubtensorModule", "add_stake_burn"> = (
  ctx,
  { hotkey, netuid, amount, limit },
) => {
  const done = transactional(ctx, () => {
    const alpha =
      limit === undefined
        ? doAddStake(ctx, hotkey, netuid, amount)
        : doAddStakeLimit(ctx, hotkey, netuid, amount, limit, false)
    doBurnAlpha(ctx, hotkey, alpha, netuid)
    emit(ctx, "AddStakeBurn", { netuid, hotkey, amount, alpha })
  })
  if (!done.ok) failWith(done.error)
}

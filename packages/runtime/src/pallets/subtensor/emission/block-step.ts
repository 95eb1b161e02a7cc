import type { Context } from "../../../frame/context.ts"
import type { Weight } from "../../../frame/weight.ts"
import { LastEpochBlock } from "../../../generated/storage/subtensor-module.ts"
import { ROOT_NETUID } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { applyPendingChildren } from "../staking/children/apply-children.ts"
import { autoClaimRootDividends } from "../staking/root-claim/auto-claim.ts"
import { populateStakingColdkeys } from "../staking/root-claim/populate-staking-coldkeys.ts"
import { mintTao } from "../staking/tao.ts"
import { allNetuids } from "../subnet/subnets.ts"
import { calculateBlockEmission } from "./block-emission.ts"
import { emittingSubnets } from "./emitting-subnets.ts"
import type { Touched } from "./hotkey-swap-records.ts"
import { cleanUpHotkeySwapRecords } from "./hotkey-swap-records.ts"
import { updateMovingPrices, updateRootProportions } from "./moving-prices.ts"
import { updateRegistrationPrices } from "./registration-prices.ts"
import { revealCommits } from "./reveal-commits.ts"
import { runCoinbase } from "./run-coinbase.ts"

const READ = 25_000_000n
const WRITE = 100_000_000n
/** What the chain declares for its block step, whatever that does. */
const STEP = 110_634_229_000n + 8304n * READ + 110n * WRITE

const weightOf = ({ reads, writes }: Touched): Weight => ({
  ref_time: STEP + reads * READ + writes * WRITE,
  proof_size: 0n,
})

/** Issues the block's TAO, rao; nothing at the cap. */
const issueBlockEmission = (ctx: Context): bigint => {
  const emission = calculateBlockEmission(ctx)
  return emission === 0n ? 0n : mintTao(ctx, emission)
}

/** Everything SubtensorModule does at the start of a block, in the chain's order (`block_step`). */
export const onInitialize = (ctx: Context): Weight => {
  const netuids = allNetuids(ctx)
  const touched = cleanUpHotkeySwapRecords(ctx, netuids)
  updateRegistrationPrices(ctx, netuids)
  const emission = issueBlockEmission(ctx)
  revealCommits(ctx, netuids)
  runCoinbase(ctx, netuids, emission)
  const emitting = emittingSubnets(
    ctx,
    netuids.filter((netuid) => netuid !== ROOT_NETUID),
  )
  updateMovingPrices(ctx, emitting)
  updateRootProportions(ctx, emitting)
  for (const netuid of netuids) {
    if (LastEpochBlock.get(ctx, netuid) === currentBlock(ctx)) applyPendingChildren(ctx, netuid)
  }
  autoClaimRootDividends(ctx)
  populateStakingColdkeys(ctx)
  return weightOf(touched)
}

import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import type { Guard } from "../../../frame/pallet.ts"
import { LastStoredRound } from "../../../generated/storage/drand.ts"
import { WeightCommits } from "../../../generated/storage/subtensor-module.ts"
import { ensure, fail } from "../pallet.ts"
import { MAIN_MECHANISM, mechanismIndex } from "../subnet/mechanisms.ts"
import { commitHash } from "../subnet/weights/commit-hash.ts"
import { isRevealable } from "../subnet/weights/commit-window.ts"
import { hasStakeToSetWeights } from "../subnet/weights/stake-to-set-weights.ts"
import { guardCalls } from "./guarded-call.ts"

const ensureStake = (ctx: Context, who: AccountId, netuid: number): void =>
  ensure(hasStakeToSetWeights(ctx, who, netuid), "NotEnoughStakeToSetWeights")

interface Reveal {
  readonly uids: Uint16Array
  readonly values: Uint16Array
  readonly salt: Uint16Array
  readonly version_key: bigint
}

/** The queue must hold the commit, and its epoch must be the one to reveal it in. */
const ensureRevealable = (
  ctx: Context,
  who: AccountId,
  netuid: number,
  mechanism: number,
  reveals: readonly Reveal[],
): void => {
  const index = mechanismIndex(netuid, mechanism)
  const queue = WeightCommits.get(ctx, index, who) ?? fail("NoWeightsCommitFound")
  for (const { uids, values, salt, version_key } of reveals) {
    const hash = commitHash({ hotkey: who, index, uids, values, salt, versionKey: version_key })
    const commit = queue.find(([known]) => known === hash) ?? fail("NoWeightsCommitFound")
    ensure(isRevealable(ctx, netuid, commit), "RevealTooEarly")
  }
}

const ensureRound = (ctx: Context, round: bigint): void =>
  ensure(round >= LastStoredRound.get(ctx), "InvalidRevealRound")

const checkStake = (ctx: Context, who: AccountId, { netuid }: { readonly netuid: number }): void =>
  ensureStake(ctx, who, netuid)

const checkTimelocked = (
  ctx: Context,
  who: AccountId,
  { netuid, reveal_round }: { readonly netuid: number; readonly reveal_round: bigint },
): void => {
  ensureStake(ctx, who, netuid)
  ensureRound(ctx, reveal_round)
}

/** Shape, stake and commits of calls about weights. A batch fails whole when one of its subnets fails. */
export const checkWeights: Guard = guardCalls({
  set_weights: checkStake,
  set_mechanism_weights: checkStake,
  commit_weights: checkStake,
  commit_mechanism_weights: checkStake,
  commit_timelocked_weights: checkTimelocked,
  commit_timelocked_mechanism_weights: checkTimelocked,
  commit_crv3_mechanism_weights: checkTimelocked,
  batch_set_weights: (ctx, who, { netuids, weights, version_keys }) => {
    ensure(netuids.length === weights.length && netuids.length === version_keys.length, "InputLengthsUnequal")
    for (const netuid of netuids) ensureStake(ctx, who, netuid)
  },
  batch_commit_weights: (ctx, who, { netuids, commit_hashes }) => {
    ensure(netuids.length === commit_hashes.length, "InputLengthsUnequal")
    for (const netuid of netuids) ensureStake(ctx, who, netuid)
  },
  reveal_weights: (ctx, who, { netuid, ...reveal }) => {
    ensureStake(ctx, who, netuid)
    ensureRevealable(ctx, who, netuid, MAIN_MECHANISM, [reveal])
  },
  reveal_mechanism_weights: (ctx, who, { netuid, mecid, ...reveal }) => {
    ensureStake(ctx, who, netuid)
    ensureRevealable(ctx, who, netuid, mecid, [reveal])
  },
  batch_reveal_weights: (ctx, who, { netuid, uids_list, values_list, salts_list, version_keys }) => {
    const count = uids_list.length
    ensure(
      count === values_list.length && count === salts_list.length && count === version_keys.length,
      "InputLengthsUnequal",
    )
    ensureStake(ctx, who, netuid)
    const reveals = uids_list.map((uids, i) => ({
      uids,
      values: values_list[i] as Uint16Array,
      salt: salts_list[i] as Uint16Array,
      version_key: version_keys[i] as bigint,
    }))
    ensureRevealable(ctx, who, netuid, MAIN_MECHANISM, reveals)
  },
})

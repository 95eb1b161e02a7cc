import type { Hex } from "../../../../bytes.ts"
import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import { CommitRevealWeightsEnabled, WeightCommits } from "../../../../generated/storage/subtensor-module.ts"
import { currentBlock } from "../../current-block.ts"
import { emit, ensure } from "../../pallet.ts"
import { currentEpochWithLookahead } from "../epoch-schedule.ts"
import { ensureMechanismExists, MAIN_MECHANISM, mechanismIndex } from "../mechanisms.ts"
import { isHotkeyRegistered, setLastUpdate, uidOf } from "../neurons.ts"
import { runBatch } from "./batch.ts"
import { splitExpired } from "./commit-window.ts"
import { passesWeightsRateLimit } from "./weights-rate-limit.ts"

/** Unrevealed commits that a hotkey may have at a time. */
export const MAX_UNREVEALED_COMMITS = 10

/** Uid of a registered hotkey that may commit now. */
export const ensureMayCommit = (ctx: Context, netuid: number, index: number, hotkey: AccountId): number => {
  ensure(isHotkeyRegistered(ctx, netuid, hotkey), "HotKeyNotRegisteredInSubNet")
  const uid = uidOf(ctx, netuid, hotkey)
  ensure(passesWeightsRateLimit(ctx, index, uid), "CommittingWeightsTooFast")
  return uid
}

const commit = (ctx: Context, netuid: number, mechanism: number, hash: Hex): void => {
  ensureMechanismExists(ctx, netuid, mechanism)
  const index = mechanismIndex(netuid, mechanism)
  const hotkey = ensureSigned(ctx)
  ensure(CommitRevealWeightsEnabled.get(ctx, netuid), "CommitRevealDisabled")
  const uid = ensureMayCommit(ctx, netuid, index, hotkey)
  const block = currentBlock(ctx)
  const epoch = currentEpochWithLookahead(ctx, netuid)
  const { pending } = splitExpired(ctx, netuid, WeightCommits.get(ctx, index, hotkey) ?? [])
  ensure(pending.length < MAX_UNREVEALED_COMMITS, "TooManyUnrevealedCommits")
  WeightCommits.set(ctx, index, hotkey, [...pending, [hash, epoch, block, 0n]])
  emit(ctx, "WeightsCommitted", [hotkey, index, hash])
  setLastUpdate(ctx, index, uid, block)
}

export const commitWeights: Call<"SubtensorModule", "commit_weights"> = (ctx, { netuid, commit_hash }) =>
  commit(ctx, netuid, MAIN_MECHANISM, commit_hash)

export const commitMechanismWeights: Call<"SubtensorModule", "commit_mechanism_weights"> = (
  ctx,
  { netuid, mecid, commit_hash },
) => commit(ctx, netuid, mecid, commit_hash)

export const batchCommitWeights: Call<"SubtensorModule", "batch_commit_weights"> = (
  ctx,
  { netuids, commit_hashes },
) => {
  const hotkey = ensureSigned(ctx)
  ensure(netuids.length === commit_hashes.length, "InputLengthsUnequal")
  runBatch(ctx, hotkey, netuids, (netuid, item) =>
    commit(ctx, netuid, MAIN_MECHANISM, commit_hashes[item] as Hex),
  )
}

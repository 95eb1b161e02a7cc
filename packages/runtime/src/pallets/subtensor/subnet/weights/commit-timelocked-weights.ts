import * as core from "@subforge/core"
import { toHex } from "../../../../bytes.ts"
import type { Context } from "../../../../frame/context.ts"
import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import {
  CommitRevealWeightsEnabled,
  CommitRevealWeightsVersion,
  TimelockedWeightCommits,
} from "../../../../generated/storage/subtensor-module.ts"
import { currentBlock } from "../../current-block.ts"
import { emit, ensure } from "../../pallet.ts"
import { currentEpochWithLookahead } from "../epoch-schedule.ts"
import { ensureMechanismExists, MAIN_MECHANISM, mechanismIndex } from "../mechanisms.ts"
import { setLastUpdate } from "../neurons.ts"
import { ensureMayCommit, MAX_UNREVEALED_COMMITS } from "./commit-weights.ts"

const CRV3_VERSION = 4

interface TimelockedCommit {
  readonly netuid: number
  readonly mechanism: number
  readonly ciphertext: Uint8Array
  readonly round: bigint
  readonly version: number
}

const commit = (ctx: Context, { netuid, mechanism, ciphertext, round, version }: TimelockedCommit): void => {
  ensureMechanismExists(ctx, netuid, mechanism)
  const index = mechanismIndex(netuid, mechanism)
  const hotkey = ensureSigned(ctx)
  ensure(CommitRevealWeightsEnabled.get(ctx, netuid), "CommitRevealDisabled")
  ensure(version === CommitRevealWeightsVersion.get(ctx), "IncorrectCommitRevealVersion")
  const uid = ensureMayCommit(ctx, netuid, index, hotkey)
  const block = currentBlock(ctx)
  const epoch = currentEpochWithLookahead(ctx, netuid)
  const queue = TimelockedWeightCommits.get(ctx, index, epoch)
  const own = queue.filter(([account]) => account === hotkey).length
  ensure(own < MAX_UNREVEALED_COMMITS, "TooManyUnrevealedCommits")
  TimelockedWeightCommits.set(ctx, index, epoch, [...queue, [hotkey, block, ciphertext, round]])
  const hash = toHex(core.blake2b256(ciphertext))
  emit(ctx, "TimelockedWeightsCommitted", [hotkey, index, hash, round])
  setLastUpdate(ctx, index, uid, block)
}

export const commitTimelockedWeights: Call<"SubtensorModule", "commit_timelocked_weights"> = (ctx, args) =>
  commit(ctx, {
    netuid: args.netuid,
    mechanism: MAIN_MECHANISM,
    ciphertext: args.commit,
    round: args.reveal_round,
    version: args.commit_reveal_version,
  })

export const commitTimelockedMechanismWeights: Call<
  "SubtensorModule",
  "commit_timelocked_mechanism_weights"
> = (ctx, args) =>
  commit(ctx, {
    netuid: args.netuid,
    mechanism: args.mecid,
    ciphertext: args.commit,
    round: args.reveal_round,
    version: args.commit_reveal_version,
  })

export const commitCrv3MechanismWeights: Call<"SubtensorModule", "commit_crv3_mechanism_weights"> = (
  ctx,
  args,
) =>
  commit(ctx, {
    netuid: args.netuid,
    mechanism: args.mecid,
    ciphertext: args.commit,
    round: args.reveal_round,
    version: CRV3_VERSION,
  })

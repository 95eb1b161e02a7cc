import type { Hex } from "../../../../bytes.ts"
import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import { CommitRevealWeightsEnabled, WeightCommits } from "../../../../generated/storage/subtensor-module.ts"
import { emit, ensure, fail } from "../../pallet.ts"
import { MAIN_MECHANISM, mechanismIndex } from "../mechanisms.ts"
import { commitHash } from "./commit-hash.ts"
import type { WeightCommit } from "./commit-window.ts"
import { isRevealable, splitExpired } from "./commit-window.ts"
import type { NewWeights } from "./set-weights.ts"
import { setWeightsOf } from "./set-weights.ts"

interface Reveal extends NewWeights {
  readonly salt: Uint16Array
}

/** Why a hash is not among the pending commits. */
const failMissing = (hash: Hex, expired: readonly WeightCommit[], otherwise: () => never): never =>
  expired.some(([known]) => known === hash) ? fail("ExpiredWeightCommit") : otherwise()

const storeQueue = (ctx: Context, index: number, hotkey: AccountId, queue: readonly WeightCommit[]): void => {
  if (queue.length === 0) WeightCommits.remove(ctx, index, hotkey)
  else WeightCommits.set(ctx, index, hotkey, queue)
}

/** Sets the weights behind a commit and forgets it, together with all earlier ones. */
const reveal = (ctx: Context, { salt, ...weights }: Reveal): void => {
  const index = mechanismIndex(weights.netuid, weights.mechanism)
  const hotkey = ensureSigned(ctx)
  ensure(CommitRevealWeightsEnabled.get(ctx, weights.netuid), "CommitRevealDisabled")
  const queue = WeightCommits.get(ctx, index, hotkey) ?? fail("NoWeightsCommitFound")
  const { expired, pending } = splitExpired(ctx, weights.netuid, queue)
  const hash = commitHash({ ...weights, hotkey, index, salt })
  if (pending.length === 0) failMissing(hash, expired, () => fail("NoWeightsCommitFound"))
  const position = pending.findIndex(([known]) => known === hash)
  const commit =
    pending[position] ?? failMissing(hash, expired, () => fail("InvalidRevealCommitHashNotMatch"))
  ensure(isRevealable(ctx, weights.netuid, commit), "RevealTooEarly")
  storeQueue(ctx, index, hotkey, pending.slice(position + 1))
  setWeightsOf(ctx, weights)
  emit(ctx, "WeightsRevealed", [hotkey, index, hash])
}

export const revealWeights: Call<"SubtensorModule", "reveal_weights"> = (ctx, args) =>
  reveal(ctx, { ...args, mechanism: MAIN_MECHANISM, versionKey: args.version_key })

export const revealMechanismWeights: Call<"SubtensorModule", "reveal_mechanism_weights"> = (ctx, args) =>
  reveal(ctx, { ...args, mechanism: args.mecid, versionKey: args.version_key })

/** All hashes are checked before the first weights are set; earlier commits stay. */
export const batchRevealWeights: Call<"SubtensorModule", "batch_reveal_weights"> = (
  ctx,
  { netuid, uids_list, values_list, salts_list, version_keys },
) => {
  const count = uids_list.length
  ensure(
    count === values_list.length && count === salts_list.length && count === version_keys.length,
    "InputLengthsUnequal",
  )
  const hotkey = ensureSigned(ctx)
  ensure(CommitRevealWeightsEnabled.get(ctx, netuid), "CommitRevealDisabled")
  const index = mechanismIndex(netuid, MAIN_MECHANISM)
  const queue = WeightCommits.get(ctx, index, hotkey) ?? fail("NoWeightsCommitFound")
  const { expired, pending } = splitExpired(ctx, netuid, queue)
  const reveals = uids_list.map((uids, item) => {
    const weights: NewWeights = {
      netuid,
      mechanism: MAIN_MECHANISM,
      uids,
      values: values_list[item] as Uint16Array,
      versionKey: version_keys[item] as bigint,
    }
    const salt = salts_list[item] as Uint16Array
    return { weights, hash: commitHash({ ...weights, hotkey, index, salt }) }
  })
  const missing = (hash: Hex) => failMissing(hash, expired, () => fail("InvalidRevealCommitHashNotMatch"))
  for (const { hash } of reveals) {
    const commit = pending.find(([known]) => known === hash) ?? missing(hash)
    ensure(isRevealable(ctx, netuid, commit), "RevealTooEarly")
  }
  const remaining = [...pending]
  for (const { weights, hash } of reveals) {
    const position = remaining.findIndex(([known]) => known === hash)
    if (position === -1) missing(hash)
    remaining.splice(position, 1)
    setWeightsOf(ctx, weights)
  }
  storeQueue(ctx, index, hotkey, remaining)
  emit(ctx, "WeightsBatchRevealed", [hotkey, netuid, reveals.map(({ hash }) => hash)])
}

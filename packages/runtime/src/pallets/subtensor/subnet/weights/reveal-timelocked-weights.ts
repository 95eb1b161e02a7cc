import type { Context } from "../../../../frame/context.ts"
import { attempt } from "../../../../frame/dispatch-error.ts"
import { signed } from "../../../../frame/origin.ts"
import { Pulses } from "../../../../generated/storage/drand.ts"
import {
  MechanismCountCurrent,
  RevealPeriodEpochs,
  TimelockedWeightCommits,
} from "../../../../generated/storage/subtensor-module.ts"
import { saturatingSub } from "../../../../saturating.ts"
import { openTimelock } from "../../../drand/open-timelock.ts"
import { emit } from "../../pallet.ts"
import { currentEpochWithLookahead } from "../epoch-schedule.ts"
import { mechanismIndex } from "../mechanisms.ts"
import { setWeightsOf } from "./set-weights.ts"
import { decodeTimelockPayload } from "./timelock-payload.ts"

type Queue = NonNullable<ReturnType<typeof TimelockedWeightCommits.find>>
type Commit = Queue[number]

/** Sets the weights of a commit whose round has a pulse. Whatever goes wrong, the commit is spent. */
const reveal = (
  ctx: Context,
  netuid: number,
  mechanism: number,
  [hotkey, , ciphertext]: Commit,
  signature: Uint8Array,
): void => {
  const opened = openTimelock(ciphertext, signature)
  const weights = opened === undefined ? undefined : decodeTimelockPayload(opened, hotkey)
  if (weights === undefined) return
  const set = attempt(() => setWeightsOf(ctx.withOrigin(signed(hotkey)), { netuid, mechanism, ...weights }))
  if (set.ok) emit(ctx, "TimelockedWeightsRevealed", [mechanismIndex(netuid, mechanism), hotkey])
}

/** Commits whose pulse is missing wait: they are tried again in every block of their epoch. */
const revealQueue = (ctx: Context, netuid: number, mechanism: number, epoch: bigint): void => {
  const index = mechanismIndex(netuid, mechanism)
  const queue = TimelockedWeightCommits.find(ctx, index, epoch)
  if (queue === undefined) return
  const waiting: Commit[] = []
  for (const commit of queue) {
    const pulse = Pulses.get(ctx, commit[3])
    if (pulse === undefined) waiting.push(commit)
    else reveal(ctx, netuid, mechanism, commit, pulse.signature)
  }
  if (waiting.length === 0) TimelockedWeightCommits.remove(ctx, index, epoch)
  else if (waiting.length < queue.length) TimelockedWeightCommits.set(ctx, index, epoch, waiting)
}

const forgetBefore = (ctx: Context, index: number, epoch: bigint): void => {
  const expired = [...TimelockedWeightCommits.entries(ctx, index)].filter(([[, other]]) => other < epoch)
  for (const [keys] of expired) TimelockedWeightCommits.remove(ctx, ...keys)
}

/** `reveal_crv3_commits_for_subnet`: weights that were committed `RevealPeriodEpochs` ago. */
export const revealTimelockedWeights = (ctx: Context, netuid: number): void => {
  const period = RevealPeriodEpochs.get(ctx, netuid)
  const present = currentEpochWithLookahead(ctx, netuid)
  const epoch = saturatingSub(present, period)
  for (let mechanism = 0; mechanism < MechanismCountCurrent.get(ctx, netuid); mechanism++) {
    forgetBefore(ctx, mechanismIndex(netuid, mechanism), epoch)
    if (present < period) return
    revealQueue(ctx, netuid, mechanism, epoch)
  }
}

import type { Context } from "../../../../frame/context.ts"
import { RevealPeriodEpochs } from "../../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../../saturating.ts"
import { currentEpochWithLookahead } from "../epoch-schedule.ts"

/** A commit as it is queued: hash, epoch, block, and a bound that is no longer used. */
export type WeightCommit = readonly [hash: `0x${string}`, epoch: bigint, block: bigint, unused: bigint]

const revealEpoch = (ctx: Context, netuid: number, epoch: bigint): bigint =>
  saturatingAdd(epoch, RevealPeriodEpochs.get(ctx, netuid))

/** Commits are revealed in one epoch only, `RevealPeriodEpochs` after their own. */
export const isRevealable = (ctx: Context, netuid: number, [, epoch]: WeightCommit): boolean =>
  currentEpochWithLookahead(ctx, netuid) === revealEpoch(ctx, netuid, epoch)

export const isExpired = (ctx: Context, netuid: number, [, epoch]: WeightCommit): boolean =>
  currentEpochWithLookahead(ctx, netuid) > revealEpoch(ctx, netuid, epoch)

/** Splits a queue into the expired commits at its front and what follows. */
export const splitExpired = (
  ctx: Context,
  netuid: number,
  queue: readonly WeightCommit[],
): { readonly expired: readonly WeightCommit[]; readonly pending: readonly WeightCommit[] } => {
  const first = queue.findIndex((commit) => !isExpired(ctx, netuid, commit))
  const split = first === -1 ? queue.length : first
  return { expired: queue.slice(0, split), pending: queue.slice(split) }
}

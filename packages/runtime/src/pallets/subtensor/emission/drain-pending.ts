import type { Context } from "../../../frame/context.ts"
import {
  BlocksSinceLastStep,
  Keys,
  LastEpochBlock,
  MaxEpochsPerBlock,
  PendingEpochAt,
  PendingOwnerCut,
  PendingRootAlphaDivs,
  PendingServerEmission,
  PendingValidatorEmission,
  SubnetEpochIndex,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { currentBlock } from "../current-block.ts"
import { emit } from "../pallet.ts"
import { changeSubnetOwnerIfNeeded } from "../staking/locks/change-subnet-owner.ts"
import { shouldRunEpoch } from "../subnet/epoch-schedule.ts"

/** What a subnet gathered since its last epoch, rao of alpha. */
export interface DrainedEmission {
  readonly netuid: number
  readonly server: bigint
  readonly validator: bigint
  readonly root: bigint
  readonly ownerCut: bigint
}

/** An epoch needs every hotkey to have one uid. */
export const isEpochInputConsistent = (ctx: Context, netuid: number): boolean => {
  const seen = new Set<string>()
  for (const [, hotkey] of Keys.entries(ctx, netuid)) {
    if (seen.has(hotkey)) return false
    seen.add(hotkey)
  }
  return true
}

const drain = (cell: typeof PendingOwnerCut, ctx: Context, netuid: number): bigint => {
  const amount = cell.get(ctx, netuid)
  cell.set(ctx, netuid, 0n)
  return amount
}

const drainSubnet = (ctx: Context, netuid: number): DrainedEmission => {
  BlocksSinceLastStep.set(ctx, netuid, 0n)
  return {
    netuid,
    server: drain(PendingServerEmission, ctx, netuid),
    validator: drain(PendingValidatorEmission, ctx, netuid),
    root: drain(PendingRootAlphaDivs, ctx, netuid),
    ownerCut: drain(PendingOwnerCut, ctx, netuid),
  }
}

const defer = (ctx: Context, netuid: number, block: bigint): void => {
  PendingEpochAt.set(ctx, netuid, block + 1n)
  emit(ctx, "EpochDeferred", { netuid, from_block: block, to_block: block + 1n })
}

/**
 * Takes the pending emission of subnets whose epoch is due, no more than the chain runs in one block: the others
 * wait for the next. A subnet that cannot run loses its slot, not its emission. In numeric order of the netuids.
 */
export const drainPending = (ctx: Context, subnets: readonly number[]): DrainedEmission[] => {
  const block = currentBlock(ctx)
  const most = MaxEpochsPerBlock.get(ctx)
  const drained: DrainedEmission[] = []
  BlocksSinceLastStep.updateEach(ctx, subnets, (blocks) => saturatingAdd(blocks, 1n))
  for (const netuid of subnets) {
    if (!shouldRunEpoch(ctx, netuid, block)) continue
    if (drained.length >= most) {
      defer(ctx, netuid, block)
      continue
    }
    if (isEpochInputConsistent(ctx, netuid)) {
      drained.push(drainSubnet(ctx, netuid))
      changeSubnetOwnerIfNeeded(ctx, netuid)
    } else {
      emit(ctx, "EpochSkipped", { netuid, block })
    }
    LastEpochBlock.set(ctx, netuid, block)
    PendingEpochAt.set(ctx, netuid, 0n)
    SubnetEpochIndex.update(ctx, netuid, (index) => saturatingAdd(index, 1n))
  }
  return drained.sort((a, b) => a.netuid - b.netuid)
}

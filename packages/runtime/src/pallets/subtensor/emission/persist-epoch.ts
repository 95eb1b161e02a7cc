import type { AggregatedEpoch, EpochOutput } from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import {
  Active,
  Bonds,
  Consensus,
  Dividends,
  Emission,
  Incentive,
  StakeWeight,
  ValidatorPermit,
  ValidatorTrust,
} from "../../../generated/storage/subtensor-module.ts"
import { emit } from "../pallet.ts"
import { u16Column, u64Column } from "./columns.ts"
import { rowBytes } from "./sparse-rows.ts"

/** Uids that have a key. Stored vectors have one entry each: a gap between uids would shift them. */
export type Uids = readonly number[]

const isDense = (uids: Uids, length: number): boolean =>
  uids.length === length && uids.every((uid, i) => uid === i)

const u16s = (uids: Uids, column: Uint16Array): Uint16Array =>
  isDense(uids, column.length) ? column : u16Column(uids, (uid) => column[uid] ?? 0)

const u64s = (uids: Uids, column: BigUint64Array): BigUint64Array =>
  isDense(uids, column.length) ? column : u64Column(uids, (uid) => column[uid] ?? 0n)

const marks = (uids: Uids, column: readonly boolean[]): readonly boolean[] =>
  isDense(uids, column.length) ? column : uids.map((uid) => column[uid] ?? false)

/** Stores what belongs to one mechanism: incentive and bonds (`persist_mechanism_epoch_terms`). */
export const persistMechanism = (ctx: Context, index: number, uids: Uids, output: EpochOutput): void => {
  Incentive.set(ctx, index, u16s(uids, output.incentive))
  emit(ctx, "IncentiveAlphaEmittedToMiners", { netuid: index, emissions: u64s(uids, output.serverEmission) })
  for (let k = 0; k < uids.length; k++) {
    Bonds.setBytes(ctx, index, k, rowBytes(output.bonds, uids[k] as number))
  }
}

/** Stores what belongs to the subnet as a whole (`persist_netuid_epoch_terms`). */
export const persistSubnet = (ctx: Context, netuid: number, uids: Uids, epoch: AggregatedEpoch): void => {
  Active.set(ctx, netuid, marks(uids, epoch.active) as boolean[])
  Emission.set(ctx, netuid, u64s(uids, epoch.emission))
  Consensus.set(ctx, netuid, u16s(uids, epoch.consensus))
  Dividends.set(ctx, netuid, u16s(uids, epoch.dividends))
  ValidatorTrust.set(ctx, netuid, u16s(uids, epoch.validatorTrust))
  ValidatorPermit.set(ctx, netuid, marks(uids, epoch.permits) as boolean[])
  StakeWeight.set(ctx, netuid, u16s(uids, epoch.stakeWeight))
}

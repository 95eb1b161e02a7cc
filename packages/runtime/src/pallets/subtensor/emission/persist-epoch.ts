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
import { EMPTY_ROW, storedRows } from "./sparse-rows.ts"

/** Uids that have a key. Stored vectors have one entry each: a gap between uids would shift them. */
export class Uids {
  readonly list: readonly number[]
  readonly #dense: boolean

  constructor(list: readonly number[]) {
    this.list = list
    this.#dense = list.every((uid, i) => uid === i)
  }

  u16s(column: Uint16Array): Uint16Array {
    return this.#covers(column) ? column : u16Column(this.list, (uid) => column[uid] ?? 0)
  }

  u64s(column: BigUint64Array): BigUint64Array {
    return this.#covers(column) ? column : u64Column(this.list, (uid) => column[uid] ?? 0n)
  }

  marks(column: readonly boolean[]): readonly boolean[] {
    return this.#covers(column) ? column : this.list.map((uid) => column[uid] ?? false)
  }

  #covers(column: { readonly length: number }): boolean {
    return this.#dense && column.length === this.list.length
  }
}

/** Stores what belongs to one mechanism: incentive and bonds (`persist_mechanism_epoch_terms`). */
export const persistMechanism = (ctx: Context, index: number, uids: Uids, output: EpochOutput): void => {
  Incentive.set(ctx, index, uids.u16s(output.incentive))
  emit(ctx, "IncentiveAlphaEmittedToMiners", { netuid: index, emissions: uids.u64s(output.serverEmission) })
  const rows = storedRows(output.bonds)
  for (let k = 0; k < uids.list.length; k++) {
    Bonds.setBytes(ctx, index, k, rows[uids.list[k] as number] ?? EMPTY_ROW)
  }
}

/** Stores what belongs to the subnet as a whole (`persist_netuid_epoch_terms`). */
export const persistSubnet = (ctx: Context, netuid: number, uids: Uids, epoch: AggregatedEpoch): void => {
  Active.set(ctx, netuid, uids.marks(epoch.active) as boolean[])
  Emission.set(ctx, netuid, uids.u64s(epoch.emission))
  Consensus.set(ctx, netuid, uids.u16s(epoch.consensus))
  Dividends.set(ctx, netuid, uids.u16s(epoch.dividends))
  ValidatorTrust.set(ctx, netuid, uids.u16s(epoch.validatorTrust))
  ValidatorPermit.set(ctx, netuid, uids.marks(epoch.permits) as boolean[])
  StakeWeight.set(ctx, netuid, uids.u16s(epoch.stakeWeight))
}

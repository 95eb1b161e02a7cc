import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { TaoWeight } from "../../../generated/storage/subtensor-module.ts"
import { stakeRelations } from "./stake-relations.ts"

/** Stake weight of hotkeys on a subnet with what they inherit, one entry a hotkey. */
export interface StakeWeights {
  /** Inherited alpha, rao. */
  readonly alpha: BigUint64Array
  /** Inherited root stake, rao. */
  readonly tao: BigUint64Array
  /** Alpha and weighted TAO together, I64F64 bits. */
  readonly total: readonly bigint[]
}

/** Consensus weight of each hotkey's stake (`get_stake_weights_for_hotkey_on_subnet`). */
export const stakeWeights = (ctx: Context, netuid: number, hotkeys: readonly AccountId[]): StakeWeights => {
  const { alpha, tao } = core.inheritedStake(stakeRelations(ctx, netuid, hotkeys))
  const taoWeight = TaoWeight.get(ctx)
  return {
    alpha,
    tao,
    total: Array.from(alpha, (own, i) => core.stakeWeight(own, tao[i] as bigint, taoWeight)),
  }
}

/** The same for one hotkey: its total, I64F64 bits. */
export const stakeWeight = (ctx: Context, hotkey: AccountId, netuid: number): bigint =>
  stakeWeights(ctx, netuid, [hotkey]).total[0] as bigint

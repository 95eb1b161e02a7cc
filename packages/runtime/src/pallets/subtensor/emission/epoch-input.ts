import type { EpochInput } from "@subforge/core"
import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import {
  ActivityCutoffFactorMilli,
  AlphaSigmoidSteepness,
  AlphaValues,
  BlockAtRegistration,
  Bonds,
  BondsMovingAverage,
  BondsPenalty,
  CommitRevealWeightsEnabled,
  Kappa,
  Keys,
  LastMechansimStepBlock,
  LastUpdate,
  LiquidAlphaOn,
  MaxAllowedValidators,
  StakeThreshold,
  SubnetworkN,
  TaoWeight,
  Tempo,
  ValidatorPermit,
  Weights,
  Yuma3On,
} from "../../../generated/storage/subtensor-module.ts"
import { currentBlock } from "../current-block.ts"
import { stakeRelations } from "../staking/stake-relations.ts"
import { ownerUid } from "../subnet/owner-checks.ts"
import { u64Column } from "./columns.ts"
import { commitBlocks } from "./commit-blocks.ts"
import { sparseRows } from "./sparse-rows.ts"

/** What all mechanisms of a subnet share in an epoch. */
export interface SubnetEpoch {
  /** Hotkey of each uid below `SubnetworkN`. */
  readonly hotkeys: readonly (AccountId | undefined)[]
  readonly common: Omit<EpochInput, "emission" | "lastUpdate" | "weights" | "bonds" | "commitBlocks">
}

/** Gathers keys, stakes and parameters of a subnet's epoch once. */
export const subnetEpoch = (ctx: Context, netuid: number): SubnetEpoch => {
  const neurons = SubnetworkN.get(ctx, netuid)
  const hotkeys = Array.from({ length: neurons }, (_, uid) => Keys.find(ctx, netuid, uid))
  const registeredAt = u64Column(hotkeys, (hotkey, uid) =>
    hotkey === undefined ? 0n : BlockAtRegistration.get(ctx, netuid, uid),
  )
  const known = hotkeys.filter((hotkey) => hotkey !== undefined)
  const inherited = core.inheritedStake(stakeRelations(ctx, netuid, known))
  const byUid = (column: BigUint64Array): BigUint64Array => {
    if (known.length === neurons) return column
    let row = 0
    return u64Column(hotkeys, (hotkey) => (hotkey === undefined ? 0n : (column[row++] as bigint)))
  }
  const [alphaLow, alphaHigh] = AlphaValues.get(ctx, netuid)
  return {
    hotkeys,
    common: {
      neurons,
      block: currentBlock(ctx),
      tempo: Tempo.get(ctx, netuid),
      lastStepBlock: LastMechansimStepBlock.get(ctx, netuid),
      activityCutoffFactorMilli: ActivityCutoffFactorMilli.get(ctx, netuid),
      kappa: Kappa.get(ctx, netuid),
      bondsPenalty: BondsPenalty.get(ctx, netuid),
      bondsMovingAverage: BondsMovingAverage.get(ctx, netuid),
      yuma3: Yuma3On.get(ctx, netuid),
      liquidAlpha: LiquidAlphaOn.get(ctx, netuid),
      alphaLow,
      alphaHigh,
      alphaSteepness: AlphaSigmoidSteepness.get(ctx, netuid),
      maxValidators: MaxAllowedValidators.get(ctx, netuid),
      stakeThreshold: StakeThreshold.get(ctx),
      taoWeight: TaoWeight.get(ctx),
      ownerUid: ownerUid(ctx, netuid),
      registeredAt,
      alphaStake: byUid(inherited.alpha),
      taoStake: byUid(inherited.tao),
      permits: ValidatorPermit.get(ctx, netuid),
    },
  }
}

/** The epoch's input of one mechanism. */
export const epochInput = (
  ctx: Context,
  netuid: number,
  { hotkeys, common }: SubnetEpoch,
  index: number,
  emission: bigint,
): EpochInput => ({
  ...common,
  emission,
  lastUpdate: LastUpdate.get(ctx, index),
  weights: sparseRows(ctx, Weights, index, common.neurons),
  bonds: sparseRows(ctx, Bonds, index, common.neurons),
  ...(CommitRevealWeightsEnabled.get(ctx, netuid)
    ? { commitBlocks: commitBlocks(ctx, netuid, index, hotkeys) }
    : {}),
})

import * as core from "@subforge/core"
import type { Context } from "../../../../frame/context.ts"
import { ensureSigned } from "../../../../frame/origin.ts"
import {
  CommitRevealWeightsEnabled,
  MinAllowedWeights,
  SubnetworkN,
  ValidatorPermit,
  Weights,
  WeightsVersionKey,
} from "../../../../generated/storage/subtensor-module.ts"
import { ROOT_NETUID } from "../../constants.ts"
import { currentBlock } from "../../current-block.ts"
import { emit, ensure } from "../../pallet.ts"
import { ensureMechanismExists, mechanismIndex } from "../mechanisms.ts"
import { isHotkeyRegistered, setLastUpdate, uidExists, uidOf } from "../neurons.ts"
import { ownerUid } from "../owner-checks.ts"
import { hasStakeToSetWeights } from "./stake-to-set-weights.ts"
import { passesWeightsRateLimit } from "./weights-rate-limit.ts"

/** Weights of one validator for one mechanism, as a call carries them. */
export interface NewWeights {
  readonly netuid: number
  readonly mechanism: number
  readonly uids: Uint16Array
  readonly values: Uint16Array
  readonly versionKey: bigint
}

/** A single weight, for oneself. */
const isSelfWeight = (uid: number, { uids, values }: NewWeights): boolean =>
  values.length === 1 && uids[0] === uid

const acceptsVersion = (ctx: Context, { netuid, versionKey }: NewWeights): boolean => {
  const required = WeightsVersionKey.get(ctx, netuid)
  return required === 0n || versionKey >= required
}

const mayValidate = (ctx: Context, uid: number, weights: NewWeights): boolean =>
  isSelfWeight(uid, weights) ||
  ownerUid(ctx, weights.netuid) === uid ||
  (ValidatorPermit.get(ctx, weights.netuid)[uid] ?? false)

const isLongEnough = (ctx: Context, uid: number, weights: NewWeights): boolean => {
  const { netuid, values } = weights
  const least = Math.min(SubnetworkN.get(ctx, netuid), MinAllowedWeights.get(ctx, netuid))
  return isSelfWeight(uid, weights) || values.length >= least
}

/** `internal_set_weights`: checks and stores a row in the order it is given, zeros included. */
export const setWeightsOf = (ctx: Context, weights: NewWeights): void => {
  const { netuid, mechanism, uids, values } = weights
  const index = mechanismIndex(netuid, mechanism)
  const hotkey = ensureSigned(ctx)
  ensure(netuid !== ROOT_NETUID, "CanNotSetRootNetworkWeights")
  ensure(uids.length === values.length, "WeightVecNotEqualSize")
  ensureMechanismExists(ctx, netuid, mechanism)
  ensure(uids.length <= SubnetworkN.get(ctx, netuid), "UidsLengthExceedUidsInSubNet")
  ensure(isHotkeyRegistered(ctx, netuid, hotkey), "HotKeyNotRegisteredInSubNet")
  ensure(hasStakeToSetWeights(ctx, hotkey, netuid), "NotEnoughStakeToSetWeights")
  ensure(acceptsVersion(ctx, weights), "IncorrectWeightVersionKey")
  const uid = uidOf(ctx, netuid, hotkey)
  const commitReveal = CommitRevealWeightsEnabled.get(ctx, netuid)
  if (!commitReveal) ensure(passesWeightsRateLimit(ctx, index, uid), "SettingWeightsTooFast")
  ensure(mayValidate(ctx, uid, weights), "NeuronNoValidatorPermit")
  ensure(new Set(uids).size === uids.length, "DuplicateUids")
  ensure(
    uids.every((target) => uidExists(ctx, netuid, target)),
    "UidVecContainInvalidOne",
  )
  ensure(isLongEnough(ctx, uid, weights), "WeightVecLengthIsLow")
  const upscaled = core.upscaleWeights(values)
  Weights.set(
    ctx,
    index,
    uid,
    Array.from(uids, (target, i): [number, number] => [target, upscaled[i] as number]),
  )
  if (!commitReveal) setLastUpdate(ctx, index, uid, currentBlock(ctx))
  emit(ctx, "WeightsSet", [index, uid])
}

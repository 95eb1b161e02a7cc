import type { EpochInput } from "@subforge/core"
import { type Entries, sparseRows } from "./sparse-rows.ts"
import type { TraceStorage } from "./trace-storage.ts"

const ROOT = 0

/**
 * The columns of one epoch, read from the storage before its block.
 *
 * Covers what the dense traces have: one mechanism, no childkeys, no pending commits. The emission is not known before
 * the block step ran; nothing that is compared depends on it.
 */
export function epochInput(storage: TraceStorage, netuid: number, block: number): EpochInput {
  const neurons = storage.get<number>("SubnetworkN", netuid)
  const uids = Array.from({ length: neurons }, (_, uid) => uid)
  const hotkeys = uids.map((uid) => storage.get<string>("Keys", netuid, uid))
  const stakes = (on: number) =>
    BigUint64Array.from(hotkeys, (hotkey) => storage.get<bigint>("TotalHotkeyAlpha", hotkey, on))
  const [alphaLow, alphaHigh] = storage.get<readonly [number, number]>("AlphaValues", netuid)
  return {
    neurons,
    block: BigInt(block),
    tempo: storage.get("Tempo", netuid),
    lastStepBlock: storage.get("LastMechansimStepBlock", netuid),
    activityCutoffFactorMilli: storage.get("ActivityCutoffFactorMilli", netuid),
    kappa: storage.get("Kappa", netuid),
    bondsPenalty: storage.get("BondsPenalty", netuid),
    bondsMovingAverage: storage.get("BondsMovingAverage", netuid),
    yuma3: storage.get("Yuma3On", netuid),
    liquidAlpha: storage.get("LiquidAlphaOn", netuid),
    alphaLow,
    alphaHigh,
    alphaSteepness: storage.get("AlphaSigmoidSteepness", netuid),
    maxValidators: storage.get("MaxAllowedValidators", netuid),
    stakeThreshold: storage.get("StakeThreshold"),
    taoWeight: storage.get("TaoWeight"),
    ownerUid: storage.get("Uids", netuid, storage.get("SubnetOwnerHotkey", netuid)),
    emission: 0n,
    lastUpdate: storage.get("LastUpdate", netuid),
    registeredAt: BigUint64Array.from(uids, (uid) => storage.get<bigint>("BlockAtRegistration", netuid, uid)),
    alphaStake: stakes(netuid),
    taoStake: stakes(ROOT),
    permits: storage.get("ValidatorPermit", netuid),
    weights: sparseRows(uids.map((uid) => storage.get<Entries>("Weights", netuid, uid))),
    bonds: sparseRows(uids.map((uid) => storage.get<Entries>("Bonds", netuid, uid))),
  }
}

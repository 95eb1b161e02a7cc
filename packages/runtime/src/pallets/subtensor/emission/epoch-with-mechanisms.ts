import type { EpochOutput, MechanismPart } from "@subforge/core"
import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import {
  Keys,
  MechanismCountCurrent,
  MechanismEmissionSplit,
} from "../../../generated/storage/subtensor-module.ts"
import { mechanismIndex } from "../subnet/mechanisms.ts"
import { epochInput, subnetEpoch } from "./epoch-input.ts"
import type { EpochRow } from "./epoch-row.ts"
import { persistMechanism, persistSubnet, Uids } from "./persist-epoch.ts"
import { updateVotingPower } from "./voting-power.ts"

/** Runs and stores the epoch of every mechanism of a subnet; rows come in the order of the hotkeys. */
export const epochWithMechanisms = (ctx: Context, netuid: number, alpha: bigint): EpochRow[] => {
  const subnet = subnetEpoch(ctx, netuid)
  const keys = Array.from(Keys.entries(ctx, netuid), ([[, uid], hotkey]) => ({ uid, hotkey }))
  const uids = new Uids(keys.map(({ uid }) => uid).sort((a, b) => a - b))
  const emissions = core.splitMechanismEmission(
    alpha,
    MechanismCountCurrent.get(ctx, netuid),
    MechanismEmissionSplit.get(ctx, netuid),
  )
  const parts = Array.from(emissions, (emission, mechanism): MechanismPart => {
    const index = mechanismIndex(netuid, mechanism)
    const output: EpochOutput = core.epoch(epochInput(ctx, netuid, subnet, index, emission))
    persistMechanism(ctx, index, uids, output)
    return { output, emission }
  })
  const epoch = core.aggregateMechanisms(parts, alpha)
  persistSubnet(ctx, netuid, uids, epoch)
  const rows = keys
    .sort((a, b) => (a.hotkey < b.hotkey ? -1 : 1))
    .map(({ uid, hotkey }) => ({
      uid,
      hotkey,
      incentive: epoch.serverEmission[uid] ?? 0n,
      dividend: epoch.validatorEmission[uid] ?? 0n,
    }))
  updateVotingPower(ctx, netuid, rows, epoch)
  return rows
}

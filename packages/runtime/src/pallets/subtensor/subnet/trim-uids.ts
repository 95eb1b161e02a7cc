import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import {
  AlphaDividendsPerSubnet,
  AssociatedEvmAddress,
  Axons,
  BlockAtRegistration,
  Bonds,
  Emission,
  IsNetworkMember,
  Keys,
  LastHotkeyEmissionOnNetuid,
  MaxAllowedUids,
  MinAllowedUids,
  NeuronCertificates,
  Prometheus,
  SubnetworkN,
  Uids,
  Weights,
} from "../../../generated/storage/subtensor-module.ts"
import { ensure } from "../pallet.ts"
import { compressUids } from "./compress-uids.ts"
import { immortalNeurons } from "./immortal-neurons.ts"
import { mechanismIndices } from "./mechanisms.ts"
import { isNeuronImmune } from "./neurons.ts"
import { subnetExists } from "./subnets.ts"

const MAX_IMMUNE_PERCENT = 80

const forgetHotkey = (ctx: Context, netuid: number, hotkey: AccountId): void => {
  Uids.remove(ctx, netuid, hotkey)
  IsNetworkMember.remove(ctx, hotkey, netuid)
  LastHotkeyEmissionOnNetuid.remove(ctx, hotkey, netuid)
  AlphaDividendsPerSubnet.remove(ctx, netuid, hotkey)
  Axons.remove(ctx, netuid, hotkey)
  NeuronCertificates.remove(ctx, netuid, hotkey)
  Prometheus.remove(ctx, netuid, hotkey)
}

const removeNeuron = (ctx: Context, netuid: number, uid: number): void => {
  const hotkey = Keys.find(ctx, netuid, uid)
  if (hotkey !== undefined) forgetHotkey(ctx, netuid, hotkey)
  Keys.remove(ctx, netuid, uid)
  BlockAtRegistration.remove(ctx, netuid, uid)
  AssociatedEvmAddress.remove(ctx, netuid, uid)
  for (const index of mechanismIndices(ctx, netuid)) {
    Weights.remove(ctx, index, uid)
    Bonds.remove(ctx, index, uid)
  }
}

/** `Percent::from_rational`: rounded down, 100 where nothing divides or the part is greater. */
const percent = (part: number, whole: number): number =>
  whole === 0 || part > whole ? 100 : Math.floor((part * 100) / whole)

/** Uids from most to least emission; among equals the lower uid first. */
const byEmission = (emission: BigUint64Array): number[] =>
  Array.from(emission.keys()).sort((a, b) => {
    const difference = (emission[b] as bigint) - (emission[a] as bigint)
    return difference > 0n ? 1 : difference < 0n ? -1 : 0
  })

/** `trim_to_max_allowed_uids`: lowers the maximum; the least earning neurons go, immune and immortal ones stay. */
export const trimToMaxAllowedUids = (ctx: Context, netuid: number, max: number): void => {
  ensure(subnetExists(ctx, netuid), "SubnetNotExists")
  ensure(max >= MinAllowedUids.get(ctx, netuid), "InvalidValue")
  ensure(max <= MaxAllowedUids.get(ctx, netuid), "InvalidValue")
  MaxAllowedUids.set(ctx, netuid, max)
  const count = SubnetworkN.get(ctx, netuid)
  if (count <= max) return
  const immortal = new Set(immortalNeurons(ctx, netuid).map(({ uid }) => uid))
  const stays = (uid: number): boolean => immortal.has(uid) || isNeuronImmune(ctx, netuid, uid)
  const staying = Array.from({ length: count }, (_, uid) => uid).filter(stays).length
  ensure(percent(staying, max) < MAX_IMMUNE_PERCENT, "TrimmingWouldExceedMaxImmunePercentage")
  const ranked = byEmission(Emission.get(ctx, netuid))
  const kept = new Set(ranked)
  let left = count
  for (let rank = count - 1; rank >= 0 && left !== max; rank--) {
    const uid = ranked[rank]
    if (uid === undefined || stays(uid)) continue
    removeNeuron(ctx, netuid, uid)
    kept.delete(uid)
    left -= 1
  }
  compressUids(
    ctx,
    netuid,
    [...kept].sort((a, b) => a - b),
  )
  SubnetworkN.set(ctx, netuid, max)
}

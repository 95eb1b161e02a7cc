import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import type { Pallet } from "../../../frame/pallet.ts"
import {
  Active,
  Axons,
  Bonds,
  Consensus,
  Dividends,
  Emission,
  Incentive,
  Keys,
  LastUpdate,
  Owner,
  Prometheus,
  SubnetworkN,
  ValidatorPermit,
  ValidatorTrust,
  Weights,
} from "../../../generated/storage/subtensor-module.ts"
import type { AxonInfo, NeuronInfo, NeuronInfoLite, PrometheusInfo } from "../../../generated/types.ts"
import { U16_MAX } from "../../../saturating.ts"
import { getStakeForHotkeyOnSubnet } from "../staking/stake-query.ts"
import { subnetExists } from "../subnet/subnets.ts"

const NO_AXON: AxonInfo = {
  block: 0n,
  version: 0,
  ip: 0n,
  port: 0,
  ip_type: 0,
  protocol: 0,
  placeholder1: 0,
  placeholder2: 0,
}
const NO_PROMETHEUS: PrometheusInfo = { block: 0n, version: 0, ip: 0n, port: 0, ip_type: 0 }

export const axonInfo = (ctx: Context, netuid: number, hotkey: AccountId): AxonInfo =>
  Axons.get(ctx, netuid, hotkey) ?? NO_AXON

const positive = (row: readonly (readonly [number, number])[]): (readonly [number, number])[] =>
  row.filter(([, value]) => value > 0)

/** A neuron without its weights and bonds; rank, trust and pruning score are no longer computed. */
const neuronLite = (ctx: Context, netuid: number, uid: number): NeuronInfoLite | undefined => {
  const hotkey = Keys.find(ctx, netuid, uid)
  if (hotkey === undefined) return undefined
  const coldkey = Owner.get(ctx, hotkey)
  return {
    hotkey,
    coldkey,
    uid,
    netuid,
    active: Active.get(ctx, netuid)[uid] ?? false,
    axon_info: axonInfo(ctx, netuid, hotkey),
    prometheus_info: Prometheus.get(ctx, netuid, hotkey) ?? NO_PROMETHEUS,
    stake: [[coldkey, getStakeForHotkeyOnSubnet(ctx, hotkey, netuid)]],
    rank: 0,
    emission: Emission.get(ctx, netuid)[uid] ?? 0n,
    incentive: Incentive.get(ctx, netuid)[uid] ?? 0,
    consensus: Consensus.get(ctx, netuid)[uid] ?? 0,
    trust: 0,
    validator_trust: ValidatorTrust.get(ctx, netuid)[uid] ?? 0,
    dividends: Dividends.get(ctx, netuid)[uid] ?? 0,
    last_update: LastUpdate.get(ctx, netuid)[uid] ?? 0n,
    validator_permit: ValidatorPermit.get(ctx, netuid)[uid] ?? false,
    pruning_score: U16_MAX,
  }
}

const neuron = (ctx: Context, netuid: number, uid: number): NeuronInfo | undefined => {
  const lite = neuronLite(ctx, netuid, uid)
  if (lite === undefined) return undefined
  return {
    ...lite,
    weights: positive(Weights.get(ctx, netuid, uid)),
    bonds: positive(Bonds.get(ctx, netuid, uid)),
  }
}

type Getter<T> = (ctx: Context, netuid: number, uid: number) => T | undefined

const one =
  <T>(get: Getter<T>): Getter<T> =>
  (ctx, netuid, uid) =>
    subnetExists(ctx, netuid) ? get(ctx, netuid, uid) : undefined

/** All neurons in the order of their uids, up to the first uid without one. */
const all =
  <T>(get: Getter<T>) =>
  (ctx: Context, netuid: number): T[] => {
    const neurons: T[] = []
    if (!subnetExists(ctx, netuid)) return neurons
    for (let uid = 0; uid < SubnetworkN.get(ctx, netuid); uid++) {
      const found = get(ctx, netuid, uid)
      if (found === undefined) break
      neurons.push(found)
    }
    return neurons
  }

export const neuronInfoApis: NonNullable<Pallet["apis"]> = {
  NeuronInfoRuntimeApi_get_neuron: one(neuron),
  NeuronInfoRuntimeApi_get_neurons: all(neuron),
  NeuronInfoRuntimeApi_get_neuron_lite: one(neuronLite),
  NeuronInfoRuntimeApi_get_neurons_lite: all(neuronLite),
}

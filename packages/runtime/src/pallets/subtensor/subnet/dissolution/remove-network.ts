import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import {
  AccumulatedLeaseDividends,
  AlphaDividendsPerSubnet,
  AssociatedEvmAddress,
  Axons,
  BlockAtRegistration,
  Bonds,
  ChildKeys,
  ChildkeyTake,
  CRV3WeightCommits,
  CRV3WeightCommitsV2,
  Incentive,
  IsNetworkMember,
  Keys,
  LastHotkeyEmissionOnNetuid,
  LastHotkeySwapOnNetuid,
  LastUpdate,
  MechanismCountCurrent,
  NeuronCertificates,
  ParentKeys,
  PendingChildKeys,
  Prometheus,
  SubnetIdentitiesV3,
  SubnetLeaseShares,
  SubnetLeases,
  SubnetUidToLeaseId,
  TimelockedWeightCommits,
  TotalHotkeyAlphaLastEpoch,
  TotalNetworks,
  TransactionKeyLastBlock,
  Uids,
  WeightCommits,
  Weights,
} from "../../../../generated/storage/subtensor-module.ts"
import type { Cell } from "../../../../state/cell.ts"
import { ROOT_NETUID } from "../../constants.ts"
import { emit } from "../../pallet.ts"
import { mechanismIndices } from "../mechanisms.ts"
import { SUBNET_VALUES } from "./subnet-values.ts"

interface ClearedBy<K> extends Cell {
  clear(ctx: Context, leading: K): number
}
interface KeyedByAccount extends Cell {
  remove(ctx: Context, hotkey: AccountId, netuid: number): void
  entries(ctx: Context): Iterable<[keys: [AccountId, number], value: unknown]>
}

/** Maps below the netuid. */
const MAPS: readonly ClearedBy<number>[] = [
  Uids,
  Keys,
  BlockAtRegistration,
  Axons,
  NeuronCertificates,
  Prometheus,
  AlphaDividendsPerSubnet,
  PendingChildKeys,
  AssociatedEvmAddress,
  LastHotkeySwapOnNetuid,
]

/** Maps below the storage index of a mechanism. */
const MECHANISM_MAPS: readonly ClearedBy<number>[] = [
  WeightCommits,
  TimelockedWeightCommits,
  CRV3WeightCommits,
  CRV3WeightCommitsV2,
  Bonds,
  Weights,
]

/** Maps by hotkey, then netuid. */
const BY_HOTKEY: readonly KeyedByAccount[] = [
  ChildkeyTake,
  ChildKeys,
  ParentKeys,
  LastHotkeyEmissionOnNetuid,
  TotalHotkeyAlphaLastEpoch,
]

const forgetMembers = (ctx: Context, netuid: number): void => {
  for (const [, hotkey] of [...Keys.entries(ctx, netuid)]) IsNetworkMember.remove(ctx, hotkey, netuid)
}

/** Root weights towards the subnet, from when root had weights, become zero. */
const zeroRootWeights = (ctx: Context, netuid: number): void => {
  for (const [[index, uid], row] of [...Weights.entries(ctx, ROOT_NETUID)]) {
    if (row.some(([target]) => target === netuid)) {
      Weights.set(
        ctx,
        index,
        uid,
        row.map(([target, weight]) => [target, target === netuid ? 0 : weight]),
      )
    }
  }
}

const forgetLease = (ctx: Context, netuid: number): void => {
  const lease = SubnetUidToLeaseId.take(ctx, netuid)
  if (lease === undefined) return
  SubnetLeases.remove(ctx, lease)
  SubnetLeaseShares.clear(ctx, lease)
  AccumulatedLeaseDividends.remove(ctx, lease)
}

/** `remove_network`: deletes what the subnet had; its netuid can be given away again. */
export const removeNetwork = (ctx: Context, netuid: number): void => {
  TotalNetworks.update(ctx, (count) => Math.max(count - 1, 0))
  forgetMembers(ctx, netuid)
  zeroRootWeights(ctx, netuid)
  for (const index of mechanismIndices(ctx, netuid)) {
    LastUpdate.remove(ctx, index)
    Incentive.remove(ctx, index)
    for (const map of MECHANISM_MAPS) map.clear(ctx, index)
  }
  MechanismCountCurrent.remove(ctx, netuid)
  for (const value of SUBNET_VALUES) value.remove(ctx, netuid)
  for (const map of MAPS) map.clear(ctx, netuid)
  if (SubnetIdentitiesV3.has(ctx, netuid)) {
    SubnetIdentitiesV3.remove(ctx, netuid)
    emit(ctx, "SubnetIdentityRemoved", netuid)
  }
  for (const map of BY_HOTKEY) {
    for (const [[hotkey, other]] of [...map.entries(ctx)])
      if (other === netuid) map.remove(ctx, hotkey, netuid)
  }
  for (const [[account, other, type]] of [...TransactionKeyLastBlock.entries(ctx)]) {
    if (other === netuid) TransactionKeyLastBlock.remove(ctx, account, netuid, type)
  }
  forgetLease(ctx, netuid)
}

import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import type { Storage } from "../../../frame/storage.ts"
import {
  AlphaDividendsPerSubnet,
  AutoParentDelegationEnabled,
  AutoStakeDestination,
  AutoStakeDestinationColdkeys,
  Axons,
  ChildkeyTake,
  IsNetworkMember,
  Keys,
  LoadedEmission,
  NeuronCertificates,
  Prometheus,
  RootClaimable,
  RootClaimed,
  StakingHotkeys,
  SubnetOwnerHotkey,
  TotalHotkeyAlphaLastEpoch,
  Uids,
  VotingPower,
  WeightCommits,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { ROOT_NETUID } from "../constants.ts"
import { stakersOf } from "../staking/shares/stakers.ts"
import { decreaseStake, increaseStake } from "../staking/shares/update-stake.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../staking/stake-query.ts"
import { mechanismIndices } from "../subnet/mechanisms.ts"
import { setSubnetOwnerHotkey } from "../subnet/owner-hotkey.ts"
import { moveRootClaimable, moveRootClaimed } from "./move-root-claims.ts"
import { renamePendingChild, swapHotkeyRelations } from "./swap-hotkey-relations.ts"
import type { Touches } from "./touches.ts"

/** One hotkey giving its place to another. */
export interface HotkeySwap {
  readonly from: AccountId
  readonly to: AccountId
  /** Leaves stake and everything that comes of it with the old hotkey. */
  readonly keepStake: boolean
}

const moveEntry = <V>(
  ctx: Context,
  cell: Storage<[number, AccountId], V>,
  key: number,
  { from, to }: HotkeySwap,
  touches: Touches,
): void => {
  const value = cell.find(ctx, key, from)
  if (value === undefined) return
  cell.remove(ctx, key, from)
  cell.set(ctx, key, to, value)
  touches.add(1, 2)
}

const moveNeuron = (ctx: Context, netuid: number, swap: HotkeySwap, touches: Touches): void => {
  const { from, to } = swap
  const uid = Uids.get(ctx, netuid, from)
  if (uid !== undefined) {
    Uids.remove(ctx, netuid, from)
    Uids.set(ctx, netuid, to, uid)
    Keys.set(ctx, netuid, uid, to)
    touches.add(1, 3)
  }
  moveEntry(ctx, Prometheus, netuid, swap, touches)
  moveEntry(ctx, Axons, netuid, swap, touches)
  for (const index of mechanismIndices(ctx, netuid)) moveEntry(ctx, WeightCommits, index, swap, touches)
  const loaded = LoadedEmission.get(ctx, netuid)
  if (loaded !== undefined) {
    LoadedEmission.set(
      ctx,
      netuid,
      loaded.map(([hotkey, ...emission]) => [hotkey === from ? to : hotkey, ...emission]),
    )
    touches.add(1, 2)
  }
  moveEntry(ctx, NeuronCertificates, netuid, swap, touches)
}

const moveAutoStake = (ctx: Context, netuid: number, { from, to }: HotkeySwap): void => {
  const coldkeys = AutoStakeDestinationColdkeys.find(ctx, from, netuid)
  if (coldkeys === undefined) return
  for (const coldkey of coldkeys) AutoStakeDestination.set(ctx, coldkey, netuid, to)
  AutoStakeDestinationColdkeys.remove(ctx, from, netuid)
  AutoStakeDestinationColdkeys.set(ctx, to, netuid, coldkeys)
}

const moveRecords = (ctx: Context, netuid: number, { from, to }: HotkeySwap, touches: Touches): void => {
  const lastAlpha = TotalHotkeyAlphaLastEpoch.take(ctx, from, netuid)
  TotalHotkeyAlphaLastEpoch.update(ctx, to, netuid, (alpha) => saturatingAdd(lastAlpha, alpha))
  touches.add(2, 2)
  const dividends = AlphaDividendsPerSubnet.take(ctx, netuid, from)
  AlphaDividendsPerSubnet.update(ctx, netuid, to, (alpha) => saturatingAdd(dividends, alpha))
  touches.add(2, 2)
  const power = VotingPower.take(ctx, netuid, from)
  if (power > 0n) VotingPower.update(ctx, netuid, to, (before) => saturatingAdd(power, before))
  touches.add(2, 2)
}

/** Moves the stake of every coldkey by its value, coldkeys ascending. */
const moveStake = (ctx: Context, netuid: number, { from, to }: HotkeySwap, touches: Touches): void => {
  const stakers = stakersOf(ctx, from)
  touches.add(stakers.length, stakers.length)
  for (const { coldkey } of stakers.filter((staker) => staker.netuid === netuid)) {
    const alpha = getStakeForHotkeyAndColdkeyOnSubnet(ctx, from, coldkey, netuid)
    decreaseStake(ctx, from, coldkey, netuid, alpha)
    increaseStake(ctx, to, coldkey, netuid, alpha)
    touches.add(3, 2)
    const hotkeys = StakingHotkeys.get(ctx, coldkey)
    if (!hotkeys.includes(from) || hotkeys.includes(to)) continue
    StakingHotkeys.set(ctx, coldkey, [...hotkeys, to])
    touches.add(0, 1)
  }
}

const moveRootStanding = (ctx: Context, { from, to }: HotkeySwap, touches: Touches): void => {
  moveRootClaimable(ctx, from, to)
  touches.add(3, 2)
  for (const [netuid] of RootClaimable.get(ctx, to)) {
    const claimed = [...RootClaimed.entries(ctx, netuid, from)]
    touches.add(claimed.length)
    for (const [[, , coldkey]] of claimed) {
      moveRootClaimed(ctx, netuid, { hotkey: from, coldkey }, { hotkey: to, coldkey })
      touches.add(2, 2)
    }
  }
  if (AutoParentDelegationEnabled.has(ctx, from)) {
    AutoParentDelegationEnabled.set(ctx, to, AutoParentDelegationEnabled.take(ctx, from))
    touches.add(1, 2)
  }
}

/** `perform_hotkey_swap_on_one_subnet`: all that the old hotkey is and has on the subnet. */
export const moveHotkeyOnSubnet = (
  ctx: Context,
  netuid: number,
  swap: HotkeySwap,
  touches: Touches,
): void => {
  const { from, to, keepStake } = swap
  const member = IsNetworkMember.take(ctx, from, netuid)
  IsNetworkMember.set(ctx, to, netuid, member)
  touches.add(1, 2)
  if (member) moveNeuron(ctx, netuid, swap, touches)
  if (ChildkeyTake.has(ctx, from, netuid)) {
    ChildkeyTake.set(ctx, to, netuid, ChildkeyTake.take(ctx, from, netuid))
    touches.add(1, 2)
  }
  swapHotkeyRelations(ctx, netuid, from, to, touches)
  renamePendingChild(ctx, netuid, from, to, touches)
  moveAutoStake(ctx, netuid, swap)
  const ownerHotkey = SubnetOwnerHotkey.find(ctx, netuid)
  if (ownerHotkey !== undefined) touches.add(1)
  if (ownerHotkey === from) {
    setSubnetOwnerHotkey(ctx, netuid, to)
    touches.add(0, 1)
  }
  if (keepStake) return
  moveRecords(ctx, netuid, swap, touches)
  moveStake(ctx, netuid, swap, touches)
  if (netuid === ROOT_NETUID) moveRootStanding(ctx, swap, touches)
}

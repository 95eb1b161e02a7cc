import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import {
  BlockAtRegistration,
  ImmunityPeriod,
  IsNetworkMember,
  Keys,
  LastUpdate,
  SubnetworkN,
  Uids,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingSub } from "../../../saturating.ts"
import { currentBlock } from "../current-block.ts"
import { fail } from "../pallet.ts"
import { netuidOfIndex } from "./mechanisms.ts"

export const isHotkeyRegistered = (ctx: Context, netuid: number, hotkey: AccountId): boolean =>
  Uids.has(ctx, netuid, hotkey)

/** Uid of a hotkey; fails with HotKeyNotRegisteredInSubNet. */
export const uidOf = (ctx: Context, netuid: number, hotkey: AccountId): number =>
  Uids.get(ctx, netuid, hotkey) ?? fail("HotKeyNotRegisteredInSubNet")

/** Hotkey of a uid; fails with HotKeyNotRegisteredInSubNet. */
export const hotkeyOf = (ctx: Context, netuid: number, uid: number): AccountId =>
  Keys.find(ctx, netuid, uid) ?? fail("HotKeyNotRegisteredInSubNet")

export const uidExists = (ctx: Context, netuid: number, uid: number): boolean => Keys.has(ctx, netuid, uid)

export const isRegisteredOnAnySubnet = (ctx: Context, hotkey: AccountId): boolean => {
  for (const [, member] of IsNetworkMember.entries(ctx, hotkey)) if (member) return true
  return false
}

export const networksOfHotkey = (ctx: Context, hotkey: AccountId): number[] => {
  const netuids: number[] = []
  for (const [[, netuid], member] of IsNetworkMember.entries(ctx, hotkey)) if (member) netuids.push(netuid)
  return netuids
}

/** Whether a neuron is still too young to be replaced. */
export const isNeuronImmune = (ctx: Context, netuid: number, uid: number): boolean =>
  saturatingSub(currentBlock(ctx), BlockAtRegistration.get(ctx, netuid, uid)) <
  BigInt(ImmunityPeriod.get(ctx, netuid))

/** Stamps the last weights or commit of a uid; a shorter vector grows to the size of the subnet first. */
export const setLastUpdate = (ctx: Context, index: number, uid: number, block: bigint): void => {
  const stored = LastUpdate.get(ctx, index)
  const length = Math.max(stored.length, SubnetworkN.get(ctx, netuidOfIndex(index)))
  if (uid >= length) return
  const updated = new BigUint64Array(length)
  updated.set(stored)
  updated[uid] = block
  LastUpdate.set(ctx, index, updated)
}

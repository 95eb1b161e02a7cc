import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import {
  BlockAtRegistration,
  ImmuneOwnerUidsLimit,
  OwnedHotkeys,
  SubnetOwner,
  SubnetOwnerHotkey,
  Uids,
} from "../../../generated/storage/subtensor-module.ts"

interface Neuron {
  readonly uid: number
  readonly hotkey: AccountId
}

/** The owner's neurons that are never replaced: its oldest ones up to the limit, its owner hotkey before all. */
export const immortalNeurons = (ctx: Context, netuid: number): Neuron[] => {
  const limit = ImmuneOwnerUidsLimit.get(ctx, netuid)
  const owned = OwnedHotkeys.get(ctx, SubnetOwner.get(ctx, netuid)).flatMap((hotkey) => {
    const uid = Uids.get(ctx, netuid, hotkey)
    return uid === undefined ? [] : [{ uid, hotkey, registered: BlockAtRegistration.get(ctx, netuid, uid) }]
  })
  owned.sort((a, b) => (a.registered < b.registered ? -1 : a.registered > b.registered ? 1 : a.uid - b.uid))
  const immortal: Neuron[] = owned.slice(0, limit)
  const ownerHotkey = SubnetOwnerHotkey.find(ctx, netuid)
  const ownerUid = ownerHotkey === undefined ? undefined : Uids.get(ctx, netuid, ownerHotkey)
  if (ownerHotkey === undefined || ownerUid === undefined) return immortal
  if (immortal.some(({ uid, hotkey }) => uid === ownerUid && hotkey === ownerHotkey)) return immortal
  return [{ uid: ownerUid, hotkey: ownerHotkey }, ...immortal].slice(0, limit)
}

import * as core from "@subforge/core"
import type { Context } from "../../../../frame/context.ts"
import { attempt } from "../../../../frame/dispatch-error.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import {
  NetworkRegisteredAt,
  Owner,
  SubnetAlphaOut,
  SubnetOwner,
  SubnetOwnerHotkey,
} from "../../../../generated/storage/subtensor-module.ts"
import { saturatingAdd, saturatingAddU128 } from "../../../../saturating.ts"
import { ZERO_ACCOUNT } from "../../constants.ts"
import { currentBlock } from "../../current-block.ts"
import { emit } from "../../pallet.ts"
import { isHotkeyRegistered } from "../../subnet/neurons.ts"
import { registerNeuron } from "../../subnet/register.ts"
import { subnetKing, totalConviction } from "./conviction-query.ts"
import { emptyLock, FRACTION_BITS } from "./lock-state.ts"
import { aggregateLock, putAggregateLock } from "./lock-storage.ts"
import type { LockMode } from "./roll-lock.ts"
import { rollLock } from "./roll-lock.ts"

const ONE_YEAR = 2_629_800n
const TEN = 10n << FRACTION_BITS

/** Moves an aggregate from one bucket of a subnet to another, both brought forward. */
const moveAggregate = (
  ctx: Context,
  netuid: number,
  hotkey: AccountId,
  from: LockMode,
  to: LockMode,
): void => {
  const stored = aggregateLock(ctx, netuid, hotkey, from)
  if (stored === undefined) return
  const now = currentBlock(ctx)
  putAggregateLock(ctx, netuid, hotkey, from, emptyLock(now))
  const moved = rollLock(ctx, stored, from)
  const present = rollLock(ctx, aggregateLock(ctx, netuid, hotkey, to) ?? emptyLock(now), to)
  const sum = {
    locked_mass: saturatingAdd(present.locked_mass, moved.locked_mass),
    conviction: saturatingAddU128(present.conviction, moved.conviction),
    last_update: now,
  }
  putAggregateLock(ctx, netuid, hotkey, to, to.owner ? rollLock(ctx, sum, to) : sum)
}

/** The hotkey that takes the subnet over, if one does: enough conviction, an old enough subnet, another owner. */
const successor = (ctx: Context, netuid: number): AccountId | undefined => {
  const alphaOut = SubnetAlphaOut.get(ctx, netuid)
  if (alphaOut === 0n) return undefined
  if (currentBlock(ctx) < saturatingAdd(NetworkRegisteredAt.get(ctx, netuid), ONE_YEAR)) return undefined
  if (core.mulU64F64(totalConviction(ctx, netuid), TEN) < alphaOut << FRACTION_BITS) return undefined
  const king = subnetKing(ctx, netuid)
  if (king === undefined) return undefined
  const owner = Owner.get(ctx, king)
  return owner === ZERO_ACCOUNT || owner === SubnetOwner.get(ctx, netuid) ? undefined : king
}

/** Hands an old subnet to the owner of the hotkey with the most conviction (`change_subnet_owner_if_needed`). */
export const changeSubnetOwnerIfNeeded = (ctx: Context, netuid: number): void => {
  const king = successor(ctx, netuid)
  if (king === undefined) return
  if (!isHotkeyRegistered(ctx, netuid, king) && !attempt(() => registerNeuron(ctx, netuid, king)).ok) return
  const oldHotkey = SubnetOwnerHotkey.get(ctx, netuid)
  for (const perpetual of [true, false]) {
    moveAggregate(ctx, netuid, oldHotkey, { owner: true, perpetual }, { owner: false, perpetual })
  }
  for (const perpetual of [true, false]) {
    moveAggregate(ctx, netuid, king, { owner: false, perpetual }, { owner: true, perpetual })
  }
  const old_coldkey = SubnetOwner.get(ctx, netuid)
  const new_coldkey = Owner.get(ctx, king)
  SubnetOwner.set(ctx, netuid, new_coldkey)
  SubnetOwnerHotkey.set(ctx, netuid, king)
  emit(ctx, "SubnetOwnerChanged", { netuid, old_coldkey, new_coldkey })
}

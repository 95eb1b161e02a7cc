import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import {
  AutoStakeDestination,
  MinerBurned,
  OwnedHotkeys,
  Owner,
  RecycleOrBurn,
  SubnetOwner,
  SubnetOwnerHotkey,
  Uids,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { burnSubnetAlpha, recycleSubnetAlpha } from "../market/subnet-alpha.ts"
import { emit } from "../pallet.ts"
import { increaseStake } from "../staking/shares/update-stake.ts"
import type { EpochRow } from "./epoch-row.ts"

const FRACTION_BITS = 32n

/** Registered hotkeys of the subnet's owner: their mining income is withheld. */
const ownerHotkeys = (ctx: Context, netuid: number): ReadonlySet<AccountId> => {
  const hotkeys = new Set(
    OwnedHotkeys.get(ctx, SubnetOwner.get(ctx, netuid)).filter((hotkey) => Uids.has(ctx, netuid, hotkey)),
  )
  const own = SubnetOwnerHotkey.find(ctx, netuid)
  if (own !== undefined && Uids.has(ctx, netuid, own)) hotkeys.add(own)
  return hotkeys
}

const withhold = (ctx: Context, netuid: number, incentive: bigint): void => {
  if (RecycleOrBurn.get(ctx, netuid) === "Recycle") recycleSubnetAlpha(ctx, netuid, incentive)
  else burnSubnetAlpha(ctx, netuid, incentive)
}

const payMiner = (ctx: Context, netuid: number, hotkey: AccountId, incentive: bigint): void => {
  const owner = Owner.get(ctx, hotkey)
  const destination = AutoStakeDestination.get(ctx, owner, netuid)
  if (destination !== undefined)
    emit(ctx, "AutoStakeAdded", { netuid, destination, hotkey, owner, incentive })
  increaseStake(ctx, destination ?? hotkey, owner, netuid, incentive)
}

/** Stakes miners' incentives for their owners and notes which part was withheld (`MinerBurned`). */
export const payIncentives = (ctx: Context, netuid: number, rows: readonly EpochRow[]): void => {
  const withheldKeys = ownerHotkeys(ctx, netuid)
  let total = 0n
  let withheld = 0n
  for (const { hotkey, incentive } of rows) {
    total = saturatingAdd(total, incentive)
    if (withheldKeys.has(hotkey)) {
      withheld = saturatingAdd(withheld, incentive)
      withhold(ctx, netuid, incentive)
    } else {
      payMiner(ctx, netuid, hotkey, incentive)
    }
  }
  MinerBurned.set(ctx, netuid, core.safeDivU96F32(withheld << FRACTION_BITS, total << FRACTION_BITS))
}

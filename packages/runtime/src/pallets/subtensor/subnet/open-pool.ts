import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import {
  NetworkMinLockCost,
  RAORecycledForRegistration,
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetLocked,
  SubnetOwner,
  SubnetTAO,
  SubnetVolume,
  TotalStake,
} from "../../../generated/storage/subtensor-module.ts"
import { maximum, saturatingAdd } from "../../../saturating.ts"
import { alphaAtPrice } from "./alpha-at-price.ts"
import { setSubnetOwnerHotkey } from "./owner-hotkey.ts"

interface NewPool {
  readonly coldkey: AccountId
  readonly hotkey: AccountId
  /** TAO that the owner really locked, rao. */
  readonly locked: bigint
  /** Price to start at, U64F64 bits. */
  readonly medianPrice: bigint
}

/** Seeds the pool with the whole lock at the median price of all subnets, and writes down who owns the subnet. */
export const openPool = (ctx: Context, netuid: number, pool: NewPool): void => {
  const tao = maximum(pool.locked, NetworkMinLockCost.get(ctx))
  SubnetTAO.set(ctx, netuid, tao)
  SubnetAlphaIn.set(ctx, netuid, alphaAtPrice(tao, pool.medianPrice))
  SubnetOwner.set(ctx, netuid, pool.coldkey)
  setSubnetOwnerHotkey(ctx, netuid, pool.hotkey)
  SubnetLocked.set(ctx, netuid, pool.locked)
  SubnetAlphaOut.set(ctx, netuid, 0n)
  SubnetVolume.set(ctx, netuid, 0n)
  RAORecycledForRegistration.set(ctx, netuid, 0n)
  if (tao > 0n) TotalStake.update(ctx, (stake) => saturatingAdd(stake, tao))
}

import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import { SubnetAlphaOut, SubtokenEnabled } from "../../../generated/storage/subtensor-module.ts"
import { minimum } from "../../../saturating.ts"
import { ROOT_NETUID } from "../constants.ts"
import { hotkeyAccountExists } from "../keys/hotkey-account.ts"
import { burnSubnetAlpha, recycleSubnetAlpha } from "../market/subnet-alpha.ts"
import { emit, ensure } from "../pallet.ts"
import { subnetExists } from "../subnet/subnets.ts"
import { ensureAvailableToUnstake } from "./locks/availability.ts"
import { decreaseStake } from "./shares/update-stake.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "./stake-query.ts"

/** Takes stake away from its coldkey and returns how much: no more than there is, nothing included. */
const withdrawAlpha = (
  ctx: Context,
  coldkey: AccountId,
  hotkey: AccountId,
  amount: bigint,
  netuid: number,
): bigint => {
  ensure(subnetExists(ctx, netuid), "SubnetNotExists")
  ensure(netuid !== ROOT_NETUID, "CannotBurnOrRecycleOnRootSubnet")
  ensure(SubtokenEnabled.get(ctx, netuid), "SubtokenDisabled")
  ensure(hotkeyAccountExists(ctx, hotkey), "HotKeyAccountNotExists")
  const taken = minimum(amount, getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, netuid))
  ensure(SubnetAlphaOut.get(ctx, netuid) >= taken, "InsufficientLiquidity")
  ensureAvailableToUnstake(ctx, coldkey, netuid, taken)
  decreaseStake(ctx, hotkey, coldkey, netuid, taken)
  return taken
}

/** Alpha that nobody will own again; the issuance keeps it. */
export const doBurnAlpha = (ctx: Context, hotkey: AccountId, amount: bigint, netuid: number): void => {
  const coldkey = ensureSigned(ctx)
  const burned = withdrawAlpha(ctx, coldkey, hotkey, amount, netuid)
  burnSubnetAlpha(ctx, netuid, burned)
  emit(ctx, "AlphaBurned", [coldkey, hotkey, burned, netuid])
}

export const burnAlpha: Call<"SubtensorModule", "burn_alpha"> = (ctx, { hotkey, amount, netuid }) =>
  doBurnAlpha(ctx, hotkey, amount, netuid)

/** Alpha that leaves the issuance, to be emitted again. */
export const recycleAlpha: Call<"SubtensorModule", "recycle_alpha"> = (ctx, { hotkey, amount, netuid }) => {
  const coldkey = ensureSigned(ctx)
  const recycled = withdrawAlpha(ctx, coldkey, hotkey, amount, netuid)
  recycleSubnetAlpha(ctx, netuid, recycled)
  emit(ctx, "AlphaRecycled", [coldkey, hotkey, recycled, netuid])
}

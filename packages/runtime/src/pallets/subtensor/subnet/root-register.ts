import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import {
  Delegates,
  Keys,
  MaxAllowedUids,
  MaxRegistrationsPerBlock,
  RegistrationsThisBlock,
  RegistrationsThisInterval,
  SubnetworkN,
  TargetRegistrationsPerInterval,
} from "../../../generated/storage/subtensor-module.ts"
import { U16_MAX, U64_MAX } from "../../../saturating.ts"
import { DEFAULT_DELEGATE_TAKE, ROOT_NETUID } from "../constants.ts"
import { createAccountIfNonExistent } from "../keys/hotkey-account.ts"
import { emit, ensure } from "../pallet.ts"
import { getStakeForHotkeyOnSubnet } from "../staking/stake-query.ts"
import { appendNeuron } from "./append-neuron.ts"
import { hotkeyOf, isHotkeyRegistered } from "./neurons.ts"
import { replaceNeuron } from "./replace-neuron.ts"
import { subnetExists } from "./subnets.ts"

/** Takes the place of the root member with the least stake, which must be less than the newcomer's. */
const replaceLowest = (ctx: Context, hotkey: AccountId): number => {
  let lowest = { uid: 0, stake: U64_MAX }
  for (const [[, uid], member] of Keys.entries(ctx, ROOT_NETUID)) {
    const stake = getStakeForHotkeyOnSubnet(ctx, member, ROOT_NETUID)
    if (stake < lowest.stake) lowest = { uid, stake }
  }
  hotkeyOf(ctx, ROOT_NETUID, lowest.uid)
  ensure(lowest.stake < getStakeForHotkeyOnSubnet(ctx, hotkey, ROOT_NETUID), "StakeTooLowForRoot")
  replaceNeuron(ctx, ROOT_NETUID, lowest.uid, hotkey)
  return lowest.uid
}

export const rootRegister: Call<"SubtensorModule", "root_register"> = (ctx, { hotkey }) => {
  ensure(subnetExists(ctx, ROOT_NETUID), "RootNetworkDoesNotExist")
  const coldkey = ensureSigned(ctx)
  ensure(
    RegistrationsThisBlock.get(ctx, ROOT_NETUID) < MaxRegistrationsPerBlock.get(ctx, ROOT_NETUID),
    "TooManyRegistrationsThisBlock",
  )
  ensure(
    RegistrationsThisInterval.get(ctx, ROOT_NETUID) <
      Math.min(TargetRegistrationsPerInterval.get(ctx, ROOT_NETUID) * 3, U16_MAX),
    "TooManyRegistrationsThisInterval",
  )
  ensure(!isHotkeyRegistered(ctx, ROOT_NETUID, hotkey), "HotKeyAlreadyRegisteredInSubNet")
  createAccountIfNonExistent(ctx, coldkey, hotkey)
  const full = SubnetworkN.get(ctx, ROOT_NETUID) >= MaxAllowedUids.get(ctx, ROOT_NETUID)
  const uid = full ? replaceLowest(ctx, hotkey) : appendNeuron(ctx, ROOT_NETUID, hotkey)
  if (!Delegates.has(ctx, hotkey)) Delegates.set(ctx, hotkey, DEFAULT_DELEGATE_TAKE)
  RegistrationsThisInterval.update(ctx, ROOT_NETUID, (count) => count + 1)
  RegistrationsThisBlock.update(ctx, ROOT_NETUID, (count) => count + 1)
  emit(ctx, "NeuronRegistered", [ROOT_NETUID, uid, hotkey])
}

import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import {
  Burn,
  MaxAllowedUids,
  NetworkRegistrationAllowed,
  RAORecycledForRegistration,
  RegistrationsThisBlock,
  SubnetAlphaOut,
  SubnetworkN,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd, saturatingSub, U16_MAX } from "../../../saturating.ts"
import { MAX_PRICE } from "../../swap/constants.ts"
import { ROOT_NETUID } from "../constants.ts"
import { coldkeyOwnsHotkey, createAccountIfNonExistent } from "../keys/hotkey-account.ts"
import { recordTaoInflow } from "../market/flows.ts"
import { swapTaoForAlpha } from "../market/swap-tao-for-alpha.ts"
import { emit, ensure, fail } from "../pallet.ts"
import { coldkeyBalance, transferTaoToSubnet } from "../staking/tao.ts"
import { appendNeuron } from "./append-neuron.ts"
import { neuronToPrune } from "./neuron-to-prune.ts"
import { isHotkeyRegistered } from "./neurons.ts"
import { setRaoRecycled } from "./parameter-setters.ts"
import { bumpRegistrationPrice } from "./registration-price.ts"
import { replaceNeuron } from "./replace-neuron.ts"
import { subnetExists } from "./subnets.ts"

/** A new uid, or that of the neuron that has to go. */
export const registerNeuron = (ctx: Context, netuid: number, hotkey: AccountId): number => {
  if (SubnetworkN.get(ctx, netuid) < MaxAllowedUids.get(ctx, netuid)) return appendNeuron(ctx, netuid, hotkey)
  const uid = neuronToPrune(ctx, netuid) ?? fail("NoNeuronIdAvailable")
  replaceNeuron(ctx, netuid, uid, hotkey)
  return uid
}

const ensureRoom = (ctx: Context, netuid: number): void => {
  const maxUids = MaxAllowedUids.get(ctx, netuid)
  ensure(maxUids !== 0, "NoNeuronIdAvailable")
  if (SubnetworkN.get(ctx, netuid) >= maxUids) {
    ensure(neuronToPrune(ctx, netuid) !== undefined, "NoNeuronIdAvailable")
  }
}

/** Pays the price into the pool and burns the alpha it buys; returns what was really paid. */
const payRegistration = (ctx: Context, netuid: number, coldkey: AccountId, cost: bigint): bigint => {
  const paid = transferTaoToSubnet(ctx, netuid, coldkey, cost)
  const { amountPaidOut } = swapTaoForAlpha(ctx, netuid, paid, MAX_PRICE, false)
  SubnetAlphaOut.update(ctx, netuid, (alpha) => saturatingSub(alpha, amountPaidOut))
  return paid
}

/** `do_register`: every way to register on a subnet is a burned registration by the signer. */
const doRegister = (ctx: Context, netuid: number, hotkey: AccountId): void => {
  const coldkey = ensureSigned(ctx)
  ensure(netuid !== ROOT_NETUID, "RegistrationNotPermittedOnRootSubnet")
  ensure(subnetExists(ctx, netuid), "SubnetNotExists")
  ensure(NetworkRegistrationAllowed.get(ctx, netuid), "SubNetRegistrationDisabled")
  ensure(!isHotkeyRegistered(ctx, netuid, hotkey), "HotKeyAlreadyRegisteredInSubNet")
  const cost = Burn.get(ctx, netuid)
  ensure(cost <= coldkeyBalance(ctx, coldkey), "NotEnoughBalanceToStake")
  createAccountIfNonExistent(ctx, coldkey, hotkey)
  ensure(coldkeyOwnsHotkey(ctx, coldkey, hotkey), "NonAssociatedColdKey")
  ensureRoom(ctx, netuid)
  const paid = payRegistration(ctx, netuid, coldkey, cost)
  const uid = registerNeuron(ctx, netuid, hotkey)
  bumpRegistrationPrice(ctx, netuid)
  RegistrationsThisBlock.update(ctx, netuid, (count) => Math.min(count + 1, U16_MAX))
  setRaoRecycled(ctx, netuid, saturatingAdd(RAORecycledForRegistration.get(ctx, netuid), cost))
  recordTaoInflow(ctx, netuid, paid)
  emit(ctx, "NeuronRegistered", [netuid, uid, hotkey])
}

export const burnedRegister: Call<"SubtensorModule", "burned_register"> = (ctx, { netuid, hotkey }) =>
  doRegister(ctx, netuid, hotkey)

/** The proof of work and the coldkey in the arguments are ignored. */
export const register: Call<"SubtensorModule", "register"> = (ctx, { netuid, hotkey }) =>
  doRegister(ctx, netuid, hotkey)

export const registerLimit: Call<"SubtensorModule", "register_limit"> = (
  ctx,
  { netuid, hotkey, limit_price },
) => {
  ensureSigned(ctx)
  ensure(netuid !== ROOT_NETUID, "RegistrationNotPermittedOnRootSubnet")
  ensure(subnetExists(ctx, netuid), "SubnetNotExists")
  ensure(Burn.get(ctx, netuid) <= limit_price, "RegistrationPriceLimitExceeded")
  doRegister(ctx, netuid, hotkey)
}

import type { Context } from "../../../frame/context.ts"
import { attempt } from "../../../frame/dispatch-error.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { ensureSigned, signed } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import {
  AutoParentDelegationEnabled,
  Keys,
  NetworkLastLockCost,
  NetworkRegisteredAt,
  NetworkRegistrationStartBlock,
  NetworksAdded,
  Owner,
  RegisteredSubnetCounter,
  SubnetEmissionEnabled,
  SubnetIdentitiesV3,
  SubnetLimit,
  SubnetMechanism,
  TokenSymbol,
} from "../../../generated/storage/subtensor-module.ts"
import type { SubnetIdentityV3 } from "../../../generated/types.ts"
import { saturatingAdd, U64_MAX } from "../../../saturating.ts"
import { initialTempo, ROOT_NETUID } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { coldkeyOwnsHotkey, createAccountIfNonExistent, hotkeyAccountExists } from "../keys/hotkey-account.ts"
import { medianAlphaPrice } from "../market/median-price.ts"
import { emit, ensure, fail } from "../pallet.ts"
import { passesRateLimit, recordRateLimit, registerNetworkLimit } from "../rate-limits.ts"
import { scheduleChildren } from "../staking/schedule-children.ts"
import { coldkeyBalance, transferTaoToSubnet } from "../staking/tao.ts"
import { appendNeuron } from "./append-neuron.ts"
import { dissolveNetwork } from "./dissolution/dissolve-network.ts"
import { initNewNetwork } from "./init-new-network.ts"
import { networkLockCost } from "./network-lock-cost.ts"
import { networkToPrune } from "./network-to-prune.ts"
import { openPool } from "./open-pool.ts"
import { isSubnetAccount } from "./subnet-account.ts"
import { isValidSubnetIdentity } from "./subnet-identity.ts"
import { nextNetuid } from "./subnets.ts"
import { nextAvailableSymbol } from "./symbols.ts"

const DYNAMIC = 1

const subnetCount = (ctx: Context): number => {
  let count = 0
  for (const [[netuid], added] of NetworksAdded.entries(ctx)) if (added && netuid !== ROOT_NETUID) count += 1
  return count
}

/** The subnet that must go first; undefined while there is room. */
const pruneCandidate = (ctx: Context): number | undefined =>
  subnetCount(ctx) < SubnetLimit.get(ctx) ? undefined : (networkToPrune(ctx) ?? fail("SubnetLimitReached"))

const setIdentity = (ctx: Context, netuid: number, identity: SubnetIdentityV3): void => {
  ensure(isValidSubnetIdentity(identity), "InvalidIdentity")
  SubnetIdentitiesV3.set(ctx, netuid, identity)
  emit(ctx, "SubnetIdentitySet", netuid)
}

/** Each root validator delegates its whole stake on the subnet to the owner hotkey, unless it opted out. */
const delegateRootValidators = (ctx: Context, netuid: number, ownerHotkey: AccountId): void => {
  for (const [, validator] of [...Keys.entries(ctx, ROOT_NETUID)]) {
    if (validator === ownerHotkey || !AutoParentDelegationEnabled.get(ctx, validator)) continue
    const byOwner = ctx.withOrigin(signed(Owner.get(ctx, validator)))
    attempt(() => scheduleChildren(byOwner, validator, netuid, [[U64_MAX, ownerHotkey]]))
  }
}

/** `do_register_network`: locks the signer's TAO and opens a new subnet with the hotkey as its first neuron. */
export const doRegisterNetwork = (
  ctx: Context,
  hotkey: AccountId,
  identity: SubnetIdentityV3 | undefined,
): void => {
  const coldkey = ensureSigned(ctx)
  ensure(!hotkeyAccountExists(ctx, hotkey) || coldkeyOwnsHotkey(ctx, coldkey, hotkey), "NonAssociatedColdKey")
  ensure(!isSubnetAccount(hotkey), "CannotUseSystemAccount")
  const block = currentBlock(ctx)
  ensure(block >= NetworkRegistrationStartBlock.get(ctx), "SubNetRegistrationDisabled")
  ensure(passesRateLimit(ctx, registerNetworkLimit, coldkey, ROOT_NETUID), "NetworkTxRateLimitExceeded")
  const pruned = pruneCandidate(ctx)
  const lockCost = networkLockCost(ctx)
  ensure(lockCost <= coldkeyBalance(ctx, coldkey), "CannotAffordLockCost")
  if (pruned !== undefined) dissolveNetwork(ctx, pruned)
  const netuid = pruned ?? nextNetuid(ctx)
  const medianPrice = medianAlphaPrice(ctx)
  initNewNetwork(ctx, netuid, initialTempo(ctx))
  const locked = transferTaoToSubnet(ctx, netuid, coldkey, lockCost)
  NetworkLastLockCost.set(ctx, locked)
  recordRateLimit(ctx, registerNetworkLimit, coldkey, ROOT_NETUID)
  createAccountIfNonExistent(ctx, coldkey, hotkey)
  appendNeuron(ctx, netuid, hotkey)
  SubnetMechanism.set(ctx, netuid, DYNAMIC)
  NetworkRegisteredAt.set(ctx, netuid, block)
  RegisteredSubnetCounter.update(ctx, netuid, (count) => saturatingAdd(count, 1n))
  TokenSymbol.set(ctx, netuid, nextAvailableSymbol(ctx, netuid))
  openPool(ctx, netuid, { coldkey, hotkey, locked, medianPrice })
  if (identity !== undefined) setIdentity(ctx, netuid, identity)
  delegateRootValidators(ctx, netuid, hotkey)
  emit(ctx, "NetworkAdded", [netuid, DYNAMIC])
  SubnetEmissionEnabled.set(ctx, netuid, false)
}

export const registerNetwork: Call<"SubtensorModule", "register_network"> = (ctx, { hotkey }) =>
  doRegisterNetwork(ctx, hotkey, undefined)

export const registerNetworkWithIdentity: Call<"SubtensorModule", "register_network_with_identity"> = (
  ctx,
  { hotkey, identity },
) => doRegisterNetwork(ctx, hotkey, identity)

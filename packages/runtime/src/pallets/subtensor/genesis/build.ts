import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import type { Storage } from "../../../frame/storage.ts"
import {
  AlphaV2,
  ColdkeySwapAnnouncementDelay,
  ColdkeySwapReannouncementDelay,
  LargestLocked,
  MaxAllowedUids,
  MaxAllowedValidators,
  MaxEpochsPerBlock,
  MinAllowedWeights,
  NetworkRateLimit,
  NetworkRegistrationAllowed,
  NetworksAdded,
  Owner,
  PendingChildKeyCooldown,
  StakingHotkeys,
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetLocked,
  SubnetMechanism,
  SubnetOwner,
  SubnetOwnerHotkey,
  SubnetTAO,
  SubnetworkN,
  TargetRegistrationsPerInterval,
  Tempo,
  TokenSymbol,
  TotalHotkeyAlpha,
  TotalHotkeySharesV2,
  TotalIssuance,
  TotalNetworks,
  TxChildkeyTakeRateLimit,
} from "../../../generated/storage/subtensor-module.ts"
import { ROOT_NETUID, ZERO_ACCOUNT } from "../constants.ts"
import { symbolForSubnet } from "../subnet/symbols.ts"
import { ALICE, ALICE_HOTKEY } from "./dev-accounts.ts"
import { writeNeurons } from "./write-neurons.ts"

const FIRST_NETUID = 1
const GENESIS_TEMPO = 100
const RESERVE = 10_000_000_000n
const ALPHA_OUT = 1_000_000_000n
/** One alpha in a share pool's own decimal form. */
const ALPHA_OUT_SHARES = { mantissa: 10n ** 21n, exponent: -12n }

/** Storage whose default is a constant that builds change: written down where the profile has another value. */
const BUILD_DEFAULTS = [
  ["InitialTxChildKeyTakeRateLimit", TxChildkeyTakeRateLimit],
  ["InitialColdkeySwapAnnouncementDelay", ColdkeySwapAnnouncementDelay],
  ["InitialColdkeySwapReannouncementDelay", ColdkeySwapReannouncementDelay],
  ["InitialNetworkRateLimit", NetworkRateLimit],
  ["InitialMaxEpochsPerBlock", MaxEpochsPerBlock],
  ["PendingChildKeyCooldown", PendingChildKeyCooldown],
] as const

const writeBuildDefaults = (ctx: Context): void => {
  for (const [name, cell] of BUILD_DEFAULTS) {
    const value = ctx.profile.constants.get(`SubtensorModule.${name}`)
    if (value !== undefined) (cell as Storage<[], bigint | number>).set(ctx, value as bigint | number)
  }
}

interface GenesisSubnet {
  readonly maxUids: number
  readonly owner: AccountId
}

const addNetwork = (ctx: Context, netuid: number, { maxUids, owner }: GenesisSubnet): void => {
  NetworksAdded.set(ctx, netuid, true)
  TotalNetworks.update(ctx, (count) => count + 1)
  SubnetOwner.set(ctx, netuid, owner)
  SubnetworkN.set(ctx, netuid, 0)
  MaxAllowedUids.set(ctx, netuid, maxUids)
  MaxAllowedValidators.set(ctx, netuid, 64)
  MinAllowedWeights.set(ctx, netuid, 0)
  Tempo.set(ctx, netuid, GENESIS_TEMPO)
  NetworkRegistrationAllowed.set(ctx, netuid, true)
  TokenSymbol.set(ctx, netuid, symbolForSubnet(netuid))
}

/** The placeholder neuron of subnet 1: the zero account, with the alpha that is out. */
const addPlaceholder = (ctx: Context, netuid: number): void => {
  const hotkey = ZERO_ACCOUNT
  Owner.set(ctx, hotkey, hotkey)
  StakingHotkeys.set(ctx, hotkey, [hotkey])
  AlphaV2.set(ctx, hotkey, hotkey, netuid, ALPHA_OUT_SHARES)
  TotalHotkeyAlpha.set(ctx, hotkey, netuid, ALPHA_OUT)
  TotalHotkeySharesV2.set(ctx, hotkey, netuid, ALPHA_OUT_SHARES)
  writeNeurons(ctx, netuid, [hotkey])
}

/** SubtensorModule's part of a new chain: root, and subnet 1 with a pool and one neuron that nobody owns. */
export const buildGenesis = (ctx: Context): void => {
  const fast = ctx.profile.name === "fast"
  TotalIssuance.set(ctx, 0n)
  addNetwork(ctx, ROOT_NETUID, { maxUids: 64, owner: fast ? ALICE : ZERO_ACCOUNT })
  SubnetOwnerHotkey.set(ctx, ROOT_NETUID, fast ? ALICE_HOTKEY : ZERO_ACCOUNT)
  TargetRegistrationsPerInterval.set(ctx, ROOT_NETUID, 1)
  addNetwork(ctx, FIRST_NETUID, { maxUids: 256, owner: ZERO_ACCOUNT })
  SubnetMechanism.set(ctx, FIRST_NETUID, 1)
  SubnetTAO.set(ctx, FIRST_NETUID, RESERVE)
  SubnetAlphaIn.set(ctx, FIRST_NETUID, RESERVE)
  SubnetAlphaOut.set(ctx, FIRST_NETUID, ALPHA_OUT)
  SubnetLocked.set(ctx, FIRST_NETUID, 1n)
  LargestLocked.set(ctx, FIRST_NETUID, 1n)
  addPlaceholder(ctx, FIRST_NETUID)
  writeBuildDefaults(ctx)
}

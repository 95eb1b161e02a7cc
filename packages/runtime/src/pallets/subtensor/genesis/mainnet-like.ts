import * as core from "@subforge/core"
import type { GenesisConfig } from "../../../frame/genesis.ts"
import type { AccountId } from "../../../frame/origin.ts"
import type { HasState } from "../../../frame/storage.ts"
import { TotalAlphaIssuance } from "../../../generated/storage/alpha-assets.ts"
import {
  ActivityCutoffFactorMilli,
  AlphaV2,
  FirstEmissionBlockNumber,
  IsNetworkMember,
  LastUpdate,
  MaxAllowedUids,
  MaxAllowedValidators,
  NetworkRegisteredAt,
  NetworksAdded,
  NumRootClaim,
  NumStakingColdkeys,
  OwnedHotkeys,
  Owner,
  PendingEpochAt,
  StakingColdkeys,
  StakingColdkeysByIndex,
  StakingHotkeys,
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetEmissionEnabled,
  SubnetMechanism,
  SubnetMovingPrice,
  SubnetOwner,
  SubnetOwnerHotkey,
  SubnetTAO,
  SubtokenEnabled,
  Tempo,
  TokenSymbol,
  TotalHotkeyAlpha,
  TotalHotkeySharesV2,
  TotalIssuance,
  TotalNetworks,
  TotalStake,
  Uids,
  Weights,
} from "../../../generated/storage/subtensor-module.ts"
import { PalSwapInitialized } from "../../../generated/storage/swap.ts"
import { EXISTENTIAL_DEPOSIT } from "../../balances/account-data.ts"
import { ROOT_NETUID } from "../constants.ts"
import { subnetAccount } from "../subnet/subnet-account.ts"
import { symbolForSubnet } from "../subnet/symbols.ts"
import { localnetGenesisConfig } from "./localnet.ts"
import { writeNeurons } from "./write-neurons.ts"

const TAO = 1_000_000_000n
const NEURONS = 256
const VALIDATORS = 64
const TEMPO = 360
const ROOT_TEMPO = 100
const MOST_SUBNETS = 4095
const FRACTION_BITS = 64n
/** Long enough that validators that never set weights again stay active for days. */
const ACTIVITY_CUTOFF_MILLI = 100_000

/** How large a mainnet-like chain is. */
export interface MainnetLikeOptions {
  /** Subnets beside root, 1 to 4095; 128 by default. */
  readonly subnets?: number
  /** Coldkeys for which root dividends are claimed in a block; the chain's own default is 5. */
  readonly rootClaims?: bigint
  /** Further accounts, or other amounts for the usual ones; rao. */
  readonly balances?: readonly (readonly [account: AccountId, rao: bigint])[]
}

const account = (kind: number, netuid: number, index: number): AccountId => {
  const [prefix, group, item] = [kind, netuid, index].map((part) => part.toString(16))
  return `0x${prefix?.padStart(2, "0")}${group?.padStart(4, "0")}${item?.padStart(58, "0")}`
}

/** Validators are the same on all subnets and on root. */
const validatorHotkey = (index: number): AccountId => account(0xa1, 0, index)
const validatorColdkey = (index: number): AccountId => account(0xa2, 0, index)

const hotkeyOf = (netuid: number, uid: number): AccountId =>
  uid < VALIDATORS ? validatorHotkey(uid) : account(0xb1, netuid, uid)
const coldkeyOf = (netuid: number, uid: number): AccountId =>
  uid < VALIDATORS ? validatorColdkey(uid) : account(0xb2, netuid, uid)

const rootStake = (index: number): bigint => BigInt(20_000 + 1_000 * index) * TAO
const alphaStake = (netuid: number, uid: number): bigint =>
  BigInt(uid < VALIDATORS ? 10_000 + ((netuid * 31 + uid * 17) % 20_000) : 100 + uid) * TAO

const taoReserve = (netuid: number): bigint => BigInt(10_000 + ((netuid * 997) % 20_000)) * TAO
const alphaReserve = (netuid: number): bigint => BigInt(1_000_000 + ((netuid * 7_919) % 1_000_000)) * TAO

const sum = (count: number, of: (index: number) => bigint): bigint => {
  let total = 0n
  for (let i = 0; i < count; i++) total += of(i)
  return total
}

/** What each staker has, by hotkey; all shares of a hotkey are its owner's. */
const stake = (ctx: HasState, hotkey: AccountId, coldkey: AccountId, netuid: number, alpha: bigint): void => {
  const shares = core.safeFloatFromU64F64(alpha << FRACTION_BITS)
  TotalHotkeyAlpha.set(ctx, hotkey, netuid, alpha)
  TotalHotkeySharesV2.set(ctx, hotkey, netuid, shares)
  AlphaV2.set(ctx, hotkey, coldkey, netuid, shares)
}

const own = (ctx: HasState, hotkey: AccountId, coldkey: AccountId): void => {
  Owner.set(ctx, hotkey, coldkey)
  OwnedHotkeys.set(ctx, coldkey, [hotkey])
  StakingHotkeys.set(ctx, coldkey, [hotkey])
}

/** Subnets that the localnet has keep nothing of their neurons, who stake to themselves. */
const emptySubnets = (ctx: HasState): void => {
  for (const [[netuid, hotkey]] of [...Uids.entries(ctx)]) {
    Uids.remove(ctx, netuid, hotkey)
    IsNetworkMember.remove(ctx, hotkey, netuid)
    AlphaV2.remove(ctx, hotkey, hotkey, netuid)
    TotalHotkeyAlpha.remove(ctx, hotkey, netuid)
    TotalHotkeySharesV2.remove(ctx, hotkey, netuid)
    StakingHotkeys.remove(ctx, hotkey)
    Owner.remove(ctx, hotkey)
  }
}

const addNetwork = (ctx: HasState, netuid: number, neurons: number, tempo: number): void => {
  NetworksAdded.set(ctx, netuid, true)
  MaxAllowedUids.set(ctx, netuid, neurons)
  MaxAllowedValidators.set(ctx, netuid, VALIDATORS)
  Tempo.set(ctx, netuid, tempo)
  TokenSymbol.set(ctx, netuid, symbolForSubnet(netuid))
  ActivityCutoffFactorMilli.set(ctx, netuid, ACTIVITY_CUTOFF_MILLI)
}

const writeRoot = (ctx: HasState): bigint => {
  addNetwork(ctx, ROOT_NETUID, VALIDATORS, ROOT_TEMPO)
  writeNeurons(
    ctx,
    ROOT_NETUID,
    Array.from({ length: VALIDATORS }, (_, i) => validatorHotkey(i)),
    VALIDATORS,
  )
  for (let index = 0; index < VALIDATORS; index++) {
    const [hotkey, coldkey] = [validatorHotkey(index), validatorColdkey(index)]
    own(ctx, hotkey, coldkey)
    stake(ctx, hotkey, coldkey, ROOT_NETUID, rootStake(index))
    StakingColdkeys.set(ctx, coldkey, BigInt(index))
    StakingColdkeysByIndex.set(ctx, BigInt(index), coldkey)
  }
  NumStakingColdkeys.set(ctx, BigInt(VALIDATORS))
  const total = sum(VALIDATORS, rootStake)
  SubnetTAO.set(ctx, ROOT_NETUID, total)
  SubnetAlphaOut.set(ctx, ROOT_NETUID, total)
  return total
}

const writePool = (ctx: HasState, netuid: number): bigint => {
  const [tao, alpha] = [taoReserve(netuid), alphaReserve(netuid)]
  const alphaOut = sum(NEURONS, (uid) => alphaStake(netuid, uid))
  SubnetMechanism.set(ctx, netuid, 1)
  SubnetTAO.set(ctx, netuid, tao)
  SubnetAlphaIn.set(ctx, netuid, alpha)
  SubnetAlphaOut.set(ctx, netuid, alphaOut)
  TotalAlphaIssuance.set(ctx, netuid, alpha + alphaOut)
  SubnetMovingPrice.set(ctx, netuid, (tao << 32n) / alpha)
  PalSwapInitialized.set(ctx, netuid, true)
  FirstEmissionBlockNumber.set(ctx, netuid, 0n)
  SubtokenEnabled.set(ctx, netuid, true)
  SubnetEmissionEnabled.set(ctx, netuid, true)
  return tao
}

/** A full row: a weight for every neuron, the largest of them 65535. */
const weightRow = (netuid: number, validator: number): readonly (readonly [number, number])[] =>
  Array.from({ length: NEURONS }, (_, uid) => {
    const weight =
      uid === validator ? 65_535 : 1 + ((uid * 7_919 + validator * 104_729 + netuid * 31) % 65_534)
    return [uid, weight] as const
  })

const writeSubnet = (ctx: HasState, netuid: number, epochAt: number): bigint => {
  addNetwork(ctx, netuid, NEURONS, TEMPO)
  NetworkRegisteredAt.set(ctx, netuid, 0n)
  PendingEpochAt.set(ctx, netuid, BigInt(epochAt))
  SubnetOwner.set(ctx, netuid, coldkeyOf(netuid, VALIDATORS))
  SubnetOwnerHotkey.set(ctx, netuid, hotkeyOf(netuid, VALIDATORS))
  writeNeurons(
    ctx,
    netuid,
    Array.from({ length: NEURONS }, (_, uid) => hotkeyOf(netuid, uid)),
    VALIDATORS,
  )
  // Weights count that were set after the neurons came.
  LastUpdate.set(ctx, netuid, new BigUint64Array(NEURONS).fill(1n))
  for (let uid = 0; uid < NEURONS; uid++) {
    const [hotkey, coldkey] = [hotkeyOf(netuid, uid), coldkeyOf(netuid, uid)]
    stake(ctx, hotkey, coldkey, netuid, alphaStake(netuid, uid))
    if (uid < VALIDATORS) Weights.set(ctx, netuid, uid, weightRow(netuid, uid))
    else own(ctx, hotkey, coldkey)
  }
  return writePool(ctx, netuid)
}

/**
 * A chain as large as mainnet, for tests and benchmarks: started and emitting subnets of 256 neurons each, among them
 * the same 64 validators everywhere with full weight rows and root stake, pools of thousands of TAO, tempo 360 with
 * epochs spread evenly. Amounts add up: reserves, stakes, issuance and the subnets' accounts. Accounts, sudo and authors
 * are those of the local network. Throws a `RangeError` on a count of subnets that there cannot be.
 */
export const mainnetLikeGenesisConfig = ({
  subnets = 128,
  rootClaims = 5n,
  balances: further = [],
}: MainnetLikeOptions = {}): GenesisConfig => {
  if (!Number.isInteger(subnets) || subnets < 1 || subnets > MOST_SUBNETS) {
    throw new RangeError(`subnets: expected a whole number of 1 to ${MOST_SUBNETS}; got ${subnets}`)
  }
  const netuids = Array.from({ length: subnets }, (_, i) => i + 1)
  const local = localnetGenesisConfig({ balances: further })
  const balances = [
    ...local.balances,
    [subnetAccount(ROOT_NETUID), sum(VALIDATORS, rootStake) + EXISTENTIAL_DEPOSIT] as const,
    ...netuids.map((netuid) => [subnetAccount(netuid), taoReserve(netuid) + EXISTENTIAL_DEPOSIT] as const),
  ]
  return {
    ...local,
    balances,
    build: (ctx) => {
      emptySubnets(ctx)
      let staked = writeRoot(ctx)
      for (const [i, netuid] of netuids.entries()) {
        staked += writeSubnet(ctx, netuid, 1 + Math.floor((i * TEMPO) / subnets))
      }
      TotalNetworks.set(ctx, subnets + 1)
      NumRootClaim.set(ctx, rootClaims)
      TotalStake.set(ctx, staked)
      TotalIssuance.set(
        ctx,
        balances.reduce((total, [, rao]) => total + rao, 0n),
      )
    },
  }
}

import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import type { Pallet } from "../../../frame/pallet.ts"
import { AlphaDividendsPerSubnet, StakingHotkeys } from "../../../generated/storage/subtensor-module.ts"
import type { StakeAvailability, StakeInfo } from "../../../generated/types.ts"
import { approxFeeAmount } from "../../swap/fee.ts"
import { ROOT_NETUID } from "../constants.ts"
import { isHotkeyRegistered } from "../subnet/neurons.ts"
import { allNetuids, subnetExists } from "../subnet/subnets.ts"
import { stakeAvailability } from "./locks/availability.ts"
import { coldkeyLock, hotkeyConviction, subnetKing } from "./locks/conviction-query.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "./stake-query.ts"

const stakeInfo = (ctx: Context, hotkey: AccountId, coldkey: AccountId, netuid: number): StakeInfo => ({
  hotkey,
  coldkey,
  netuid,
  stake: getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, netuid),
  locked: 0n,
  emission: AlphaDividendsPerSubnet.get(ctx, netuid, hotkey),
  tao_emission: 0n,
  drain: 0n,
  is_registered: isHotkeyRegistered(ctx, netuid, hotkey),
})

/** Positions that are not empty: by netuid, then in the order in which the coldkey came to stake. */
const stakeInfoForColdkey = (ctx: Context, coldkey: AccountId): StakeInfo[] => {
  const hotkeys = StakingHotkeys.get(ctx, coldkey)
  return allNetuids(ctx)
    .flatMap((netuid) => hotkeys.map((hotkey) => stakeInfo(ctx, hotkey, coldkey, netuid)))
    .filter(({ stake }) => stake !== 0n)
}

/** Netuids asked about; a list longer than there are subnets is refused as a whole. */
const requestedNetuids = (ctx: Context, requested: Iterable<number> | undefined): number[] => {
  const existing = allNetuids(ctx)
  if (requested === undefined) return existing
  const unique = [...new Set(requested)].sort((a, b) => a - b)
  return unique.length > existing.length ? [] : unique.filter((netuid) => subnetExists(ctx, netuid))
}

const availability = (
  ctx: Context,
  coldkey: AccountId,
  netuids: readonly number[],
): (readonly [number, StakeAvailability])[] =>
  netuids
    .map((netuid) => [netuid, stakeAvailability(ctx, coldkey, netuid)] as const)
    .filter(([, { total, locked }]) => total !== 0n || locked !== 0n)
    .sort(([a], [b]) => a - b)

const stakeAvailabilities = (
  ctx: Context,
  coldkeys: readonly AccountId[],
  requested: Iterable<number> | undefined,
): (readonly [AccountId, (readonly [number, StakeAvailability])[]])[] => {
  const netuids = requestedNetuids(ctx, requested)
  return [...new Set(coldkeys)]
    .sort()
    .map((coldkey) => [coldkey, availability(ctx, coldkey, netuids)] as const)
}

type Place = readonly [AccountId, number] | undefined

const stakeFee = (ctx: Context, origin: Place, destination: Place, amount: bigint): bigint => {
  if (origin?.[0] === destination?.[0] && origin?.[1] === destination?.[1]) return 0n
  return approxFeeAmount(ctx, (destination ?? origin)?.[1] ?? ROOT_NETUID, amount)
}

export const stakeInfoApis: NonNullable<Pallet["apis"]> = {
  StakeInfoRuntimeApi_get_stake_info_for_coldkey: stakeInfoForColdkey,
  StakeInfoRuntimeApi_get_stake_info_for_coldkeys: (ctx, coldkeys: readonly AccountId[]) =>
    coldkeys.map((coldkey) => [coldkey, stakeInfoForColdkey(ctx, coldkey)]),
  StakeInfoRuntimeApi_get_stake_info_for_hotkey_coldkey_netuid: stakeInfo,
  StakeInfoRuntimeApi_get_stake_availability_for_coldkeys: stakeAvailabilities,
  StakeInfoRuntimeApi_get_stake_fee: (
    ctx,
    origin: Place,
    _originColdkey: AccountId,
    destination: Place,
    _destinationColdkey: AccountId,
    amount: bigint,
  ) => stakeFee(ctx, origin, destination, amount),
  StakeInfoRuntimeApi_get_coldkey_lock: coldkeyLock,
  StakeInfoRuntimeApi_get_hotkey_conviction: hotkeyConviction,
  StakeInfoRuntimeApi_get_most_convicted_hotkey_on_subnet: subnetKing,
}

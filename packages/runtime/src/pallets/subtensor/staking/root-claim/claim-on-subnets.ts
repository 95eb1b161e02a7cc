import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import {
  RootClaimableThreshold,
  RootClaimType,
  SubnetAlphaOut,
  SubnetRootSellTao,
  SubnetTAO,
  TotalStake,
} from "../../../../generated/storage/subtensor-module.ts"
import type { RootClaimTypeEnum } from "../../../../generated/types.ts"
import { minimum, saturatingAdd, U64_MAX } from "../../../../saturating.ts"
import { MIN_PRICE } from "../../../swap/constants.ts"
import { ROOT_NETUID } from "../../constants.ts"
import { recordProtocolOutflow } from "../../market/flows.ts"
import { swapAlphaForTao } from "../../market/swap-alpha-for-tao.ts"
import { subnetAccount } from "../../subnet/subnet-account.ts"
import { increaseStake } from "../shares/update-stake.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../stake-query.ts"
import { transferTaoFromSubnet } from "../tao.ts"
import { ClaimedDividends } from "./claimed-dividends.ts"

const FRACTION_BITS = 32n

const sells = (type: RootClaimTypeEnum, netuid: number): boolean => {
  if (type.type === "KeepSubnets") return !type.value.subnets.includes(netuid)
  return type.type === "Swap"
}

/** Sells dividends without a fee and stakes the TAO on root; returns how much. */
const sellToRoot = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: number,
  alpha: bigint,
): bigint => {
  const tao = swapAlphaForTao(ctx, netuid, alpha, MIN_PRICE, true).amountPaidOut
  transferTaoFromSubnet(ctx, netuid, subnetAccount(ROOT_NETUID), tao)
  SubnetRootSellTao.update(ctx, netuid, (sold) => saturatingAdd(sold, tao))
  recordProtocolOutflow(ctx, netuid, tao)
  increaseStake(ctx, hotkey, coldkey, ROOT_NETUID, tao)
  SubnetTAO.update(ctx, ROOT_NETUID, (reserve) => saturatingAdd(reserve, tao))
  SubnetAlphaOut.update(ctx, ROOT_NETUID, (alphaOut) => saturatingAdd(alphaOut, tao))
  TotalStake.update(ctx, (stake) => saturatingAdd(stake, tao))
  return tao
}

/** What a root staker is owed on one subnet in whole rao of alpha; less than the threshold waits. */
const claimNow = (ctx: Context, netuid: number, bits: bigint): bigint => {
  if (bits <= 0n || bits < RootClaimableThreshold.get(ctx, netuid)) return 0n
  return minimum(bits >> FRACTION_BITS, U64_MAX)
}

/**
 * Pays out what a root staker is owed on all subnets, or some: sold for root stake or kept as alpha, as the coldkey
 * chose. Returns on how many subnets something could be owed. Fails where a sale fails: the caller's storage layer
 * covers the whole claim.
 */
export const claimOnSubnets = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  subnets: ReadonlySet<number> | undefined,
): bigint => {
  const type = RootClaimType.get(ctx, coldkey)
  let stake: bigint | undefined
  let visited = 0n
  const claimed = new ClaimedDividends(ctx, hotkey, coldkey)
  for (const [place, [netuid]] of claimed.rates.entries()) {
    if (subnets !== undefined && !subnets.has(netuid)) continue
    visited += 1n
    stake ??= getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, ROOT_NETUID)
    const owed = claimNow(ctx, netuid, claimed.owed(place, stake))
    if (owed === 0n) continue
    if (sells(type, netuid)) {
      // Root stake that was bought has no claim on what came before it.
      claimed.addRootStake(sellToRoot(ctx, hotkey, coldkey, netuid, owed))
      stake = undefined
    } else {
      increaseStake(ctx, hotkey, coldkey, netuid, owed)
    }
    claimed.add(place, owed)
  }
  claimed.store()
  return visited
}

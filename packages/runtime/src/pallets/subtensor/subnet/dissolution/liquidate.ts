import * as core from "@subforge/core"
import type { Context } from "../../../../frame/context.ts"
import { attempt } from "../../../../frame/dispatch-error.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import {
  Alpha,
  AlphaV2,
  NetworkRegisteredAt,
  NetworkRegistrationStartBlock,
  RAORecycledForRegistration,
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetLocked,
  SubnetOwner,
  SubnetOwnerCut,
  SubnetProtocolAlpha,
  SubnetTAO,
  TaoInRefundDeploymentBlock,
  TotalHotkeyAlpha,
  TotalHotkeyShares,
  TotalHotkeySharesV2,
  TotalStake,
} from "../../../../generated/storage/subtensor-module.ts"
import { minimum, saturatingAdd, saturatingSub, U16_MAX } from "../../../../saturating.ts"
import { currentPrice } from "../../../swap/current-price.ts"
import { alphaIssuance } from "../../market/subnet-alpha.ts"
import { destroyLocks } from "../../staking/locks/destroy-locks.ts"
import { stakersOf } from "../../staking/shares/stakers.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../../staking/stake-query.ts"
import {
  coldkeyBalance,
  keepAliveBalance,
  recycleTao,
  transferTao,
  transferTaoFromSubnet,
} from "../../staking/tao.ts"
import { subnetAccount } from "../subnet-account.ts"
import { liquidationShares } from "./liquidation-shares.ts"

const U96F32 = 32n

interface Holder {
  readonly hotkey: AccountId
  readonly coldkey: AccountId
  readonly alpha: bigint
}

/** All who hold alpha, by raw key of the hotkey and then by coldkey; an empty pool counts the bare shares. */
const findHolders = (ctx: Context, netuid: number, hotkeys: readonly AccountId[]): Holder[] =>
  hotkeys.flatMap((hotkey) =>
    stakersOf(ctx, hotkey)
      .filter((staker) => staker.netuid === netuid)
      .map(({ coldkey, shares }) => {
        const value = getStakeForHotkeyAndColdkeyOnSubnet(ctx, hotkey, coldkey, netuid)
        return { hotkey, coldkey, alpha: value === 0n ? core.safeFloatToU64(shares) : value }
      }),
  )

/** Alpha that belongs to nobody; subnets of before the refund leave the pool's own alpha out. */
const protocolAlpha = (ctx: Context, netuid: number): bigint => {
  const bought = SubnetProtocolAlpha.get(ctx, netuid)
  return NetworkRegisteredAt.get(ctx, netuid) > TaoInRefundDeploymentBlock.get(ctx)
    ? saturatingAdd(SubnetAlphaIn.get(ctx, netuid), bought)
    : bought
}

/** The lock that a subnet from before paid registrations gives back: less what the owner earned, at today's price. */
const ownerRefund = (ctx: Context, netuid: number): bigint => {
  if (NetworkRegisteredAt.get(ctx, netuid) >= NetworkRegistrationStartBlock.get(ctx)) return 0n
  const cut = (BigInt(SubnetOwnerCut.get(ctx)) << U96F32) / BigInt(U16_MAX)
  const ownerAlpha = (alphaIssuance(ctx, netuid) * cut) >> U96F32
  const price = currentPrice(ctx, netuid) >> U96F32
  return saturatingSub(SubnetLocked.get(ctx, netuid), (ownerAlpha * price) >> U96F32)
}

/** Pays the pot out to coldkeys and returns the protocol's part, which stays. */
const payOut = (ctx: Context, netuid: number, holders: readonly Holder[], pot: bigint): bigint => {
  const own = protocolAlpha(ctx, netuid)
  const paid = holders.filter(({ alpha }) => alpha > 0n)
  const total = paid.reduce((sum, { alpha }) => sum + alpha, own)
  if (pot === 0n || total === 0n) return 0n
  const alphas = paid.map(({ alpha }) => alpha)
  let protocolShare = 0n
  for (const { holder, share } of liquidationShares(pot, own > 0n ? [...alphas, own] : alphas, total)) {
    const coldkey = paid[holder]?.coldkey
    if (coldkey === undefined) protocolShare = share
    else if (share > 0n) attempt(() => transferTaoFromSubnet(ctx, netuid, coldkey, share))
  }
  return protocolShare
}

const forgetAlpha = (
  ctx: Context,
  netuid: number,
  hotkeys: readonly AccountId[],
  holders: readonly Holder[],
): void => {
  for (const { hotkey, coldkey } of holders) {
    Alpha.remove(ctx, hotkey, coldkey, netuid)
    AlphaV2.remove(ctx, hotkey, coldkey, netuid)
  }
  for (const hotkey of hotkeys) {
    TotalHotkeyAlpha.remove(ctx, hotkey, netuid)
    TotalHotkeyShares.remove(ctx, hotkey, netuid)
    TotalHotkeySharesV2.remove(ctx, hotkey, netuid)
  }
  SubnetAlphaIn.remove(ctx, netuid)
  SubnetAlphaOut.remove(ctx, netuid)
  SubnetProtocolAlpha.remove(ctx, netuid)
}

/** `destroy_alpha_in_out_stakes`: turns all alpha of the subnet into TAO on coldkeys; the rest is recycled. */
export const liquidate = (ctx: Context, netuid: number): void => {
  const account = subnetAccount(netuid)
  const refund = ownerRefund(ctx, netuid)
  const hotkeys = Array.from(TotalHotkeyAlpha.entries(ctx)).flatMap(([[hotkey, other]]) =>
    other === netuid ? [hotkey] : [],
  )
  const holders = findHolders(ctx, netuid, hotkeys)
  const pot = SubnetTAO.get(ctx, netuid)
  if (pot > 0n) {
    SubnetTAO.remove(ctx, netuid)
    TotalStake.update(ctx, (stake) => saturatingSub(stake, pot))
  }
  const protocolShare = payOut(ctx, netuid, holders, pot)
  forgetAlpha(ctx, netuid, hotkeys, holders)
  SubnetLocked.set(ctx, netuid, 0n)
  if (refund > 0n) {
    const available = saturatingSub(coldkeyBalance(ctx, account), protocolShare)
    attempt(() => transferTao(ctx, account, SubnetOwner.get(ctx, netuid), minimum(refund, available)))
  }
  const remaining = keepAliveBalance(ctx, account)
  const recycled = attempt(() => recycleTao(ctx, account, remaining))
  if (recycled.ok) RAORecycledForRegistration.set(ctx, netuid, remaining)
  destroyLocks(ctx, netuid)
}

import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import {
  RootClaimableThreshold,
  RootClaimed,
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
import { transferTaoFromSubnet } from "../tao.ts"
import { rootOwed } from "./root-claimable.ts"
import { addRootStakeToClaimed } from "./root-claimed.ts"

const FRACTION_BITS = 32n

const sells = (type: RootClaimTypeEnum, netuid: number): boolean => {
  if (type.type === "KeepSubnets") return !type.value.subnets.includes(netuid)
  return type.type === "Swap"
}

/** Sells dividends without a fee and stakes the TAO on root; that stake has no claim on what came before it. */
const sellToRoot = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: number,
  alpha: bigint,
): void => {
  const tao = swapAlphaForTao(ctx, netuid, alpha, MIN_PRICE, true).amountPaidOut
  transferTaoFromSubnet(ctx, netuid, subnetAccount(ROOT_NETUID), tao)
  SubnetRootSellTao.update(ctx, netuid, (sold) => saturatingAdd(sold, tao))
  recordProtocolOutflow(ctx, netuid, tao)
  increaseStake(ctx, hotkey, coldkey, ROOT_NETUID, tao)
  SubnetTAO.update(ctx, ROOT_NETUID, (reserve) => saturatingAdd(reserve, tao))
  SubnetAlphaOut.update(ctx, ROOT_NETUID, (alphaOut) => saturatingAdd(alphaOut, tao))
  TotalStake.update(ctx, (stake) => saturatingAdd(stake, tao))
  addRootStakeToClaimed(ctx, hotkey, coldkey, tao)
}

/**
 * Pays out what a root staker is owed on one subnet: sold for root stake or kept as alpha, as the coldkey chose.
 * Less than the threshold waits. Fails where the sale fails: the caller's storage layer covers all subnets of a claim.
 */
export const claimOnSubnet = (
  ctx: Context,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: number,
  type: RootClaimTypeEnum,
): void => {
  const bits = rootOwed(ctx, hotkey, coldkey, netuid)
  if (bits < RootClaimableThreshold.get(ctx, netuid)) return
  const owed = bits < 0n ? 0n : minimum(bits >> FRACTION_BITS, U64_MAX)
  if (owed === 0n) return
  if (sells(type, netuid)) sellToRoot(ctx, hotkey, coldkey, netuid, owed)
  else increaseStake(ctx, hotkey, coldkey, netuid, owed)
  RootClaimed.update(ctx, netuid, hotkey, coldkey, (claimed) => claimed + owed)
}

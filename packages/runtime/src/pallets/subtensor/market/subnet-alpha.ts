import type { Context } from "../../../frame/context.ts"
import { SubnetAlphaIn, SubnetAlphaOut } from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd, saturatingSub } from "../../../saturating.ts"
import { burnAlpha, recycleAlpha } from "../../alpha-assets/issuance.ts"
import { u64Column } from "../emission/columns.ts"

/** Alpha of a subnet that exists for its emission schedule: in the pool and outstanding. */
export const alphaIssuance = (ctx: Context, netuid: number): bigint =>
  saturatingAdd(SubnetAlphaIn.get(ctx, netuid), SubnetAlphaOut.get(ctx, netuid))

/** As {@link alphaIssuance}, of many subnets. */
export const alphaIssuances = (ctx: Context, netuids: readonly number[]): BigUint64Array => {
  const pooled = SubnetAlphaIn.getEach(ctx, netuids)
  const outstanding = SubnetAlphaOut.getEach(ctx, netuids)
  return u64Column(pooled, (alpha, i) => saturatingAdd(alpha, outstanding[i] as bigint))
}

/** Takes outstanding alpha out of existence, so that the subnet emits as if it were younger. */
export const recycleSubnetAlpha = (ctx: Context, netuid: number, amount: bigint): void => {
  if (amount === 0n) return
  SubnetAlphaOut.update(ctx, netuid, (alpha) => saturatingSub(alpha, amount))
  recycleAlpha(ctx, netuid, amount)
}

/** Leaves outstanding alpha without an owner; the issuance stays. */
export const burnSubnetAlpha = (ctx: Context, netuid: number, amount: bigint): void =>
  burnAlpha(ctx, netuid, amount)

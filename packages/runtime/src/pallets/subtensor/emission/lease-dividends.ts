import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import { transactional } from "../../../frame/context.ts"
import {
  AccumulatedLeaseDividends,
  SubnetLeaseShares,
  SubnetLeases,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd, saturatingSub } from "../../../saturating.ts"
import { emit } from "../pallet.ts"
import { transferStakeWithinSubnet } from "../staking/transfer-stake-within-subnet.ts"

const INTERVAL = 100
const PERCENT = 100n
const FRACTION_BITS = 64n
const ALMOST_ONE = (1n << FRACTION_BITS) - 1n

/** Adds a leased subnet's owner cut to what its contributors wait for, and pays that out now and then. */
export const distributeLeaseDividends = (ctx: Context, leaseId: number, ownerCut: bigint): void => {
  const lease = SubnetLeases.get(ctx, leaseId)
  const now = ctx.block.number
  if (lease === undefined || (lease.end_block !== undefined && lease.end_block <= now)) return
  const cut = (BigInt(lease.emissions_share) * ownerCut + PERCENT - 1n) / PERCENT
  const total = saturatingAdd(AccumulatedLeaseDividends.get(ctx, leaseId), cut)
  const { coldkey, hotkey, netuid, beneficiary } = lease
  const pay = (contributor: typeof beneficiary, alpha: bigint): void => {
    transferStakeWithinSubnet(ctx, { coldkey, hotkey }, { coldkey: contributor, hotkey }, netuid, alpha)
    emit(ctx, "SubnetLeaseDividendsDistributed", { lease_id: leaseId, contributor, alpha })
  }
  const paid =
    now % INTERVAL === 0 &&
    transactional(ctx, () => {
      let distributed = 0n
      for (const [[, contributor], share] of [...SubnetLeaseShares.entries(ctx, leaseId)]) {
        const alpha = (core.mulU64F64(share, total << FRACTION_BITS) + ALMOST_ONE) >> FRACTION_BITS
        pay(contributor, alpha)
        distributed = saturatingAdd(distributed, alpha)
      }
      pay(beneficiary, saturatingSub(total, distributed))
    }).ok
  AccumulatedLeaseDividends.set(ctx, leaseId, paid ? 0n : total)
}

import type { Context } from "../../../../frame/context.ts"
import { palletErrors } from "../../../../frame/dispatch-error.ts"
import { type AccountId, ensureSigned, signed } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import { addWeight, dbWeight, scaleWeight, weight } from "../../../../frame/weight.ts"
import { Contributions, Crowdloans, CurrentCrowdloanId } from "../../../../generated/storage/crowdloan.ts"
import {
  Delegates,
  NextSubnetLeaseId,
  SubnetLeaseShares,
  SubnetLeases,
  SubnetOwner,
  SubnetUidToLeaseId,
} from "../../../../generated/storage/subtensor-module.ts"
import type { CrowdloanInfo } from "../../../../generated/types.ts"
import { constant } from "../../../../protocol/constant.ts"
import { saturatingAdd, saturatingSub } from "../../../../saturating.ts"
import { freeBalance, transfer } from "../../../balances/fungible.ts"
import { addProxyDelegate } from "../../../proxy/delegates.ts"
import { incProviders } from "../../../system/account-references.ts"
import { emit, ensure, fail } from "../../pallet.ts"
import { doRegisterNetwork } from "../register-network.ts"
import { leaseColdkey, leaseHotkey } from "./lease-accounts.ts"

const crowdloanErrors = palletErrors("Crowdloan")
const FRACTION_BITS = 64n
const MAX_ID = 0xffff_ffff
const BASE = addWeight(weight(301_560_714n, 10_079n), dbWeight(41, 55))
const EACH = addWeight(weight(26_884_006n, 2579n), dbWeight(2, 2))

const crowdloanBeingFinalized = (ctx: Context): readonly [number, CrowdloanInfo] => {
  const id = CurrentCrowdloanId.get(ctx) ?? crowdloanErrors.fail("InvalidCrowdloanId")
  return [id, Crowdloans.get(ctx, id) ?? crowdloanErrors.fail("InvalidCrowdloanId")]
}

const nextLeaseId = (ctx: Context): number => {
  const id = NextSubnetLeaseId.get(ctx)
  ensure(id < MAX_ID, "Overflow")
  NextSubnetLeaseId.set(ctx, id + 1)
  return id
}

const netuidOwnedBy = (ctx: Context, coldkey: AccountId): number => {
  for (const [[netuid], owner] of SubnetOwner.entries(ctx)) if (owner === coldkey) return netuid
  return fail("LeaseNetuidNotFound")
}

/** Notes each contributor's share and pays back its part of what registration left over; the rest of that. */
const refundContributors = (
  ctx: Context,
  leaseId: number,
  [crowdloanId, { raised, creator }]: readonly [number, CrowdloanInfo],
  coldkey: AccountId,
  leftover: bigint,
): bigint => {
  let refunded = 0n
  for (const [[, contributor], amount] of [...Contributions.entries(ctx, crowdloanId)]) {
    if (contributor === creator) continue
    const share = (amount << FRACTION_BITS) / raised
    SubnetLeaseShares.set(ctx, leaseId, contributor, share)
    const refund = (share * leftover) >> FRACTION_BITS
    transfer(ctx, coldkey, contributor, refund, "Expendable")
    refunded = saturatingAdd(refunded, refund)
  }
  return saturatingSub(leftover, refunded)
}

/** Only as the call of a crowdloan, by its creator: registers a subnet with what was raised. */
export const registerLeasedNetwork: Call<"SubtensorModule", "register_leased_network"> = (ctx, args) => {
  const { emissions_share, end_block } = args
  const beneficiary = ensureSigned(ctx)
  const current = crowdloanBeingFinalized(ctx)
  const [, crowdloan] = current
  ensure(beneficiary === crowdloan.creator, "InvalidLeaseBeneficiary")
  ensure(end_block === undefined || end_block > ctx.block.number, "LeaseCannotEndInThePast")

  const lease_id = nextLeaseId(ctx)
  const coldkey = leaseColdkey(lease_id)
  const hotkey = leaseHotkey(lease_id)
  incProviders(ctx, coldkey)
  incProviders(ctx, hotkey)
  transfer(ctx, crowdloan.funds_account, coldkey, crowdloan.raised, "Expendable")
  doRegisterNetwork(ctx.withOrigin(signed(coldkey)), hotkey, undefined)
  const netuid = netuidOwnedBy(ctx, coldkey)
  addProxyDelegate(ctx, coldkey, {
    delegate: beneficiary,
    proxy_type: "SubnetLeaseBeneficiary",
    delay: 0,
  })

  const leftover = freeBalance(ctx, coldkey)
  const cost = saturatingSub(crowdloan.raised, leftover)
  SubnetLeases.set(ctx, lease_id, {
    beneficiary,
    coldkey,
    hotkey,
    emissions_share,
    end_block,
    netuid,
    cost,
  })
  SubnetUidToLeaseId.set(ctx, netuid, lease_id)
  Delegates.set(ctx, hotkey, 0)
  const rest = refundContributors(ctx, lease_id, current, coldkey, leftover)
  transfer(ctx, coldkey, beneficiary, rest, "Expendable")
  emit(ctx, "SubnetLeaseCreated", { beneficiary, lease_id, netuid, end_block })
  const contributors = crowdloan.contributors_count
  return contributors < constant("Crowdloan", "MaxContributors")
    ? { actualWeight: addWeight(BASE, scaleWeight(EACH, BigInt(contributors))) }
    : {}
}

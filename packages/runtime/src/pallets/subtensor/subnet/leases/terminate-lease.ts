import { attempt } from "../../../../frame/dispatch-error.ts"
import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import { addWeight, dbWeight, scaleWeight, weight } from "../../../../frame/weight.ts"
import {
  AccumulatedLeaseDividends,
  SubnetLeaseShares,
  SubnetLeases,
  SubnetOwner,
} from "../../../../generated/storage/subtensor-module.ts"
import { constant } from "../../../../protocol/constant.ts"
import { removeProxyDelegate } from "../../../proxy/delegates.ts"
import { decProviders } from "../../../system/account-references.ts"
import { coldkeyOwnsHotkey } from "../../keys/hotkey-account.ts"
import { emit, ensure, fail } from "../../pallet.ts"
import { setSubnetOwnerHotkey } from "../owner-hotkey.ts"

const BASE = addWeight(weight(56_635_122n, 6148n), dbWeight(4, 6))
const EACH = addWeight(weight(912_993n, 2529n), dbWeight(1, 1))

/** Gives a leased subnet to its beneficiary once the lease has ended. */
export const terminateLease: Call<"SubtensorModule", "terminate_lease"> = (ctx, { lease_id, hotkey }) => {
  const who = ensureSigned(ctx)
  const lease = SubnetLeases.get(ctx, lease_id) ?? fail("LeaseDoesNotExist")
  const { beneficiary, netuid } = lease
  ensure(beneficiary === who, "ExpectedBeneficiaryOrigin")
  const end = lease.end_block ?? fail("LeaseHasNoEndBlock")
  ensure(ctx.block.number >= end, "LeaseHasNotEnded")
  ensure(coldkeyOwnsHotkey(ctx, beneficiary, hotkey), "BeneficiaryDoesNotOwnHotkey")
  SubnetOwner.set(ctx, netuid, beneficiary)
  setSubnetOwnerHotkey(ctx, netuid, hotkey)
  for (const account of [lease.coldkey, lease.hotkey]) attempt(() => decProviders(ctx, account))
  const shareholders = SubnetLeaseShares.clear(ctx, lease_id)
  AccumulatedLeaseDividends.remove(ctx, lease_id)
  SubnetLeases.remove(ctx, lease_id)
  removeProxyDelegate(ctx, lease.coldkey, {
    delegate: beneficiary,
    proxy_type: "SubnetLeaseBeneficiary",
    delay: 0,
  })
  emit(ctx, "SubnetLeaseTerminated", { beneficiary, netuid })
  return shareholders < constant("Crowdloan", "MaxContributors")
    ? { actualWeight: addWeight(BASE, scaleWeight(EACH, BigInt(shareholders))) }
    : {}
}

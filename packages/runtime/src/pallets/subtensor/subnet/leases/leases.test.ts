// Ports pallet-subtensor tests: test_register_leased_network_works, test_register_leased_network_fails_if_bad_origin, test_register_leased_network_fails_if_crowdloan_does_not_exists, test_register_lease_network_fails_if_current_crowdloan_id_is_not_set, test_register_leased_network_fails_if_origin_is_not_crowdloan_creator, test_register_lease_network_fails_if_end_block_is_in_the_past, test_terminate_lease_works, test_terminate_lease_fails_if_bad_origin, test_terminate_lease_fails_if_lease_does_not_exist, test_terminate_lease_fails_if_origin_is_not_beneficiary, test_terminate_lease_fails_if_lease_has_no_end_block, test_terminate_lease_fails_if_lease_has_not_ended, test_terminate_lease_fails_if_beneficiary_does_not_own_hotkey
import { beforeEach, describe, expect, it } from "vitest"
import { none, root } from "../../../../frame/origin.ts"
import type { RuntimeCall } from "../../../../frame/runtime-call.ts"
import { Contributions, Crowdloans, CurrentCrowdloanId } from "../../../../generated/storage/crowdloan.ts"
import { Proxies } from "../../../../generated/storage/proxy.ts"
import {
  AccumulatedLeaseDividends,
  Delegates,
  NetworkLastLockCost,
  NetworkMinLockCost,
  NextSubnetLeaseId,
  Owner,
  SubnetLeaseShares,
  SubnetLeases,
  SubnetMechanism,
  SubnetOwner,
  SubnetOwnerHotkey,
  SubnetUidToLeaseId,
} from "../../../../generated/storage/subtensor-module.ts"
import { fund } from "../../../../testing/fund.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { freeBalance } from "../../../balances/fungible.ts"
import { balances } from "../../../balances/index.ts"
import { fundsAccount } from "../../../crowdloan/pallet.ts"
import { proxyPallet } from "../../../proxy/index.ts"
import { subtensorModule } from "../../index.ts"
import { leaseColdkey, leaseHotkey } from "./lease-accounts.ts"

const [beneficiary, bob, carol, hotkey] = [account(1), account(2), account(3), account(4)]
const TAO = 1_000_000_000n
const RAISED = 200n * TAO
const call = (name: string, args: object): RuntimeCall => ({ pallet: "SubtensorModule", name, args })
const register = (end_block?: number) => call("register_leased_network", { emissions_share: 30, end_block })
const terminate = (lease_id = 0) => call("terminate_lease", { lease_id, hotkey })
const error = (name: string, pallet = "SubtensorModule") => ({ type: "Module", pallet, name })

describe("leased networks", () => {
  let test: TestContext

  const finalizing = () => {
    Crowdloans.set(test.ctx, 5, {
      creator: beneficiary,
      deposit: 100n * TAO,
      min_contribution: TAO,
      end: 10,
      cap: RAISED,
      funds_account: fundsAccount(5),
      raised: RAISED,
      target_address: undefined,
      call: undefined,
      finalized: false,
      contributors_count: 3,
    })
    fund(test.ctx, fundsAccount(5), RAISED)
    Contributions.set(test.ctx, 5, beneficiary, 100n * TAO)
    Contributions.set(test.ctx, 5, bob, 60n * TAO)
    Contributions.set(test.ctx, 5, carol, 40n * TAO)
    CurrentCrowdloanId.set(test.ctx, 5)
  }

  beforeEach(() => {
    test = new TestContext(balances, subtensorModule, proxyPallet)
    for (const cost of [NetworkMinLockCost, NetworkLastLockCost]) cost.set(test.ctx, 100n * TAO)
    for (const who of [beneficiary, bob, carol]) fund(test.ctx, who, TAO)
  })

  it("are registered by the creator of the crowdloan that is being finalized", () => {
    for (const origin of [none, root]) expect(test.call(origin, register())).toEqual({ type: "BadOrigin" })
    expect(test.call(beneficiary, register())).toEqual(error("InvalidCrowdloanId", "Crowdloan"))
    finalizing()
    CurrentCrowdloanId.remove(test.ctx)
    expect(test.call(beneficiary, register())).toEqual(error("InvalidCrowdloanId", "Crowdloan"))
    CurrentCrowdloanId.set(test.ctx, 5)
    expect(test.call(bob, register())).toEqual(error("InvalidLeaseBeneficiary"))
    expect(test.call(beneficiary, register(1))).toEqual(error("LeaseCannotEndInThePast"))
    NextSubnetLeaseId.set(test.ctx, 0xffff_ffff)
    expect(test.call(beneficiary, register())).toEqual(error("Overflow"))
    NextSubnetLeaseId.set(test.ctx, 0)
    expect(test.call(beneficiary, register(100))).toBeUndefined()
    const [coldkey, lease] = [leaseColdkey(0), SubnetLeases.get(test.ctx, 0)]
    if (lease === undefined) throw new TypeError("a lease")
    const { netuid, cost } = lease
    expect(test.events.at(-1)).toEqual([
      "SubtensorModule.SubnetLeaseCreated",
      { beneficiary, lease_id: 0, netuid, end_block: 100 },
    ])
    expect(lease).toEqual({
      beneficiary,
      coldkey,
      hotkey: leaseHotkey(0),
      emissions_share: 30,
      end_block: 100,
      netuid,
      cost,
    })
    expect(SubnetMechanism.has(test.ctx, netuid)).toBe(true)
    expect(SubnetUidToLeaseId.get(test.ctx, netuid)).toBe(0)
    expect(SubnetOwner.get(test.ctx, netuid)).toBe(coldkey)
    expect(Delegates.get(test.ctx, leaseHotkey(0))).toBe(0)
    expect(Proxies.get(test.ctx, coldkey)[0]).toMatchObject([
      { delegate: beneficiary, proxy_type: "SubnetLeaseBeneficiary" },
    ])
  })

  it("give what they did not cost back to those who contributed", () => {
    finalizing()
    test.call(beneficiary, register(100))
    const leftover = RAISED - (SubnetLeases.get(test.ctx, 0)?.cost ?? 0n)
    expect(leftover > 0n && leftover < 100n * TAO).toBe(true)
    const shares = [bob, carol].map((who) => SubnetLeaseShares.get(test.ctx, 0, who))
    expect(shares).toEqual([(60n << 64n) / 200n, (40n << 64n) / 200n])
    const refunds = shares.map((share) => (share * leftover) >> 64n) as [bigint, bigint]
    expect([bob, carol].map((who) => freeBalance(test.ctx, who) - TAO)).toEqual(refunds)
    expect(freeBalance(test.ctx, beneficiary) - TAO).toBe(leftover - refunds[0] - refunds[1])
    expect(SubnetLeaseShares.has(test.ctx, 0, beneficiary)).toBe(false)
  })

  it("go to the beneficiary when the lease ends", () => {
    finalizing()
    test.call(beneficiary, register())
    for (const origin of [none, root]) expect(test.call(origin, terminate())).toEqual({ type: "BadOrigin" })
    expect(test.call(beneficiary, terminate(7))).toEqual(error("LeaseDoesNotExist"))
    expect(test.call(bob, terminate())).toEqual(error("ExpectedBeneficiaryOrigin"))
    expect(test.call(beneficiary, terminate())).toEqual(error("LeaseHasNoEndBlock"))
    const lease = SubnetLeases.get(test.ctx, 0)
    if (lease === undefined) throw new TypeError("a lease")
    SubnetLeases.set(test.ctx, 0, { ...lease, end_block: 100 })
    expect(test.call(beneficiary, terminate())).toEqual(error("LeaseHasNotEnded"))
    Object.assign(test.block, { number: 100 })
    expect(test.call(beneficiary, terminate())).toEqual(error("BeneficiaryDoesNotOwnHotkey"))
    Owner.set(test.ctx, hotkey, beneficiary)
    AccumulatedLeaseDividends.set(test.ctx, 0, 5n)
    const { actualWeight } = test.post(beneficiary, terminate())
    expect(actualWeight?.proof_size).toBe(6148n + 2n * 2529n)
    expect(test.events.at(-1)).toEqual([
      "SubtensorModule.SubnetLeaseTerminated",
      { beneficiary, netuid: lease.netuid },
    ])
    expect(SubnetOwner.get(test.ctx, lease.netuid)).toBe(beneficiary)
    expect(SubnetOwnerHotkey.get(test.ctx, lease.netuid)).toBe(hotkey)
    expect(SubnetLeases.has(test.ctx, 0)).toBe(false)
    expect([...SubnetLeaseShares.entries(test.ctx, 0)]).toEqual([])
    expect(AccumulatedLeaseDividends.has(test.ctx, 0)).toBe(false)
    expect(Proxies.has(test.ctx, lease.coldkey)).toBe(false)
  })
})

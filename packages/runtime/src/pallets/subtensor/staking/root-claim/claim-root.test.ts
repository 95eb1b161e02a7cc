// Ports pallet-subtensor tests: test_claim_root_set_claim_type, test_sudo_set_num_root_claims, test_claim_root_threshold, test_claim_root_subnet_limits
import { beforeEach, describe, expect, it } from "vitest"
import { root } from "../../../../frame/origin.ts"
import type { RuntimeCall } from "../../../../frame/runtime-call.ts"
import {
  NumRootClaim,
  NumStakingColdkeys,
  RootClaimableThreshold,
  RootClaimType,
  SubnetOwner,
} from "../../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { buildGenesis } from "../../genesis/build.ts"
import { subtensorModule } from "../../index.ts"

const NETUID = 1
const [coldkey, owner] = [account(1), account(2)]
const call = (name: string, args: object): RuntimeCall => ({ pallet: "SubtensorModule", name, args })

describe("root claims", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(subtensorModule)
    buildGenesis(test.ctx)
    SubnetOwner.set(test.ctx, NETUID, owner)
  })

  it("are for one to five subnets at a time", () => {
    const claim = (subnets: readonly number[]) => call("claim_root", { subnets: Uint16Array.from(subnets) })
    for (const subnets of [[], [1, 2, 3, 4, 5, 6]]) {
      expect(test.refusal(coldkey, claim(subnets))).toBe("SubtensorModule.InvalidSubnetNumber")
    }
    expect(test.refusal(coldkey, claim([1, 2, 3, 4, 5]))).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.RootClaimed", { coldkey }]])
    expect(NumStakingColdkeys.get(test.ctx)).toBe(1n)
  })

  it("are sold or kept as the coldkey chose", () => {
    const choose = (type: object) => call("set_root_claim_type", { new_root_claim_type: type })
    const keepSubnets = (subnets: readonly number[]) => ({
      type: "KeepSubnets",
      value: { subnets: Uint16Array.from(subnets) },
    })
    expect(test.refusal(coldkey, choose(keepSubnets([])))).toBe("SubtensorModule.InvalidSubnetNumber")
    expect(RootClaimType.get(test.ctx, coldkey).type).toBe("Swap")
    expect(test.refusal(coldkey, choose({ type: "Keep", value: undefined }))).toBeUndefined()
    expect(RootClaimType.get(test.ctx, coldkey).type).toBe("Keep")
    expect(test.refusal(coldkey, choose(keepSubnets([2])))).toBeUndefined()
    expect(RootClaimType.get(test.ctx, coldkey).type).toBe("KeepSubnets")
    expect(test.eventNames).toEqual(["SubtensorModule.RootClaimTypeSet"])
  })

  it("are drawn for at most 50 coldkeys a block, as root says", () => {
    const set = (new_value: bigint) => call("sudo_set_num_root_claims", { new_value })
    expect(test.refusal(coldkey, set(1n))).toBe("BadOrigin")
    expect(test.refusal(root, set(51n))).toBe("SubtensorModule.InvalidNumRootClaim")
    expect(test.refusal(root, set(50n))).toBeUndefined()
    expect(NumRootClaim.get(test.ctx)).toBe(50n)
  })

  it("have a least amount of at most 0.01 alpha, as root or the subnet's owner says", () => {
    const set = (new_value: bigint) => call("sudo_set_root_claim_threshold", { netuid: NETUID, new_value })
    expect(test.refusal(coldkey, set(1n))).toBe("BadOrigin")
    expect(test.refusal(owner, set(10_000_001n))).toBe("SubtensorModule.InvalidRootClaimThreshold")
    expect(RootClaimableThreshold.get(test.ctx, NETUID)).toBe(500_000n << 32n)
    expect(test.refusal(owner, set(10_000_000n))).toBeUndefined()
    expect(RootClaimableThreshold.get(test.ctx, NETUID)).toBe(10_000_000n << 32n)
    expect(test.refusal(root, set(1000n))).toBeUndefined()
    expect(RootClaimableThreshold.get(test.ctx, NETUID)).toBe(1000n << 32n)
  })
})

import { beforeEach, describe, expect, it } from "vitest"
import { root } from "../../../frame/origin.ts"
import {
  Delegates,
  MaxDelegateTake,
  NetworksAdded,
  Owner,
  PendingChildKeyCooldown,
  PendingChildKeys,
  SubtokenEnabled,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { subtensorModule } from "../index.ts"

const [coldkey, hotkey] = [account(1), account(2)]
const refused = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

describe("bounded settings of stakers", () => {
  let chain: TestContext

  const call = (name: string, args: object, origin: Parameters<TestContext["call"]>[0] = coldkey) =>
    chain.call(origin, { pallet: "SubtensorModule", name, args })

  beforeEach(() => {
    chain = new TestContext(subtensorModule)
    Owner.set(chain.ctx, hotkey, coldkey)
    Delegates.set(chain.ctx, hotkey, 5000)
  })

  it("delegate_take/0: a take ends at its maximum", () => {
    const take = MaxDelegateTake.get(chain.ctx) + 1
    expect(call("increase_take", { hotkey, take })).toEqual(refused("DelegateTakeTooHigh"))
  })

  it("delegate_take/1: a decrease does not increase", () => {
    expect(call("decrease_take", { hotkey, take: 5001 })).toEqual(refused("DelegateTakeTooLow"))
  })

  it("children.cooldown/0: children wait for the cooldown", () => {
    NetworksAdded.set(chain.ctx, 1, true)
    SubtokenEnabled.set(chain.ctx, 1, true)
    PendingChildKeyCooldown.set(chain.ctx, 7200n)
    const children = [[1n << 63n, account(3)]] as const
    expect(call("set_children", { hotkey, netuid: 1, children })).toBeUndefined()
    expect(PendingChildKeys.get(chain.ctx, 1, hotkey)).toEqual([children, 7201n])
  })

  it("claim_root.errors/0: one to five subnets are claimed at a time", () => {
    for (const count of [0, 6, 11]) {
      const subnets = Array.from({ length: count }, (_, i) => i)
      expect(call("claim_root", { subnets })).toEqual(refused("InvalidSubnetNumber"))
    }
    expect(call("claim_root", { subnets: [1, 2, 3, 4, 5] })).toBeUndefined()
  })

  it("claim_root.errors/1: the threshold of claims is bounded", () => {
    expect(call("sudo_set_root_claim_threshold", { netuid: 1, new_value: 10_000_001n }, root)).toEqual(
      refused("InvalidRootClaimThreshold"),
    )
  })
})

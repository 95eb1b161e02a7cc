// Ports pallet-subtensor tests: test_do_set_child_singular_network_does_not_exist, test_do_set_child_singular_invalid_child, test_do_set_child_singular_non_associated_coldkey, test_do_set_child_singular_root_network, test_do_schedule_children_multiple_proportion_edge_cases, test_do_schedule_children_multiple_empty_list, test_do_set_child_below_min_stake, test_do_set_child_as_sn_owner_not_enough_stake, test_revoke_child_no_min_stake_check, test_set_children_rate_limit_fail_then_succeed, test_set_child_keys_no_start_call_sets_immediately, test_pending_cooldown_as_expected
import { beforeEach, describe, expect, it } from "vitest"
import { root } from "../../../frame/origin.ts"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import {
  ChildKeys,
  ParentKeys,
  PendingChildKeyCooldown,
  PendingChildKeys,
  StakeThreshold,
  SubnetOwnerHotkey,
  SubtokenEnabled,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { buildGenesis } from "../genesis/build.ts"
import { subtensorModule } from "../index.ts"
import { applyPendingChildren } from "./children/apply-children.ts"

const NETUID = 1
const U64_MAX = (1n << 64n) - 1n
const RATE_LIMIT = 150
const [coldkey, stranger, hotkey, other, child] = [account(1), account(2), account(3), account(4), account(5)]

type Children = readonly (readonly [bigint, `0x${string}`])[]
const call = (name: string, args: object): RuntimeCall => ({ pallet: "SubtensorModule", name, args })
const setChildren = (children: Children, parent = hotkey, netuid = NETUID) =>
  call("set_children", { hotkey: parent, netuid, children })
const many = (count: number): Children => Array.from({ length: count }, (_, i) => [1n, account(0x10 + i)])

describe("set_children", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(subtensorModule)
    buildGenesis(test.ctx)
    for (const key of [hotkey, other]) test.call(coldkey, call("try_associate_hotkey", { hotkey: key }))
  })

  it.each<[error: string, who: `0x${string}`, wanted: RuntimeCall]>([
    ["RegistrationNotPermittedOnRootSubnet", coldkey, setChildren(many(1), hotkey, 0)],
    ["SubnetNotExists", coldkey, setChildren(many(1), hotkey, 9)],
    ["NonAssociatedColdKey", stranger, setChildren(many(1))],
    ["DuplicateChild", coldkey, setChildren([...many(7), ...many(1)])],
    ["InvalidChild", coldkey, setChildren([[1n, hotkey], ...many(6)])],
    ["TooManyChildren", coldkey, setChildren([...many(5), [U64_MAX, child]])],
    ["ProportionOverflow", coldkey, setChildren([...many(1), [U64_MAX, child]])],
  ])("fails with %s", (error, who, wanted) => {
    expect(test.refusal(who, wanted)).toBe(`SubtensorModule.${error}`)
  })

  it("lets no hotkey be parent and child of the same one", () => {
    expect(test.refusal(coldkey, setChildren([[5n, hotkey]], other))).toBeUndefined()
    expect(test.refusal(coldkey, setChildren([[5n, other]]))).toBe("SubtensorModule.ChildParentInconsistency")
    expect(ParentKeys.get(test.ctx, hotkey, NETUID)).toEqual([[5n, other]])
  })

  it("wants stake, but not of the subnet owner's hotkey and not for an empty list", () => {
    StakeThreshold.set(test.ctx, 1n)
    expect(test.refusal(coldkey, setChildren(many(1)))).toBe("SubtensorModule.NotEnoughStakeToSetChildkeys")
    expect(test.refusal(coldkey, setChildren([]))).toBeUndefined()
    SubnetOwnerHotkey.set(test.ctx, NETUID, other)
    expect(test.refusal(coldkey, setChildren(many(1), other))).toBeUndefined()
    test.block.number += RATE_LIMIT
    expect(test.refusal(coldkey, setChildren(many(1)))).toBe("SubtensorModule.NotEnoughStakeToSetChildkeys")
  })

  it("lets children go though the stake for them is gone", () => {
    SubtokenEnabled.set(test.ctx, NETUID, true)
    for (const [threshold, before, after] of [
      [0n, [], many(1)],
      [1n, many(1), []],
    ] as const) {
      StakeThreshold.set(test.ctx, threshold)
      expect(test.refusal(coldkey, setChildren(after))).toBeUndefined()
      expect(ChildKeys.get(test.ctx, hotkey, NETUID)).toEqual(before)
      test.block.number += 1 + Number(PendingChildKeyCooldown.get(test.ctx))
      applyPendingChildren(test.ctx, NETUID)
      expect(ChildKeys.get(test.ctx, hotkey, NETUID)).toEqual(after)
    }
  })

  it("takes proportions from nothing to all", () => {
    const extremes: Children = [
      [0n, child],
      [U64_MAX, account(6)],
    ]
    expect(test.refusal(coldkey, setChildren(extremes))).toBeUndefined()
    expect(ChildKeys.get(test.ctx, hotkey, NETUID)).toEqual(extremes)
  })

  it("allows a hotkey one change on a subnet every 150 blocks", () => {
    expect(test.refusal(coldkey, setChildren(many(1)))).toBeUndefined()
    test.block.number += RATE_LIMIT - 1
    expect(test.refusal(coldkey, setChildren(many(2)))).toBe("SubtensorModule.TxRateLimitExceeded")
    expect(ChildKeys.get(test.ctx, hotkey, NETUID)).toEqual(many(1))
    test.block.number += 1
    expect(test.refusal(coldkey, setChildren(many(2)))).toBeUndefined()
    expect(ChildKeys.get(test.ctx, hotkey, NETUID)).toEqual(many(2))
  })

  it("takes effect at once before the subnet starts, with the lists in the order of accounts", () => {
    test.call(coldkey, setChildren(many(2).toReversed()))
    expect(ChildKeys.get(test.ctx, hotkey, NETUID)).toEqual(many(2))
    expect(ParentKeys.get(test.ctx, account(0x10), NETUID)).toEqual([[1n, hotkey]])
    expect(PendingChildKeys.has(test.ctx, NETUID, hotkey)).toBe(false)
    expect(test.events).toEqual([["SubtensorModule.SetChildren", [hotkey, NETUID, many(2).toReversed()]]])
    test.block.number += RATE_LIMIT
    test.call(coldkey, setChildren([]))
    expect(ChildKeys.has(test.ctx, hotkey, NETUID)).toBe(false)
    expect(ParentKeys.has(test.ctx, account(0x10), NETUID)).toBe(false)
  })

  it("waits for the cool-down afterwards, which root sets", () => {
    SubtokenEnabled.set(test.ctx, NETUID, true)
    const setCooldown = call("set_pending_childkey_cooldown", { cooldown: 24n })
    expect(test.refusal(coldkey, setCooldown)).toBe("BadOrigin")
    expect(test.refusal(root, setCooldown)).toBeUndefined()
    test.call(coldkey, setChildren(many(1)))
    expect(PendingChildKeys.get(test.ctx, NETUID, hotkey)).toEqual([many(1), 25n])
    expect(test.events).toEqual([["SubtensorModule.SetChildrenScheduled", [hotkey, NETUID, 25n, many(1)]]])
    expect(ChildKeys.has(test.ctx, hotkey, NETUID)).toBe(false)
  })
})

// Ports pallet-subtensor tests: test_delegate_take_can_be_decreased, test_delegate_take_can_not_be_increased_with_decrease_take, test_delegate_take_can_be_increased, test_delegate_take_can_not_be_decreased_with_increase_take, test_delegate_take_can_be_increased_to_limit, test_delegate_take_can_not_be_increased_beyond_limit, test_rate_limits_enforced_on_increase_take, test_rate_limits_enforced_on_decrease_before_increase_take
import { beforeEach, describe, expect, it } from "vitest"
import type { RuntimeCall } from "../../../../frame/runtime-call.ts"
import {
  Delegates,
  MinDelegateTake,
  TxDelegateTakeRateLimit,
} from "../../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { buildGenesis } from "../../genesis/build.ts"
import { subtensorModule } from "../../index.ts"

const [coldkey, stranger, hotkey] = [account(1), account(2), account(3)]
const MAX_TAKE = 11_796
const RATE_LIMIT = 216_000

const call = (name: string, args: object): RuntimeCall => ({ pallet: "SubtensorModule", name, args })
const increase = (take: number) => call("increase_take", { hotkey, take })
const decrease = (take: number) => call("decrease_take", { hotkey, take })

describe("the take of a delegate", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(subtensorModule)
    buildGenesis(test.ctx)
    test.call(coldkey, call("try_associate_hotkey", { hotkey }))
  })

  it("is changed by the hotkey's owner alone", () => {
    for (const change of [increase(5), decrease(5)]) {
      expect(test.refusal(stranger, change)).toBe("SubtensorModule.NonAssociatedColdKey")
    }
    expect(test.refusal(coldkey, call("increase_take", { hotkey: stranger, take: 5 }))).toBe(
      "SubtensorModule.HotKeyAccountNotExists",
    )
  })

  it("goes down to the least take, and only down", () => {
    expect(test.refusal(coldkey, decrease(500))).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.TakeDecreased", [coldkey, hotkey, 500]]])
    for (const take of [500, MAX_TAKE]) {
      expect(test.refusal(coldkey, decrease(take))).toBe("SubtensorModule.DelegateTakeTooLow")
    }
    expect(Delegates.get(test.ctx, hotkey)).toBe(500)
    MinDelegateTake.set(test.ctx, 400)
    expect(test.refusal(coldkey, decrease(399))).toBe("SubtensorModule.DelegateTakeTooLow")
    expect(test.refusal(coldkey, decrease(400))).toBeUndefined()
    expect(Delegates.get(test.ctx, hotkey)).toBe(400)
  })

  it("goes up to the greatest take, and only up", () => {
    TxDelegateTakeRateLimit.set(test.ctx, 0n)
    expect(test.refusal(coldkey, increase(500))).toBeUndefined()
    for (const take of [499, 500]) {
      expect(test.refusal(coldkey, increase(take))).toBe("SubtensorModule.DelegateTakeTooLow")
    }
    expect(Delegates.get(test.ctx, hotkey)).toBe(500)
    expect(test.refusal(coldkey, increase(MAX_TAKE + 1))).toBe("SubtensorModule.DelegateTakeTooHigh")
    expect(test.refusal(coldkey, increase(MAX_TAKE))).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.TakeIncreased", [coldkey, hotkey, MAX_TAKE]]])
    expect(Delegates.get(test.ctx, hotkey)).toBe(MAX_TAKE)
  })

  it("goes up once in 216,000 blocks, counted from decreases too", () => {
    test.call(coldkey, decrease(500))
    test.block.number += RATE_LIMIT
    expect(test.refusal(coldkey, increase(501))).toBe("SubtensorModule.DelegateTxRateLimitExceeded")
    expect(Delegates.get(test.ctx, hotkey)).toBe(500)
    test.block.number += 1
    expect(test.refusal(coldkey, increase(501))).toBeUndefined()
    expect(test.refusal(coldkey, increase(502))).toBe("SubtensorModule.DelegateTxRateLimitExceeded")
    expect(Delegates.get(test.ctx, hotkey)).toBe(501)
    test.block.number += RATE_LIMIT + 1
    expect(test.refusal(coldkey, increase(502))).toBeUndefined()
    expect(Delegates.get(test.ctx, hotkey)).toBe(502)
    expect(test.refusal(coldkey, decrease(400))).toBeUndefined()
  })
})

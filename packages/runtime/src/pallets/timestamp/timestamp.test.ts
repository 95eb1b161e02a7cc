// Ports pallet-timestamp tests: timestamp_works, double_timestamp_should_fail, block_period_minimum_enforced
import { beforeEach, describe, expect, it } from "vitest"
import { none, root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { RuntimeTrap } from "../../frame/trap.ts"
import { CurrentSlot } from "../../generated/storage/aura.ts"
import { DidUpdate, Now } from "../../generated/storage/timestamp.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { timestamp } from "./index.ts"

const set = (now: bigint): RuntimeCall => ({ pallet: "Timestamp", name: "set", args: { now } })

describe("Timestamp", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(timestamp)
    CurrentSlot.set(test.ctx, 5n)
  })

  it("sets the time of the block, as an inherent only", () => {
    Now.set(test.ctx, 50_000n)
    expect(test.call(account(1), set(60_000n))).toEqual({ type: "BadOrigin" })
    expect(test.call(root, set(60_000n))).toEqual({ type: "BadOrigin" })
    expect(test.call(none, set(60_000n))).toBeUndefined()
    expect([Now.get(test.ctx), DidUpdate.get(test.ctx)]).toEqual([60_000n, true])
  })

  it("panics where a block sets it twice, or not at all", () => {
    test.call(none, set(60_000n))
    expect(() => test.call(none, set(66_000n))).toThrow(/updated only once/)
    timestamp.hooks?.onFinalize?.(test.ctx)
    expect(DidUpdate.has(test.ctx)).toBe(false)
    expect(() => timestamp.hooks?.onFinalize?.(test.ctx)).toThrow(RuntimeTrap)
  })

  it("panics where less than half a slot has gone by, or the slot is another", () => {
    Now.set(test.ctx, 60_000n)
    expect(() => test.call(none, set(65_999n))).toThrow(/must increment by at least/)
    expect(() => test.call(none, set(72_000n))).toThrow(/slot must match/)
    expect(test.call(none, set(66_000n))).toBeUndefined()
  })
})

import { describe, expect, it } from "vitest"
import { EnteredUntil } from "../generated/storage/safe-mode.ts"
import { Number as BlockNumber } from "../generated/storage/system.ts"
import { system } from "../pallets/system/index.ts"
import { account, TestContext } from "../testing/test-context.ts"
import { badOrigin, fail } from "./dispatch-error.ts"
import { ensureSignedOrRoot, root, signed, withFilter } from "./origin.ts"
import type { Guard } from "./pallet.ts"
import type { RuntimeCall } from "./runtime-call.ts"

const alice = account(1)
const remark: RuntimeCall = { pallet: "System", name: "remark", args: { remark: new Uint8Array() } }
const guarded = (guard: Guard) => new TestContext({ ...system, guards: [guard] })

describe("dispatch", () => {
  it("asks the guards of every origin but root, and drops what they wrote", () => {
    const test = guarded((ctx, origin) => {
      BlockNumber.set(ctx, 99)
      if (origin.type === "Signed") badOrigin()
    })
    expect(test.call(alice, remark)).toEqual({ type: "BadOrigin" })
    expect(test.call(root, remark)).toBeUndefined()
    expect(test.dispatch(test.ctx, signed(alice), remark, "bypass").ok).toBe(true)
    expect(BlockNumber.has(test.ctx)).toBe(false)
  })

  it("undoes the writes and events of a call that fails, and keeps its post info", () => {
    const calls = {
      remark: (ctx: TestContext["ctx"]) => {
        BlockNumber.set(ctx, 5)
        ctx.emit("System", "CodeUpdated", undefined)
        return fail({ type: "Exhausted" }, { paysFee: "No" })
      },
    }
    const test = new TestContext({ name: "System", calls })
    expect(test.post(alice, remark)).toEqual({ paysFee: "No" })
    expect(test.events).toEqual([])
    expect(BlockNumber.has(test.ctx)).toBe(false)
  })

  it("lets a programming error through, with the writes undone", () => {
    const calls = {
      remark: (ctx: TestContext["ctx"]) => {
        BlockNumber.set(ctx, 5)
        throw new TypeError("a bug")
      },
    }
    const test = new TestContext({ name: "System", calls })
    expect(() => test.call(alice, remark)).toThrow("a bug")
    expect(BlockNumber.has(test.ctx)).toBe(false)
  })

  it("names a call without behaviour", () => {
    const test = new TestContext(system)
    for (const name of ["no_call", "toString", "__proto__"]) {
      expect(test.call(root, { pallet: "System", name, args: {} })).toEqual({
        type: "Other",
        detail: `NotImplemented: System.${name} has no behaviour here`,
      })
    }
    expect(test.call(root, { pallet: "Contracts", name: "migrate", args: {} })).toMatchObject({
      type: "Other",
    })
  })

  it("filters by safe mode and by the origin's own filter", () => {
    const test = new TestContext(system)
    const never = withFilter(
      withFilter(signed(alice), () => true),
      () => false,
    )
    expect(test.call(never, remark)).toEqual({ type: "Module", pallet: "System", name: "CallFiltered" })
    EnteredUntil.set(test.ctx, 10)
    expect(test.call(alice, remark)).toBeUndefined()
    expect(test.call(alice, { pallet: "Utility", name: "batch", args: { calls: [] } })).toMatchObject({
      name: "CallFiltered",
    })
  })

  it("knows who signed", () => {
    expect(ensureSignedOrRoot({ origin: signed(alice) })).toBe(alice)
    expect(ensureSignedOrRoot({ origin: root })).toBeUndefined()
  })
})

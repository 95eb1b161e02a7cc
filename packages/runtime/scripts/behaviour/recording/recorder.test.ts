import { describe, expect, it } from "vitest"
import { badOrigin } from "../../../src/frame/dispatch-error.ts"
import { none } from "../../../src/frame/origin.ts"
import { sudo } from "../../../src/pallets/sudo/index.ts"
import { system } from "../../../src/pallets/system/index.ts"
import { account, TestContext } from "../../../src/testing/test-context.ts"
import { recorded } from "./recorder.ts"

const remark = { pallet: "System", name: "remark_with_event", args: { remark: new Uint8Array() } } as const

describe("the recorder", () => {
  it("is told what a dispatch did, and forgets events of what was undone", () => {
    const test = new TestContext(system, sudo)
    const { calls, failures, events } = recorded()
    const before = events.get("System.Remarked") ?? 0
    expect(test.call(account(1), remark)).toBeUndefined()
    expect(calls.get("System.remark_with_event")).toEqual(new Set([system]))
    expect(events.get("System.Remarked")).toBe(before + 1)
    test.call(account(1), { pallet: "Sudo", name: "sudo", args: { call: remark } })
    expect([...failures.keys()]).toContain("Sudo.sudo Sudo.RequireSudo")

    const failing = new TestContext({
      ...system,
      calls: { ...system.calls, remark: (ctx: never) => emitAndFail(ctx) },
    })
    failing.call(none, { pallet: "System", name: "remark", args: {} })
    expect(events.get("System.CodeUpdated")).toBe(0)
  })
})

const emitAndFail = (ctx: TestContext["ctx"]): never => {
  ctx.emit("System", "CodeUpdated", undefined as never)
  return badOrigin()
}

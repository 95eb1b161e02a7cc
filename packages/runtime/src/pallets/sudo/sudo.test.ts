// Ports pallet-sudo tests: sudo_basics, sudo_emits_events_correctly, sudo_unchecked_weight_basics, sudo_unchecked_weight_emits_events_correctly, set_key_basics, set_key_emits_events_correctly, remove_key_works, sudo_as_basics, sudo_as_emits_events_correctly
import { beforeEach, describe, expect, it } from "vitest"
import { none, root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { callInfo } from "../../frame/weights/call-info.ts"
import { Key } from "../../generated/storage/sudo.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { system } from "../system/index.ts"
import { sudo } from "./index.ts"

const [alice, bob] = [account(1), account(2)]
const rootOnly: RuntimeCall = { pallet: "System", name: "set_heap_pages", args: { pages: 1n } }
const call = (name: string, args: unknown): RuntimeCall => ({ pallet: "Sudo", name, args })
const required = { type: "Module", pallet: "Sudo", name: "RequireSudo" }

describe("Sudo", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(system, sudo)
    Key.set(test.ctx, alice)
  })

  it("lets its key act as root, free of charge", () => {
    expect(test.post(alice, call("sudo", { call: rootOnly }))).toEqual({ paysFee: "No" })
    expect(test.events).toEqual([["Sudo.Sudid", { sudo_result: { type: "Ok", value: undefined } }]])
    expect(test.call(bob, call("sudo", { call: rootOnly }))).toEqual(required)
  })

  it("weighs what its key says, where told so", () => {
    const weight = { ref_time: 1000n, proof_size: 7n }
    const unchecked = call("sudo_unchecked_weight", { call: rootOnly, weight })
    expect(callInfo(unchecked).weight).toEqual(weight)
    expect(test.post(alice, unchecked)).toEqual({ paysFee: "No" })
    expect(test.events).toEqual([["Sudo.Sudid", { sudo_result: { type: "Ok", value: undefined } }]])
    expect(test.call(bob, unchecked)).toEqual(required)
    expect(test.events).toEqual([])
  })

  it("acts for others under their own name, for its key only", () => {
    const as = (inner: RuntimeCall) => call("sudo_as", { who: { type: "Id", value: bob }, call: inner })
    expect(test.call(alice, as(rootOnly))).toBeUndefined()
    expect(test.events).toEqual([
      ["Sudo.SudoAsDone", { sudo_result: { type: "Err", value: { type: "BadOrigin" } } }],
    ])
    expect(test.call(bob, as(rootOnly))).toEqual(required)
    expect(
      test.call(alice, call("sudo_as", { who: { type: "Index", value: undefined }, call: rootOnly })),
    ).toEqual({
      type: "CannotLookup",
    })
  })

  it("is nobody's that did not sign", () => {
    expect(test.call(none, call("sudo", { call: rootOnly }))).toEqual({ type: "BadOrigin" })
    expect(test.call(root, call("sudo", { call: rootOnly }))).toBeUndefined()
  })

  it("succeeds around a call that fails", () => {
    const remark = {
      pallet: "System",
      name: "remark_with_event",
      args: { remark: new Uint8Array() },
    } as const
    expect(test.call(alice, call("sudo", { call: remark }))).toBeUndefined()
    expect(test.events).toEqual([
      ["Sudo.Sudid", { sudo_result: { type: "Err", value: { type: "BadOrigin" } } }],
    ])
    test.call(alice, call("sudo_as", { who: { type: "Id", value: bob }, call: remark }))
    expect(test.eventNames).toEqual(["System.Remarked", "Sudo.SudoAsDone"])
  })

  it("hands the key on and gives it up", () => {
    test.call(alice, call("set_key", { new: { type: "Id", value: bob } }))
    expect(test.events).toEqual([["Sudo.KeyChanged", { old: alice, new: bob }]])
    expect(test.call(alice, call("set_key", { new: { type: "Id", value: alice } }))).toEqual(required)
    expect(test.call(alice, call("remove_key", {}))).toEqual(required)
    expect(test.call(bob, call("remove_key", {}))).toBeUndefined()
    expect(Key.has(test.ctx)).toBe(false)
    expect(test.call(bob, call("sudo", { call: rootOnly }))).toEqual(required)
  })
})

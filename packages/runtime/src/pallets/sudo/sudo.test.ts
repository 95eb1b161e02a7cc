import { beforeEach, describe, expect, it } from "vitest"
import type { RuntimeCall } from "../../frame/context.ts"
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
    expect(test.call(alice, call("remove_key", {}))).toEqual(required)
    expect(test.call(bob, call("remove_key", {}))).toBeUndefined()
    expect(Key.has(test.ctx)).toBe(false)
    expect(test.call(bob, call("sudo", { call: rootOnly }))).toEqual(required)
  })
})

// Ports pallet-utility tests: as_derivative_works, batch_with_root_works, batch_with_signed_works, batch_early_exit_works, batch_all_revert, batch_all_does_not_nest, batch_limit, force_batch_works, none_origin_does_not_work, with_weight_works, dispatch_as_works, dispatch_as_fallible_works, if_else_with_signed_works, if_else_successful_main_call, if_else_failing_fallback_call
import { beforeEach, describe, expect, it } from "vitest"
import { none, root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { scaleDispatchError } from "../../frame/scale-dispatch-error.ts"
import { weight } from "../../frame/weight.ts"
import type { OriginCaller } from "../../generated/types.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { balances } from "../balances/index.ts"
import { system } from "../system/index.ts"
import { derivativeAccount } from "./derivative-account.ts"
import { utility } from "./index.ts"

const alice = account(1)
const batch = (name: string, ...calls: readonly RuntimeCall[]): RuntimeCall => ({
  pallet: "Utility",
  name,
  args: { calls },
})
const remark: RuntimeCall = { pallet: "System", name: "remark", args: { remark: new Uint8Array() } }
const rootOnly: RuntimeCall = { pallet: "System", name: "set_heap_pages", args: { pages: 1n } }

describe("Utility", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(system, balances, utility)
  })

  it("stops a batch at the first failure and keeps what was done", () => {
    expect(test.call(alice, batch("batch", remark, rootOnly, remark))).toBeUndefined()
    expect(test.events).toEqual([
      ["Utility.ItemCompleted", undefined],
      ["Utility.BatchInterrupted", { index: 1, error: { type: "BadOrigin" } }],
    ])
    expect(test.post(alice, batch("batch", remark, rootOnly, remark)).actualWeight).toEqual(
      weight(69_446_696n + 2n * 5_450_264n + 1_586_000n + 102_836_000n, 3983n),
    )
  })

  it("undoes a whole batch_all, and goes on in a force_batch", () => {
    expect(test.call(alice, batch("batch_all", remark, rootOnly))).toEqual({ type: "BadOrigin" })
    expect(test.events).toEqual([])
    expect(test.call(alice, batch("force_batch", rootOnly, remark))).toBeUndefined()
    expect(test.eventNames).toEqual([
      "Utility.ItemFailed",
      "Utility.ItemCompleted",
      "Utility.BatchCompletedWithErrors",
    ])
    test.call(alice, batch("batch"))
    expect(test.eventNames).toEqual(["Utility.BatchCompleted"])
  })

  it("lets no batch stand in a batch but root's", () => {
    const filtered = { type: "Module", pallet: "System", name: "CallFiltered" }
    expect(test.call(alice, batch("batch", batch("force_batch")))).toEqual(filtered)
    expect(test.call(root, batch("batch", batch("batch_all", remark)))).toBeUndefined()
    expect(test.call(none, batch("batch"))).toEqual({ type: "BadOrigin" })
  })

  it.each(["batch", "batch_all", "force_batch"])("takes up to 10,922 calls in a %s", (name) => {
    const of = (count: number) => batch(name, ...Array.from({ length: count }, () => remark))
    expect(test.refusal(alice, of(10_923))).toBe("Utility.TooManyCalls")
    expect(test.refusal(alice, of(10_922))).toBeUndefined()
  })

  it("refuses batch_all further down in a batch_all", () => {
    const hidden: RuntimeCall = {
      pallet: "Utility",
      name: "as_derivative",
      args: { index: 0, call: batch("batch_all") },
    }
    expect(test.call(alice, batch("batch_all", hidden))).toMatchObject({ name: "CallFiltered" })
    expect(test.call(alice, hidden)).toBeUndefined()
  })

  it("acts as a derivative account", () => {
    const emit: RuntimeCall = {
      pallet: "System",
      name: "remark_with_event",
      args: { remark: new Uint8Array() },
    }
    test.call(alice, { pallet: "Utility", name: "as_derivative", args: { index: 7, call: emit } })
    expect(test.events[0]?.[1]).toMatchObject({ sender: derivativeAccount(alice, 7) })
    expect(derivativeAccount(alice, 7)).not.toBe(derivativeAccount(alice, 8))
  })

  it("dispatches as another origin, root only", () => {
    const as = (name: string, call: RuntimeCall): RuntimeCall => ({
      pallet: "Utility",
      name,
      args: { as_origin: { type: "system", value: { type: "Signed", value: alice } }, call },
    })
    expect(test.call(alice, as("dispatch_as", remark))).toEqual({ type: "BadOrigin" })
    test.call(root, as("dispatch_as", rootOnly))
    expect(test.events).toEqual([
      ["Utility.DispatchedAs", { result: { type: "Err", value: { type: "BadOrigin" } } }],
    ])
    expect(test.call(root, as("dispatch_as_fallible", rootOnly))).toEqual({ type: "BadOrigin" })
    expect(test.call(root, as("dispatch_as_fallible", remark))).toBeUndefined()
    const weighed = {
      pallet: "Utility",
      name: "with_weight",
      args: { call: rootOnly, weight: weight(1n) },
    } as const
    expect(test.call(root, weighed)).toBeUndefined()
  })

  it.each<OriginCaller>([
    { type: "system", value: { type: "Authorized", value: undefined } },
    { type: "Ethereum", value: { type: "EthereumTransaction", value: `0x${"01".repeat(20)}` } },
  ])("dispatches as $type $value.type, which only calls for everybody take", (as_origin) => {
    const as = (name: string, call: RuntimeCall): RuntimeCall => ({
      pallet: "Utility",
      name,
      args: { as_origin, call },
    })
    const dispatched = (call: RuntimeCall) => {
      expect(test.call(root, as("dispatch_as", call))).toBeUndefined()
      return test.events.at(-1)
    }
    const refused = (type: string) => ["Utility.DispatchedAs", { result: { type: "Err", value: { type } } }]
    const done = ["Utility.DispatchedAs", { result: { type: "Ok", value: undefined } }]
    const filtered = { type: "Module", pallet: "System", name: "CallFiltered" } as const
    const emitting: RuntimeCall = {
      pallet: "System",
      name: "remark_with_event",
      args: { remark: new Uint8Array() },
    }
    for (const call of [rootOnly, emitting]) expect(dispatched(call)).toEqual(refused("BadOrigin"))
    for (const call of [remark, batch("batch_all", remark)]) expect(dispatched(call)).toEqual(done)
    expect(dispatched(batch("batch_all", batch("batch_all", remark)))).toEqual([
      "Utility.DispatchedAs",
      { result: { type: "Err", value: scaleDispatchError(filtered) } },
    ])
    expect(test.call(root, as("dispatch_as_fallible", rootOnly))).toEqual({ type: "BadOrigin" })
  })

  it("falls back when the main call fails", () => {
    const ifElse = (main: RuntimeCall, fallback: RuntimeCall): RuntimeCall => ({
      pallet: "Utility",
      name: "if_else",
      args: { main, fallback },
    })
    test.call(alice, ifElse(remark, rootOnly))
    expect(test.eventNames).toEqual(["Utility.IfElseMainSuccess"])
    test.call(alice, ifElse(rootOnly, remark))
    expect(test.events).toEqual([["Utility.IfElseFallbackCalled", { main_error: { type: "BadOrigin" } }]])
    expect(test.call(alice, ifElse(rootOnly, rootOnly))).toEqual({ type: "BadOrigin" })
    expect(test.post(alice, ifElse(rootOnly, rootOnly)).actualWeight).toEqual(
      weight(71_831_000n + 2n * 102_836_000n, 3983n),
    )
  })
})

// Ports pallet-scheduler tests: basic_scheduling_works, scheduling_with_preimages_works, schedule_after_works, schedule_after_zero_works, periodic_scheduling_works, retry_scheduling_works, retry_scheduling_expires, retry_periodic_full_cycle, set_retry_bad_origin, set_named_retry_bad_origin, set_retry_works, cancel_retries_works, cancel_named_scheduling_works_with_normal_cancel, cancel_last_task_removes_agenda, scheduler_respects_weight_limits, try_schedule_retry_respects_weight_limits, scheduler_does_not_delete_permanently_overweight_call, scheduler_handles_periodic_failure, scheduler_respects_priority_ordering, fails_to_schedule_task_in_the_past, should_check_origin, should_check_origin_for_cancel, scheduler_v3_anon_schedule_agenda_overflows, scheduler_v3_anon_cancel_and_schedule_fills_holes, unavailable_call_is_detected
import { beforeEach, describe, expect, it } from "vitest"
import { fail } from "../../frame/dispatch-error.ts"
import { root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { weight } from "../../frame/weight.ts"
import { Agenda, IncompleteSince, Lookup, Retries } from "../../generated/storage/scheduler.ts"
import { constant } from "../../protocol/constant.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { balances } from "../balances/index.ts"
import { preimage } from "../preimage/index.ts"
import { scheduler } from "./index.ts"
import { scheduleRetry } from "./weights.ts"

const alice = account(1)
const ID = account(0x77)
const error = (name: string) => ({ type: "Module", pallet: "Scheduler", name })
const remark = (byte = 0, length = 1): RuntimeCall => ({
  pallet: "System",
  name: "remark_with_event",
  args: { remark: new Uint8Array(length).fill(byte) },
})
const heavy = (ref_time: bigint): RuntimeCall => ({
  pallet: "Utility",
  name: "with_weight",
  args: { call: remark(), weight: weight(ref_time) },
})
const call = (name: string, args: object): RuntimeCall => ({ pallet: "Scheduler", name, args })
const schedule = (when: number, inner: RuntimeCall = remark(), changed: object = {}) =>
  call("schedule", { when, maybe_periodic: undefined, priority: 127, call: inner, ...changed })
const named = (when: number, inner: RuntimeCall = remark(), changed: object = {}) =>
  call("schedule_named", { id: ID, when, maybe_periodic: undefined, priority: 127, call: inner, ...changed })

/** Half of the scheduler's weight in a block. */
const HALF = 1_600_000_000_000n

describe("Scheduler", () => {
  let test: TestContext
  let ran: number[]
  let failing: boolean

  const at = (number: number): readonly string[] => {
    Object.assign(test.block, { number })
    test.block.events.length = 0
    ran = []
    scheduler.hooks?.onInitialize?.(test.ctx)
    return test.eventNames
  }

  beforeEach(() => {
    ran = []
    failing = false
    const run = (byte: number) => {
      ran.push(byte)
      if (failing) fail({ type: "Unavailable" })
    }
    test = new TestContext(
      {
        name: "System",
        calls: {
          remark_with_event: (_: unknown, args: { remark: Uint8Array }) => run(args.remark[0] as number),
        },
      },
      { name: "Utility", calls: { with_weight: () => run(99) } },
      balances,
      preimage,
      scheduler,
    )
  })

  it("runs a call at its block, as root", () => {
    expect(test.call(alice, schedule(4))).toEqual({ type: "BadOrigin" })
    expect(test.call(root, schedule(1))).toEqual(error("TargetBlockNumberInPast"))
    expect(test.call(root, schedule(4))).toBeUndefined()
    expect(test.events).toEqual([["Scheduler.Scheduled", { when: 4, index: 0 }]])
    expect(at(3)).toEqual([])
    expect(at(4)).toEqual(["Scheduler.Dispatched"])
    expect(test.events[0]?.[1]).toEqual({
      task: [4, 0],
      id: undefined,
      result: { type: "Ok", value: undefined },
    })
    expect(ran).toEqual([0])
    expect(Agenda.has(test.ctx, 4)).toBe(false)
    expect(at(5)).toEqual([])
  })

  it("schedules after so many blocks, of which 0 is the next", () => {
    const after = (blocks: number) =>
      call("schedule_after", { after: blocks, maybe_periodic: undefined, priority: 0, call: remark() })
    test.call(root, after(0))
    test.call(root, after(3))
    expect([Agenda.has(test.ctx, 2), Agenda.has(test.ctx, 5)]).toEqual([true, true])
    const args = { id: ID, after: 1, maybe_periodic: undefined, priority: 0, call: remark() }
    expect(test.call(root, call("schedule_named_after", args))).toBeUndefined()
    expect(Lookup.get(test.ctx, ID)).toEqual([3, 0])
  })

  it("repeats a call as often as it was told", () => {
    test.call(root, named(4, remark(7), { maybe_periodic: [3, 3] }))
    expect(at(4)).toEqual(["Scheduler.Dispatched", "Scheduler.Scheduled"])
    expect(Lookup.get(test.ctx, ID)).toEqual([7, 0])
    expect(at(7)).toEqual(["Scheduler.Dispatched", "Scheduler.Scheduled"])
    expect(at(10)).toEqual(["Scheduler.Dispatched"])
    expect(at(13)).toEqual([])
    expect(Lookup.has(test.ctx, ID)).toBe(false)
    for (const maybe_periodic of [
      [0, 5],
      [5, 1],
    ]) {
      test.call(root, schedule(20, remark(), { maybe_periodic }))
    }
    expect(Agenda.get(test.ctx, 20).every((task) => task?.maybe_periodic === undefined)).toBe(true)
  })

  it("orders the calls of a block by priority", () => {
    test.call(root, schedule(4, remark(1), { priority: 5 }))
    test.call(root, schedule(4, remark(2), { priority: 1 }))
    test.call(root, schedule(4, remark(3), { priority: 5 }))
    at(4)
    expect(ran).toEqual([2, 1, 3])
  })

  it("takes fifty calls a block, and fills what became free", () => {
    for (let i = 0; i < 50; i++) expect(test.call(root, schedule(4))).toBeUndefined()
    expect(test.call(root, schedule(4))).toEqual({ type: "Exhausted" })
    test.call(root, call("cancel", { when: 4, index: 12 }))
    test.call(root, schedule(4))
    expect(test.events).toEqual([["Scheduler.Scheduled", { when: 4, index: 12 }]])
  })

  it("cancels by place or by name", () => {
    expect(test.call(alice, call("cancel", { when: 4, index: 0 }))).toEqual({ type: "BadOrigin" })
    expect(test.call(root, call("cancel", { when: 4, index: 0 }))).toEqual(error("NotFound"))
    expect(test.call(root, call("cancel_named", { id: ID }))).toEqual(error("NotFound"))
    test.call(root, schedule(4, remark(1)))
    test.call(root, named(4, remark(2)))
    expect(test.call(root, named(9))).toEqual(error("FailedToSchedule"))
    expect(test.call(root, call("cancel_named", { id: ID }))).toBeUndefined()
    expect(test.events).toEqual([["Scheduler.Canceled", { when: 4, index: 1 }]])
    expect(Agenda.get(test.ctx, 4)).toHaveLength(1)
    test.call(root, named(4))
    test.call(root, call("cancel", { when: 4, index: 1 }))
    expect(Lookup.has(test.ctx, ID)).toBe(false)
    test.call(root, call("cancel", { when: 4, index: 0 }))
    expect(Agenda.has(test.ctx, 4)).toBe(false)
  })

  it("tries failed calls again, each a plain copy with fewer tries left", () => {
    failing = true
    test.call(root, schedule(4, remark(1), { maybe_periodic: [10, 3] }))
    expect(test.call(alice, call("set_retry", { task: [4, 0], retries: 2, period: 3 }))).toEqual({
      type: "BadOrigin",
    })
    expect(test.call(root, call("set_retry", { task: [4, 1], retries: 2, period: 3 }))).toEqual(
      error("NotFound"),
    )
    test.call(root, call("set_retry", { task: [4, 0], retries: 2, period: 3 }))
    expect(test.events).toEqual([
      ["Scheduler.RetrySet", { task: [4, 0], id: undefined, period: 3, retries: 2 }],
    ])
    expect(at(4)).toEqual(["Scheduler.Dispatched", "Scheduler.Scheduled", "Scheduler.Scheduled"])
    expect(Agenda.get(test.ctx, 7)[0]?.maybe_periodic).toBeUndefined()
    expect(Retries.get(test.ctx, [7, 0])).toEqual({ total_retries: 2, remaining: 1, period: 3 })
    expect(Retries.get(test.ctx, [14, 0])).toEqual({ total_retries: 2, remaining: 2, period: 3 })
    at(7)
    expect(at(10)).toEqual(["Scheduler.Dispatched"])
    expect(Retries.has(test.ctx, [10, 0])).toBe(false)
    failing = false
    expect(at(14)).toEqual(["Scheduler.Dispatched", "Scheduler.Scheduled"])
    expect(Agenda.has(test.ctx, 17)).toBe(false)
  })

  it("sets and cancels tries by name", () => {
    const set = call("set_retry_named", { id: ID, retries: 4, period: 2 })
    const unset = call("cancel_retry_named", { id: ID })
    expect(test.call(root, set)).toEqual(error("NotFound"))
    expect(test.call(root, unset)).toEqual(error("NotFound"))
    test.call(root, named(4))
    expect(test.call(alice, set)).toEqual({ type: "BadOrigin" })
    test.call(root, set)
    expect(test.events).toEqual([["Scheduler.RetrySet", { task: [4, 0], id: ID, period: 2, retries: 4 }]])
    expect(test.call(alice, unset)).toEqual({ type: "BadOrigin" })
    test.call(root, unset)
    expect(test.events).toEqual([["Scheduler.RetryCancelled", { task: [4, 0], id: ID }]])
    test.call(root, set)
    expect(test.call(alice, call("cancel_retry", { task: [4, 0] }))).toEqual({ type: "BadOrigin" })
    test.call(root, call("cancel_retry", { task: [4, 0] }))
    expect(Retries.has(test.ctx, [4, 0])).toBe(false)
    expect(test.call(root, call("cancel_retry", { task: [9, 0] }))).toEqual(error("NotFound"))
  })

  it("says where there is no place for the next run or try", () => {
    failing = true
    test.call(root, schedule(4, remark(1), { maybe_periodic: [3, 2] }))
    test.call(root, call("set_retry", { task: [4, 0], retries: 1, period: 3 }))
    for (let i = 0; i < 50; i++) test.call(root, schedule(7))
    expect(at(4)).toEqual(["Scheduler.Dispatched", "Scheduler.RetryFailed", "Scheduler.PeriodicFailed"])
  })

  it("puts off what does not fit, and goes on with it in the next block", () => {
    test.call(root, schedule(4, heavy(HALF)))
    test.call(root, schedule(4, heavy(HALF)))
    expect(at(4)).toEqual(["Scheduler.Dispatched", "Scheduler.AgendaIncomplete"])
    expect(IncompleteSince.get(test.ctx)).toBe(4)
    expect(at(5)).toEqual(["Scheduler.Dispatched"])
    expect(test.events[0]?.[1]).toMatchObject({ task: [4, 1] })
    expect(IncompleteSince.has(test.ctx)).toBe(false)
    expect(Agenda.has(test.ctx, 4)).toBe(false)
  })

  it("gives up what never fits", () => {
    test.call(root, schedule(4, heavy(3n * HALF)))
    expect(at(4)).toEqual(["Scheduler.PermanentlyOverweight"])
    expect(Agenda.get(test.ctx, 4)).toHaveLength(1)
    expect(at(5)).toEqual([])
  })

  it("fails to try again where the block has no room for that", () => {
    failing = true
    const machinery = 126_335_000n + 127_895_046n + 2_991_000n + 1_858_000n
    const most = constant("Scheduler", "MaximumWeight").ref_time
    test.call(root, schedule(4, heavy(most - machinery - scheduleRetry(50).ref_time + 1n)))
    test.call(root, call("set_retry", { task: [4, 0], retries: 1, period: 3 }))
    expect(at(4)).toEqual(["Scheduler.Dispatched", "Scheduler.RetryFailed"])
    expect(Agenda.has(test.ctx, 7)).toBe(false)
  })

  it("keeps long calls as preimages, and misses those that are gone", () => {
    test.call(root, schedule(4, remark(1, 500)))
    expect(test.eventNames).toEqual(["Preimage.Noted", "Scheduler.Scheduled"])
    const kept = Agenda.get(test.ctx, 4)[0]?.call
    expect(kept?.type).toBe("Lookup")
    at(4)
    expect(ran).toEqual([1])
    test.call(root, schedule(8, remark(2, 500)))
    Agenda.update(test.ctx, 8, ([task]) => [
      { ...(task as NonNullable<typeof task>), call: { type: "Lookup", value: { hash: ID, len: 9 } } },
    ])
    expect(at(8)).toEqual(["Scheduler.CallUnavailable"])
    Agenda.set(test.ctx, 9, [
      {
        ...(Agenda.get(test.ctx, 8)[0] as NonNullable<ReturnType<typeof Agenda.get>[number]>),
        call: { type: "Legacy", value: { hash: ID } },
      },
    ])
    expect(at(9)).toEqual(["Scheduler.CallUnavailable"])
  })
})

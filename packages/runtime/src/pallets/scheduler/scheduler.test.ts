// Ports pallet-scheduler tests: basic_scheduling_works, scheduling_with_preimages_works, schedule_after_works, schedule_after_zero_works, periodic_scheduling_works, retry_scheduling_works, retry_scheduling_expires, retry_periodic_full_cycle, set_retry_bad_origin, set_named_retry_bad_origin, set_retry_works, cancel_retries_works, cancel_named_scheduling_works_with_normal_cancel, cancel_last_task_removes_agenda, scheduler_respects_weight_limits, try_schedule_retry_respects_weight_limits, scheduler_does_not_delete_permanently_overweight_call, scheduler_handles_periodic_failure, scheduler_respects_priority_ordering, fails_to_schedule_task_in_the_past, should_check_origin, should_check_origin_for_cancel, scheduler_v3_anon_schedule_agenda_overflows, scheduler_v3_anon_cancel_and_schedule_fills_holes, unavailable_call_is_detected
import { blake2b256 } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { toHex } from "../../bytes.ts"
import { fail } from "../../frame/dispatch-error.ts"
import { root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { weight } from "../../frame/weight.ts"
import { PreimageFor, RequestStatusFor } from "../../generated/storage/preimage.ts"
import { Agenda, IncompleteSince, Lookup, Retries } from "../../generated/storage/scheduler.ts"
import { codec } from "../../protocol/codecs.ts"
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

  /** What ran in which block, of these. */
  const runs = (first: number, last: number): (readonly [block: number, byte: number])[] =>
    Array.from({ length: last - first + 1 }, (_, offset) => first + offset).flatMap((block) => {
      at(block)
      return ran.map((byte) => [block, byte] as const)
    })
  const tasks = () => [...Agenda.entries(test.ctx)].flatMap(([, tasks]) => tasks).length
  const retries = () => [...Retries.keys(test.ctx)].length

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

  it("runs a call at its block, once, as root", () => {
    expect(test.call(root, schedule(4))).toBeUndefined()
    expect(test.events).toEqual([["Scheduler.Scheduled", { when: 4, index: 0 }]])
    expect([at(3), ran]).toEqual([[], []])
    expect([at(4), ran]).toEqual([["Scheduler.Dispatched"], [0]])
    expect(test.events[0]?.[1]).toEqual({
      task: [4, 0],
      id: undefined,
      result: { type: "Ok", value: undefined },
    })
    expect(tasks()).toBe(0)
    for (const block of [5, 100]) expect([at(block), ran]).toEqual([[], []])
  })

  it("takes calls of root alone, for a block to come", () => {
    Object.assign(test.block, { number: 3 })
    for (const make of [schedule, named]) {
      expect(test.refusal(alice, make(4))).toBe("BadOrigin")
      for (const when of [2, 3]) {
        expect(test.refusal(root, make(when))).toBe("Scheduler.TargetBlockNumberInPast")
      }
    }
  })

  it("schedules after so many blocks, of which 0 is the next", () => {
    Object.assign(test.block, { number: 2 })
    const after = (blocks: number) =>
      call("schedule_after", { after: blocks, maybe_periodic: undefined, priority: 0, call: remark(blocks) })
    test.call(root, after(0))
    test.call(root, after(3))
    const args = { id: ID, after: 1, maybe_periodic: undefined, priority: 0, call: remark(1) }
    expect(test.call(root, call("schedule_named_after", args))).toBeUndefined()
    expect(Lookup.get(test.ctx, ID)).toEqual([4, 0])
    expect(runs(3, 10)).toEqual([
      [3, 0],
      [4, 1],
      [6, 3],
    ])
    expect([at(100), ran]).toEqual([[], []])
  })

  it("repeats a call as often as it was told", () => {
    test.call(root, named(4, remark(7), { maybe_periodic: [3, 3] }))
    expect(runs(2, 5)).toEqual([[4, 7]])
    expect(Lookup.get(test.ctx, ID)).toEqual([7, 0])
    expect(runs(6, 20)).toEqual([
      [7, 7],
      [10, 7],
    ])
    expect([at(100), ran, Lookup.has(test.ctx, ID)]).toEqual([[], [], false])
    for (const maybe_periodic of [
      [0, 5],
      [5, 1],
    ]) {
      test.call(root, schedule(120, remark(), { maybe_periodic }))
    }
    expect(Agenda.get(test.ctx, 120).map((task) => task?.maybe_periodic)).toEqual([undefined, undefined])
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
    expect(test.refusal(root, schedule(4))).toBe("Exhausted")
    const free = [0, 1, 2, 12]
    for (const index of free) expect(test.call(root, call("cancel", { when: 4, index }))).toBeUndefined()
    for (const index of free) {
      test.call(root, schedule(4))
      expect(test.events).toEqual([["Scheduler.Scheduled", { when: 4, index }]])
    }
    at(4)
    expect(ran).toHaveLength(50)
  })

  it("cancels by place or by name", () => {
    const [byPlace, byName] = [call("cancel", { when: 4, index: 1 }), call("cancel_named", { id: ID })]
    for (const wish of [byPlace, byName]) expect(test.refusal(root, wish)).toBe("Scheduler.NotFound")
    test.call(root, named(4, remark(2)))
    test.call(root, schedule(4, remark(1)))
    expect(test.refusal(root, named(9))).toBe("Scheduler.FailedToSchedule")
    for (const wish of [byPlace, byName]) expect(test.refusal(alice, wish)).toBe("BadOrigin")
    expect([runs(2, 3), Agenda.get(test.ctx, 4).length]).toEqual([[], 2])
    test.call(root, byName)
    expect(test.events).toEqual([["Scheduler.Canceled", { when: 4, index: 0 }]])
    expect([Agenda.get(test.ctx, 4).length, Lookup.has(test.ctx, ID)]).toEqual([2, false])
    test.call(root, byPlace)
    expect(test.events).toEqual([["Scheduler.Canceled", { when: 4, index: 1 }]])
    expect(Agenda.has(test.ctx, 4)).toBe(false)
    expect([runs(4, 20), at(100)]).toEqual([[], []])
    test.call(root, named(104))
    test.call(root, call("cancel", { when: 104, index: 0 }))
    expect([Lookup.has(test.ctx, ID), tasks()]).toEqual([false, 0])
  })

  it("runs what nobody else may cancel", () => {
    test.call(root, named(4, remark(69)))
    test.call(root, schedule(4, remark(42)))
    for (const wish of [call("cancel", { when: 4, index: 1 }), call("cancel_named", { id: ID })]) {
      expect(test.refusal(alice, wish)).toBe("BadOrigin")
    }
    expect(runs(4, 5)).toEqual([
      [4, 69],
      [4, 42],
    ])
  })

  it("tries a failing call again until it succeeds", () => {
    failing = true
    test.call(root, schedule(4, remark(42)))
    test.call(root, call("set_retry", { task: [4, 0], retries: 10, period: 3 }))
    expect(Retries.get(test.ctx, [4, 0])).toEqual({ total_retries: 10, remaining: 10, period: 3 })
    for (const [block, next] of [
      [4, 7],
      [7, 10],
    ] as const) {
      at(block)
      expect([Agenda.has(test.ctx, block), Agenda.has(test.ctx, next), retries()]).toEqual([false, true, 1])
      expect([at(block + 1), at(block + 2)]).toEqual([[], []])
    }
    failing = false
    expect(runs(10, 13)).toEqual([[10, 42]])
    expect([tasks(), retries(), at(100)]).toEqual([0, 0, []])
  })

  it("gives a failing call up when its tries are used", () => {
    failing = true
    test.call(root, schedule(4))
    test.call(root, call("set_retry", { task: [4, 0], retries: 3, period: 1 }))
    for (const block of [4, 5, 6]) {
      at(block)
      expect([Agenda.has(test.ctx, block), tasks()]).toEqual([false, 1])
      expect(Retries.get(test.ctx, [block + 1, 0])?.remaining).toBe(6 - block)
    }
    at(7)
    expect([tasks(), retries()]).toEqual([0, 0])
  })

  it("goes on with the period of a call whose tries come in between", () => {
    const left = (block: number) => Retries.get(test.ctx, [block, 0])?.remaining
    test.call(root, named(10, remark(42), { maybe_periodic: [100, 4] }))
    test.call(root, call("set_retry_named", { id: ID, retries: 2, period: 1 }))
    for (const [block, fails, after] of [
      [10, false, { 110: 2 }],
      [110, true, { 111: 1, 210: 2 }],
      [111, true, { 112: 0, 210: 2 }],
      [112, true, { 210: 2 }],
      [209, true, { 210: 2 }],
      [210, true, { 211: 1, 310: 2 }],
      [211, false, { 310: 2 }],
      [310, false, {}],
    ] as const) {
      failing = fails
      at(block)
      const blocks = Object.keys(after).map(Number)
      expect(Object.fromEntries(blocks.map((next) => [next, left(next)]))).toEqual(after)
      expect(blocks.every((next) => Agenda.has(test.ctx, next))).toBe(true)
      expect([tasks(), retries()]).toEqual([blocks.length, blocks.length])
    }
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

  it("evicts failing calls whose tries were cancelled", () => {
    failing = true
    test.call(root, schedule(4, remark(20)))
    test.call(root, named(4, remark(42)))
    test.call(root, call("set_retry", { task: [4, 0], retries: 10, period: 1 }))
    test.call(root, call("set_retry_named", { id: ID, retries: 10, period: 1 }))
    expect([retries(), at(3), Agenda.get(test.ctx, 4).length]).toEqual([2, [], 2])
    test.call(root, call("cancel_retry", { task: [4, 0] }))
    expect(retries()).toBe(1)
    test.call(root, call("cancel_retry_named", { id: ID }))
    expect(retries()).toBe(0)
    at(4)
    expect([ran, tasks(), retries()]).toEqual([[20, 42], 0, 0])
  })

  it("says where there is no place for the next run or try", () => {
    failing = true
    test.call(root, schedule(4, remark(1), { maybe_periodic: [3, 2] }))
    test.call(root, call("set_retry", { task: [4, 0], retries: 1, period: 3 }))
    for (let i = 0; i < 50; i++) test.call(root, schedule(7))
    expect(at(4)).toEqual(["Scheduler.Dispatched", "Scheduler.RetryFailed", "Scheduler.PeriodicFailed"])
    for (const [, fields] of test.events.slice(1)) expect(fields).toEqual({ task: [4, 0], id: undefined })
  })

  it("ends a period at a block that is full", () => {
    test.call(root, schedule(4, heavy(HALF), { maybe_periodic: [4, 0xffff_ffff] }))
    expect(runs(4, 20).map(([block]) => block)).toEqual([4, 8, 12, 16, 20])
    for (let i = 0; i < 50; i++) test.call(root, schedule(28, heavy(HALF), { priority: 120 }))
    expect([at(24), ran]).toEqual([["Scheduler.Dispatched", "Scheduler.PeriodicFailed"], [99]])
    expect(test.events.at(-1)?.[1]).toEqual({ task: [24, 0], id: undefined })
  })

  it("puts off what does not fit, and goes on with it in the next block", () => {
    test.call(root, schedule(4, heavy(HALF)))
    test.call(root, schedule(4, heavy(HALF)))
    expect(at(4)).toEqual(["Scheduler.Dispatched", "Scheduler.AgendaIncomplete"])
    expect([ran, test.events[0]?.[1]]).toMatchObject([[99], { task: [4, 0] }])
    expect(IncompleteSince.get(test.ctx)).toBe(4)
    expect(at(5)).toEqual(["Scheduler.Dispatched"])
    expect(test.events[0]?.[1]).toMatchObject({ task: [4, 1] })
    expect(IncompleteSince.has(test.ctx)).toBe(false)
    expect(Agenda.has(test.ctx, 4)).toBe(false)
  })

  it("gives up what never fits", () => {
    test.call(root, schedule(4, heavy(3n * HALF)))
    expect([at(4), ran]).toEqual([["Scheduler.PermanentlyOverweight"], []])
    expect(test.events[0]?.[1]).toEqual({ task: [4, 0], id: undefined })
    expect([runs(5, 20), at(100)]).toEqual([[], []])
    expect(Agenda.get(test.ctx, 4)).toHaveLength(1)
  })

  it("fails to try again where the block has no room for that", () => {
    failing = true
    const machinery = 126_335_000n + 127_895_046n + 2_991_000n + 1_858_000n
    const most = constant("Scheduler", "MaximumWeight").ref_time
    test.call(root, schedule(4, heavy(most - machinery - scheduleRetry(50).ref_time + 1n)))
    test.call(root, call("set_retry", { task: [4, 0], retries: 1, period: 3 }))
    expect(at(4)).toEqual(["Scheduler.Dispatched", "Scheduler.RetryFailed"])
    expect(test.events[1]?.[1]).toEqual({ task: [4, 0], id: undefined })
    expect([tasks(), retries()]).toEqual([0, 0])
  })

  describe("calls kept as preimages", () => {
    type Task = NonNullable<ReturnType<typeof Agenda.get>[number]>
    const bytes = codec<RuntimeCall>("RuntimeCall").encode(remark(5))
    const hash = toHex(blake2b256(bytes))
    const known = () => [
      RequestStatusFor.get(test.ctx, hash)?.type,
      PreimageFor.has(test.ctx, [hash, bytes.length]),
    ]
    const requests = () =>
      [...RequestStatusFor.entries(test.ctx)].map(
        ([, { type, value }]) => type === "Requested" && value.count,
      )
    /** Schedules the call by its hash, as another pallet may. */
    const scheduleHash = (bounded: Task["call"]) => {
      test.call(root, named(4))
      Agenda.update(test.ctx, 4, ([task]) => [{ ...(task as Task), call: bounded }])
      test.call(root, { pallet: "Preimage", name: "request_preimage", args: { hash } })
      expect(known()).toEqual(["Requested", false])
    }

    it("are noted where they are long, and requested once more than they are let go", () => {
      test.call(root, schedule(4, remark(1, 500)))
      expect(test.eventNames).toEqual(["Preimage.Noted", "Scheduler.Scheduled"])
      const kept = Agenda.get(test.ctx, 4)[0]?.call
      expect(kept?.type).toBe("Lookup")
      expect(requests()).toEqual([2])
      at(4)
      expect(ran).toEqual([1])
      expect(requests()).toEqual([1])
    })

    it("may be noted after they were scheduled", () => {
      scheduleHash({ type: "Lookup", value: { hash, len: bytes.length } })
      expect(test.call(alice, { pallet: "Preimage", name: "note_preimage", args: { bytes } })).toBeUndefined()
      expect([known(), runs(3, 3)]).toEqual([["Requested", true], []])
      expect(runs(4, 5)).toEqual([[4, 5]])
      expect([known(), at(100)]).toEqual([[undefined, false], []])
    })

    it.each<Task["call"]>([
      { type: "Lookup", value: { hash, len: bytes.length } },
      { type: "Legacy", value: { hash } },
    ])("are missed where they are gone, and asked for no longer: $type", (bounded) => {
      scheduleHash(bounded)
      expect([at(4), ran]).toEqual([["Scheduler.CallUnavailable"], []])
      expect(test.events.at(-1)?.[1]).toEqual({ task: [4, 0], id: ID })
      expect(known()).toEqual([undefined, false])
    })
  })
})

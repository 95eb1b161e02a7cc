// Ports pallet-scheduler tests: basic_scheduling_works, scheduling_with_preimages_works, schedule_after_works, schedule_after_zero_works, periodic_scheduling_works, cancel_named_scheduling_works_with_normal_cancel, cancel_last_task_removes_agenda, scheduler_respects_weight_limits, scheduler_does_not_delete_permanently_overweight_call, scheduler_handles_periodic_failure, scheduler_respects_priority_ordering, fails_to_schedule_task_in_the_past, should_check_origin, should_check_origin_for_cancel, scheduler_v3_anon_schedule_agenda_overflows, scheduler_v3_anon_cancel_and_schedule_fills_holes, unavailable_call_is_detected
import { blake2b256 } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { toHex } from "../../bytes.ts"
import { root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { PreimageFor, RequestStatusFor } from "../../generated/storage/preimage.ts"
import { Agenda, IncompleteSince, Lookup } from "../../generated/storage/scheduler.ts"
import { codec } from "../../protocol/codecs.ts"
import {
  call,
  HALF,
  heavy,
  ID,
  named,
  remark,
  SchedulerContext,
  schedule,
} from "../../testing/scheduler-context.ts"
import { account } from "../../testing/test-context.ts"

const alice = account(1)

describe("Scheduler", () => {
  let test: SchedulerContext

  beforeEach(() => {
    test = new SchedulerContext()
  })

  it("runs a call at its block, once, as root", () => {
    expect(test.call(root, schedule(4))).toBeUndefined()
    expect(test.events).toEqual([["Scheduler.Scheduled", { when: 4, index: 0 }]])
    expect([test.at(3), test.ran]).toEqual([[], []])
    expect([test.at(4), test.ran]).toEqual([["Scheduler.Dispatched"], [0]])
    expect(test.events[0]?.[1]).toEqual({
      task: [4, 0],
      id: undefined,
      result: { type: "Ok", value: undefined },
    })
    expect(test.tasks).toBe(0)
    for (const block of [5, 100]) expect([test.at(block), test.ran]).toEqual([[], []])
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
    expect(test.runs(3, 10)).toEqual([
      [3, 0],
      [4, 1],
      [6, 3],
    ])
    expect([test.at(100), test.ran]).toEqual([[], []])
  })

  it("repeats a call as often as it was told", () => {
    test.call(root, named(4, remark(7), { maybe_periodic: [3, 3] }))
    expect(test.runs(2, 5)).toEqual([[4, 7]])
    expect(Lookup.get(test.ctx, ID)).toEqual([7, 0])
    expect(test.runs(6, 20)).toEqual([
      [7, 7],
      [10, 7],
    ])
    expect([test.at(100), test.ran, Lookup.has(test.ctx, ID)]).toEqual([[], [], false])
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
    test.at(4)
    expect(test.ran).toEqual([2, 1, 3])
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
    test.at(4)
    expect(test.ran).toHaveLength(50)
  })

  it("cancels by place or by name", () => {
    const [byPlace, byName] = [call("cancel", { when: 4, index: 1 }), call("cancel_named", { id: ID })]
    for (const wish of [byPlace, byName]) expect(test.refusal(root, wish)).toBe("Scheduler.NotFound")
    test.call(root, named(4, remark(2)))
    test.call(root, schedule(4, remark(1)))
    expect(test.refusal(root, named(9))).toBe("Scheduler.FailedToSchedule")
    for (const wish of [byPlace, byName]) expect(test.refusal(alice, wish)).toBe("BadOrigin")
    expect([test.runs(2, 3), Agenda.get(test.ctx, 4).length]).toEqual([[], 2])
    test.call(root, byName)
    expect(test.events).toEqual([["Scheduler.Canceled", { when: 4, index: 0 }]])
    expect([Agenda.get(test.ctx, 4).length, Lookup.has(test.ctx, ID)]).toEqual([2, false])
    test.call(root, byPlace)
    expect(test.events).toEqual([["Scheduler.Canceled", { when: 4, index: 1 }]])
    expect(Agenda.has(test.ctx, 4)).toBe(false)
    expect([test.runs(4, 20), test.at(100)]).toEqual([[], []])
    test.call(root, named(104))
    test.call(root, call("cancel", { when: 104, index: 0 }))
    expect([Lookup.has(test.ctx, ID), test.tasks]).toEqual([false, 0])
  })

  it("runs what nobody else may cancel", () => {
    test.call(root, named(4, remark(69)))
    test.call(root, schedule(4, remark(42)))
    for (const wish of [call("cancel", { when: 4, index: 1 }), call("cancel_named", { id: ID })]) {
      expect(test.refusal(alice, wish)).toBe("BadOrigin")
    }
    expect(test.runs(4, 5)).toEqual([
      [4, 69],
      [4, 42],
    ])
  })

  it("ends a period at a block that is full", () => {
    test.call(root, schedule(4, heavy(HALF), { maybe_periodic: [4, 0xffff_ffff] }))
    expect(test.runs(4, 20).map(([block]) => block)).toEqual([4, 8, 12, 16, 20])
    for (let i = 0; i < 50; i++) test.call(root, schedule(28, heavy(HALF), { priority: 120 }))
    expect([test.at(24), test.ran]).toEqual([["Scheduler.Dispatched", "Scheduler.PeriodicFailed"], [99]])
    expect(test.events.at(-1)?.[1]).toEqual({ task: [24, 0], id: undefined })
  })

  it("puts off what does not fit, and goes on with it in the next block", () => {
    test.call(root, schedule(4, heavy(HALF)))
    test.call(root, schedule(4, heavy(HALF)))
    expect(test.at(4)).toEqual(["Scheduler.Dispatched", "Scheduler.AgendaIncomplete"])
    expect([test.ran, test.events[0]?.[1]]).toMatchObject([[99], { task: [4, 0] }])
    expect(IncompleteSince.get(test.ctx)).toBe(4)
    expect(test.at(5)).toEqual(["Scheduler.Dispatched"])
    expect(test.events[0]?.[1]).toMatchObject({ task: [4, 1] })
    expect(IncompleteSince.has(test.ctx)).toBe(false)
    expect(Agenda.has(test.ctx, 4)).toBe(false)
  })

  it("gives up what never fits", () => {
    test.call(root, schedule(4, heavy(3n * HALF)))
    expect([test.at(4), test.ran]).toEqual([["Scheduler.PermanentlyOverweight"], []])
    expect(test.events[0]?.[1]).toEqual({ task: [4, 0], id: undefined })
    expect([test.runs(5, 20), test.at(100)]).toEqual([[], []])
    expect(Agenda.get(test.ctx, 4)).toHaveLength(1)
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
      test.at(4)
      expect(test.ran).toEqual([1])
      expect(requests()).toEqual([1])
    })

    it("may be noted after they were scheduled", () => {
      scheduleHash({ type: "Lookup", value: { hash, len: bytes.length } })
      expect(test.call(alice, { pallet: "Preimage", name: "note_preimage", args: { bytes } })).toBeUndefined()
      expect([known(), test.runs(3, 3)]).toEqual([["Requested", true], []])
      expect(test.runs(4, 5)).toEqual([[4, 5]])
      expect([known(), test.at(100)]).toEqual([[undefined, false], []])
    })

    it.each<Task["call"]>([
      { type: "Lookup", value: { hash, len: bytes.length } },
      { type: "Legacy", value: { hash } },
    ])("are missed where they are gone, and asked for no longer: $type", (bounded) => {
      scheduleHash(bounded)
      expect([test.at(4), test.ran]).toEqual([["Scheduler.CallUnavailable"], []])
      expect(test.events.at(-1)?.[1]).toEqual({ task: [4, 0], id: ID })
      expect(known()).toEqual([undefined, false])
    })
  })
})

// Ports pallet-scheduler tests: retry_scheduling_works, retry_scheduling_expires, retry_periodic_full_cycle, set_retry_bad_origin, set_named_retry_bad_origin, set_retry_works, cancel_retries_works, try_schedule_retry_respects_weight_limits
import { beforeEach, describe, expect, it } from "vitest"
import { root } from "../../frame/origin.ts"
import { Agenda, Retries } from "../../generated/storage/scheduler.ts"
import { constant } from "../../protocol/constant.ts"
import {
  call,
  heavy,
  ID,
  named,
  remark,
  SchedulerContext,
  schedule,
} from "../../testing/scheduler-context.ts"
import { account } from "../../testing/test-context.ts"
import { scheduleRetry } from "./weights.ts"

const alice = account(1)
const error = (name: string) => ({ type: "Module", pallet: "Scheduler", name })

describe("Scheduler's retries", () => {
  let test: SchedulerContext

  beforeEach(() => {
    test = new SchedulerContext()
  })

  it("tries a failing call again until it succeeds", () => {
    test.failing = true
    test.call(root, schedule(4, remark(42)))
    test.call(root, call("set_retry", { task: [4, 0], retries: 10, period: 3 }))
    expect(Retries.get(test.ctx, [4, 0])).toEqual({ total_retries: 10, remaining: 10, period: 3 })
    for (const [block, next] of [
      [4, 7],
      [7, 10],
    ] as const) {
      test.at(block)
      expect([Agenda.has(test.ctx, block), Agenda.has(test.ctx, next), test.retries]).toEqual([
        false,
        true,
        1,
      ])
      expect([test.at(block + 1), test.at(block + 2)]).toEqual([[], []])
    }
    test.failing = false
    expect(test.runs(10, 13)).toEqual([[10, 42]])
    expect([test.tasks, test.retries, test.at(100)]).toEqual([0, 0, []])
  })

  it("gives a failing call up when its tries are used", () => {
    test.failing = true
    test.call(root, schedule(4))
    test.call(root, call("set_retry", { task: [4, 0], retries: 3, period: 1 }))
    for (const block of [4, 5, 6]) {
      test.at(block)
      expect([Agenda.has(test.ctx, block), test.tasks]).toEqual([false, 1])
      expect(Retries.get(test.ctx, [block + 1, 0])?.remaining).toBe(6 - block)
    }
    test.at(7)
    expect([test.tasks, test.retries]).toEqual([0, 0])
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
      test.failing = fails
      test.at(block)
      const blocks = Object.keys(after).map(Number)
      expect(Object.fromEntries(blocks.map((next) => [next, left(next)]))).toEqual(after)
      expect(blocks.every((next) => Agenda.has(test.ctx, next))).toBe(true)
      expect([test.tasks, test.retries]).toEqual([blocks.length, blocks.length])
    }
  })

  it("tries failed calls again, each a plain copy with fewer tries left", () => {
    test.failing = true
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
    expect(test.at(4)).toEqual(["Scheduler.Dispatched", "Scheduler.Scheduled", "Scheduler.Scheduled"])
    expect(Agenda.get(test.ctx, 7)[0]?.maybe_periodic).toBeUndefined()
    expect(Retries.get(test.ctx, [7, 0])).toEqual({ total_retries: 2, remaining: 1, period: 3 })
    expect(Retries.get(test.ctx, [14, 0])).toEqual({ total_retries: 2, remaining: 2, period: 3 })
    test.at(7)
    expect(test.at(10)).toEqual(["Scheduler.Dispatched"])
    expect(Retries.has(test.ctx, [10, 0])).toBe(false)
    test.failing = false
    expect(test.at(14)).toEqual(["Scheduler.Dispatched", "Scheduler.Scheduled"])
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
    test.failing = true
    test.call(root, schedule(4, remark(20)))
    test.call(root, named(4, remark(42)))
    test.call(root, call("set_retry", { task: [4, 0], retries: 10, period: 1 }))
    test.call(root, call("set_retry_named", { id: ID, retries: 10, period: 1 }))
    expect([test.retries, test.at(3), Agenda.get(test.ctx, 4).length]).toEqual([2, [], 2])
    test.call(root, call("cancel_retry", { task: [4, 0] }))
    expect(test.retries).toBe(1)
    test.call(root, call("cancel_retry_named", { id: ID }))
    expect(test.retries).toBe(0)
    test.at(4)
    expect([test.ran, test.tasks, test.retries]).toEqual([[20, 42], 0, 0])
  })

  it("says where there is no place for the next run or try", () => {
    test.failing = true
    test.call(root, schedule(4, remark(1), { maybe_periodic: [3, 2] }))
    test.call(root, call("set_retry", { task: [4, 0], retries: 1, period: 3 }))
    for (let i = 0; i < 50; i++) test.call(root, schedule(7))
    expect(test.at(4)).toEqual(["Scheduler.Dispatched", "Scheduler.RetryFailed", "Scheduler.PeriodicFailed"])
    for (const [, fields] of test.events.slice(1)) expect(fields).toEqual({ task: [4, 0], id: undefined })
  })

  it("fails to try again where the block has no room for that", () => {
    test.failing = true
    const machinery = 126_335_000n + 127_895_046n + 2_991_000n + 1_858_000n
    const most = constant("Scheduler", "MaximumWeight").ref_time
    test.call(root, schedule(4, heavy(most - machinery - scheduleRetry(50).ref_time + 1n)))
    test.call(root, call("set_retry", { task: [4, 0], retries: 1, period: 3 }))
    expect(test.at(4)).toEqual(["Scheduler.Dispatched", "Scheduler.RetryFailed"])
    expect(test.events[1]?.[1]).toEqual({ task: [4, 0], id: undefined })
    expect([test.tasks, test.retries]).toEqual([0, 0])
  })
})

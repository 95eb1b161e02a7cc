// Ports pallet-grandpa tests: authorities_change_logged, authorities_change_logged_after_delay, cannot_schedule_change_when_one_pending, dispatch_forced_change, schedule_pause_only_when_live, schedule_resume_only_when_paused
// Ports pallet-admin-utils tests: test_schedule_grandpa_change
import { beforeEach, describe, expect, it } from "vitest"
import { fromHex } from "../../bytes.ts"
import { none, root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import {
  Authorities,
  CurrentSetId,
  NextForced,
  PendingChange,
  Stalled,
  State,
} from "../../generated/storage/grandpa.ts"
import { Digest } from "../../generated/storage/system.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { adminUtils } from "../admin-utils/index.ts"
import type { AuthorityList } from "./consensus-log.ts"
import { grandpa } from "./index.ts"

const voters = (...ids: readonly number[]): AuthorityList => ids.map((id) => [account(id), 1n])
const failure = (name: string) => ({ type: "Module", pallet: "Grandpa", name })

const change = (next_authorities: AuthorityList, in_blocks: number, forced?: number): RuntimeCall => ({
  pallet: "AdminUtils",
  name: "schedule_grandpa_change",
  args: { next_authorities, in_blocks, forced },
})

const logged = (data: string) => ({ type: "Consensus", value: ["0x46524e4b", fromHex(data)] })

/** SCALE of the voters 4, 5 and 6 of weight 1 each. */
const LIST = `0c${[4, 5, 6].map((id) => `${account(id).slice(2)}0100000000000000`).join("")}`

describe("Grandpa", () => {
  let test: TestContext

  /** Finalises the open block; its digest's items, and its events since the last call. */
  const finalize = () => {
    const { ctx } = test
    test.block.events.length = 0
    Digest.set(ctx, { logs: [] })
    grandpa.hooks?.onFinalize?.(ctx)
    return { logs: Digest.get(ctx).logs, events: test.events }
  }

  const open = (number: number) => {
    Object.assign(test.block, { number })
  }

  beforeEach(() => {
    test = new TestContext(adminUtils, grandpa)
    Authorities.set(test.ctx, voters(1, 2, 3))
  })

  it("changes its voters at the end of the block and tells them", () => {
    expect(test.call(root, change(voters(4, 5, 6), 0))).toBeUndefined()
    expect(finalize()).toEqual({
      logs: [logged(`01${LIST}00000000`)],
      events: [["Grandpa.NewAuthorities", { authority_set: voters(4, 5, 6) }]],
    })
    expect(Authorities.get(test.ctx)).toEqual(voters(4, 5, 6))
    expect(PendingChange.has(test.ctx)).toBe(false)
    expect(CurrentSetId.get(test.ctx)).toBe(0n)
  })

  it("changes its voters after a delay", () => {
    test.call(root, change(voters(4, 5, 6), 1))
    expect(finalize()).toEqual({ logs: [logged(`01${LIST}01000000`)], events: [] })
    open(2)
    expect(finalize()).toEqual({
      logs: [],
      events: [["Grandpa.NewAuthorities", { authority_set: voters(4, 5, 6) }]],
    })
  })

  it("takes one change at a time, from root only", () => {
    expect(test.call(account(1), change(voters(5), 1))).toEqual({ type: "BadOrigin" })
    test.call(root, change(voters(4, 5, 6), 1))
    expect(test.call(root, change(voters(5), 1))).toEqual(failure("ChangePending"))
    finalize()
    open(2)
    expect(test.call(root, change(voters(5), 1))).toEqual(failure("ChangePending"))
    finalize()
    open(3)
    expect(test.call(root, change(voters(5), 1))).toBeUndefined()
    expect(PendingChange.get(test.ctx)).toEqual({
      scheduled_at: 3,
      delay: 1,
      next_authorities: voters(5),
      forced: undefined,
    })
  })

  it("forces no change within twice the delay of the last one", () => {
    const { ctx } = test
    expect(test.call(root, change(voters(4, 5, 6), 5, 7))).toBeUndefined()
    expect(finalize().logs).toEqual([logged(`0207000000${LIST}05000000`)])
    for (let number = 2; number < 7; number++) {
      open(number)
      expect(NextForced.get(ctx)).toBe(11)
      expect(test.call(root, change(voters(5), 1, 0))).toEqual(failure("ChangePending"))
      finalize()
    }
    expect(Authorities.get(ctx)).toEqual(voters(4, 5, 6))
    open(7)
    expect(test.call(root, change(voters(5), 1))).toBeUndefined()
    finalize()
    open(8)
    finalize()
    expect(Authorities.get(ctx)).toEqual(voters(5))
    for (const number of [9, 10]) {
      open(number)
      expect(test.call(root, change(voters(5, 6), 5, 0))).toEqual(failure("TooSoon"))
      finalize()
    }
    open(11)
    expect(test.call(root, change(voters(5, 6, 7), 5, 0))).toBeUndefined()
    expect(NextForced.get(ctx)).toBe(21)
  })

  it("pauses and resumes as its state says, which only root can write raw", () => {
    const { ctx } = test
    State.set(ctx, { type: "PendingPause", value: { scheduled_at: 1, delay: 1 } })
    expect(finalize()).toEqual({ logs: [logged("0401000000")], events: [] })
    open(2)
    expect(finalize()).toEqual({ logs: [], events: [["Grandpa.Paused", undefined]] })
    expect(State.get(ctx).type).toBe("Paused")
    State.set(ctx, { type: "PendingResume", value: { scheduled_at: 2, delay: 2 } })
    expect(finalize()).toEqual({ logs: [logged("0502000000")], events: [] })
    open(3)
    expect(finalize()).toEqual({ logs: [], events: [] })
    open(4)
    expect(finalize()).toEqual({ logs: [], events: [["Grandpa.Resumed", undefined]] })
    expect(State.get(ctx).type).toBe("Live")
  })

  it("lets delays run over the end of block numbers, as the chain does", () => {
    open(5)
    test.call(root, change(voters(5), 0xffff_fffe, 0))
    expect(NextForced.get(test.ctx)).toBe(1)
    open(3)
    expect(finalize().events).toEqual([["Grandpa.NewAuthorities", { authority_set: voters(5) }]])
  })

  it("notes that its voters stalled, for root only", () => {
    const stalled: RuntimeCall = {
      pallet: "Grandpa",
      name: "note_stalled",
      args: { delay: 1000, best_finalized_block_number: 7 },
    }
    expect(test.call(account(1), stalled)).toEqual({ type: "BadOrigin" })
    expect(test.call(root, stalled)).toBeUndefined()
    expect(Stalled.get(test.ctx)).toEqual([1000, 7])
  })

  it("takes reports for free, were there any", () => {
    const report = (name: string): RuntimeCall => ({ pallet: "Grandpa", name, args: {} })
    expect(test.post(account(1), report("report_equivocation"))).toEqual({ paysFee: "No" })
    expect(test.call(none, report("report_equivocation"))).toEqual({ type: "BadOrigin" })
    expect(test.post(none, report("report_equivocation_unsigned"))).toEqual({ paysFee: "No" })
    expect(test.call(account(1), report("report_equivocation_unsigned"))).toEqual({ type: "BadOrigin" })
  })
})

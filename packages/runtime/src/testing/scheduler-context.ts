import { fail } from "../frame/dispatch-error.ts"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { weight } from "../frame/weight.ts"
import { Agenda, Retries } from "../generated/storage/scheduler.ts"
import { balances } from "../pallets/balances/index.ts"
import { preimage } from "../pallets/preimage/index.ts"
import { scheduler } from "../pallets/scheduler/index.ts"
import { account, TestContext } from "./test-context.ts"

/** The name of the tasks that have one. */
export const ID = account(0x77)
/** Half of the scheduler's weight in a block. */
export const HALF = 1_600_000_000_000n

export const call = (name: string, args: object): RuntimeCall => ({ pallet: "Scheduler", name, args })
export const remark = (byte = 0, length = 1): RuntimeCall => ({
  pallet: "System",
  name: "remark_with_event",
  args: { remark: new Uint8Array(length).fill(byte) },
})
export const heavy = (ref_time: bigint): RuntimeCall => ({
  pallet: "Utility",
  name: "with_weight",
  args: { call: remark(), weight: weight(ref_time) },
})
export const schedule = (when: number, inner: RuntimeCall = remark(), changed: object = {}) =>
  call("schedule", { when, maybe_periodic: undefined, priority: 127, call: inner, ...changed })
export const named = (when: number, inner: RuntimeCall = remark(), changed: object = {}) =>
  call("schedule_named", { id: ID, when, maybe_periodic: undefined, priority: 127, call: inner, ...changed })

/** The scheduler beside calls that note that they ran: a remark its first byte, a heavy call 99. */
export class SchedulerContext extends TestContext {
  /** What ran in the block that was opened last. */
  ran: number[] = []
  /** Whether the calls fail. */
  failing = false

  constructor() {
    const run = (byte: number): void => {
      this.ran.push(byte)
      if (this.failing) fail({ type: "Unavailable" })
    }
    super(
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
  }

  /** Opens a block; the names of its events. */
  at(number: number): readonly string[] {
    this.block.number = number
    this.block.events.length = 0
    this.ran = []
    scheduler.hooks?.onInitialize?.(this.ctx)
    return this.eventNames
  }

  /** What ran in which block, of these. */
  runs(first: number, last: number): (readonly [block: number, byte: number])[] {
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset).flatMap((block) => {
      this.at(block)
      return this.ran.map((byte) => [block, byte] as const)
    })
  }

  get tasks(): number {
    return [...Agenda.entries(this.ctx)].flatMap(([, tasks]) => tasks).length
  }

  get retries(): number {
    return [...Retries.keys(this.ctx)].length
  }
}

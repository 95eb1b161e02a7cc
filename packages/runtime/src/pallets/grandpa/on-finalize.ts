import type { Context } from "../../frame/context.ts"
import { Authorities, PendingChange, State } from "../../generated/storage/grandpa.ts"
import { tellVoters } from "./consensus-log.ts"

interface Scheduled {
  readonly scheduled_at: number
  readonly delay: number
}

const isSignalled = (ctx: Context, { scheduled_at }: Scheduled): boolean => ctx.block.number === scheduled_at

/** The chain's u32 wraps around. */
const isDue = (ctx: Context, { scheduled_at, delay }: Scheduled): boolean =>
  ctx.block.number === (scheduled_at + delay) >>> 0

const changeAuthorities = (ctx: Context): void => {
  const pending = PendingChange.get(ctx)
  if (pending === undefined) return
  const { delay, next_authorities, forced } = pending
  if (isSignalled(ctx, pending)) {
    const log = { next: next_authorities, delay }
    tellVoters(
      ctx,
      forced === undefined
        ? { type: "ScheduledChange", ...log }
        : { type: "ForcedChange", median: forced, ...log },
    )
  }
  if (!isDue(ctx, pending)) return
  Authorities.set(ctx, next_authorities)
  ctx.emit("Grandpa", "NewAuthorities", { authority_set: next_authorities })
  PendingChange.remove(ctx)
}

const pauseOrResume = (ctx: Context): void => {
  const state = State.get(ctx)
  if (state.type !== "PendingPause" && state.type !== "PendingResume") return
  const pauses = state.type === "PendingPause"
  const { value } = state
  if (isSignalled(ctx, value)) tellVoters(ctx, { type: pauses ? "Pause" : "Resume", delay: value.delay })
  if (!isDue(ctx, value)) return
  State.set(ctx, { type: pauses ? "Paused" : "Live" })
  ctx.emit("Grandpa", pauses ? "Paused" : "Resumed", undefined)
}

/** Tells the voters of what was scheduled in this block, and does what is due. */
export const onFinalize = (ctx: Context): void => {
  changeAuthorities(ctx)
  pauseOrResume(ctx)
}

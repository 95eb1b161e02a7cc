import * as core from "@subforge/core"
import type { Context } from "../../../../frame/context.ts"
import { MaturityRate, UnlockRate } from "../../../../generated/storage/subtensor-module.ts"
import type { LockState } from "../../../../generated/types.ts"
import { maximum, saturatingSub } from "../../../../saturating.ts"
import { currentBlock } from "../../current-block.ts"

/** What a lock becomes with time depends on whose hotkey it is on and whether it decays. */
export interface LockMode {
  /** The lock is on the subnet owner's hotkey: its conviction is its mass. */
  readonly owner: boolean
  readonly perpetual: boolean
}

/** A lock brought forward to the present block (`roll_forward_lock`). */
export const rollLock = (ctx: Context, lock: LockState, mode: LockMode): LockState => {
  const now = currentBlock(ctx)
  const { mass, conviction } = core.rollLock(
    { mass: lock.locked_mass, conviction: lock.conviction },
    saturatingSub(now, lock.last_update),
    { unlock: UnlockRate.get(ctx), maturity: MaturityRate.get(ctx), ...mode },
  )
  return { locked_mass: mass, conviction, last_update: maximum(now, lock.last_update) }
}

import * as core from "@subforge/core"
import type { Context } from "../../../../frame/context.ts"
import { MaturityRate, UnlockRate } from "../../../../generated/storage/subtensor-module.ts"
import type { LockState } from "../../../../generated/types.ts"
import { currentBlock } from "../../current-block.ts"
import { addConviction, FRACTION_BITS, isDust } from "./lock-state.ts"

const ONE = 1n << FRACTION_BITS

/** What a lock becomes with time depends on whose hotkey it is on and whether it decays. */
export interface LockMode {
  /** The lock is on the subnet owner's hotkey: its conviction is its mass. */
  readonly owner: boolean
  readonly perpetual: boolean
}

/** Part of a mass that has turned into conviction while it decays at another rate than conviction matures. */
const maturedPart = (
  unlock: bigint,
  maturity: bigint,
  unlockDecay: bigint,
  maturityDecay: bigint,
): bigint => {
  const part = (unlock * (unlockDecay - maturityDecay)) / (unlock - maturity)
  return part > 0n ? part : 0n
}

const grownConviction = (
  mass: bigint,
  blocks: bigint,
  rates: { readonly unlock: bigint; readonly maturity: bigint },
  maturityDecay: bigint,
  perpetual: boolean,
): bigint => {
  const { unlock, maturity } = rates
  const massBits = mass << FRACTION_BITS
  if (perpetual) return core.mulU64F64(massBits, ONE - maturityDecay)
  if (unlock === maturity) {
    const part = core.safeDivU64F64(blocks << FRACTION_BITS, maturity << FRACTION_BITS)
    return core.mulU64F64(massBits, core.mulU64F64(part, maturityDecay))
  }
  if (unlock === 0n || maturity === 0n) return 0n
  return core.mulU64F64(
    massBits,
    maturedPart(unlock, maturity, core.lockDecay(blocks, unlock), maturityDecay),
  )
}

const aged = (ctx: Context, lock: LockState, now: bigint, perpetual: boolean): LockState => {
  const blocks = now - lock.last_update
  const rates = { unlock: UnlockRate.get(ctx), maturity: MaturityRate.get(ctx) }
  const maturityDecay = core.lockDecay(blocks, rates.maturity)
  const kept = core.mulU64F64(maturityDecay, lock.conviction)
  return {
    locked_mass: perpetual
      ? lock.locked_mass
      : core.mulU64F64(core.lockDecay(blocks, rates.unlock), lock.locked_mass << FRACTION_BITS) >>
        FRACTION_BITS,
    conviction: addConviction(
      kept,
      grownConviction(lock.locked_mass, blocks, rates, maturityDecay, perpetual),
    ),
    last_update: now,
  }
}

/** A lock brought forward to the present block (`roll_forward_lock`). */
export const rollLock = (ctx: Context, lock: LockState, mode: LockMode): LockState => {
  const now = currentBlock(ctx)
  let rolled = now > lock.last_update ? aged(ctx, lock, now, mode.perpetual) : lock
  if (mode.owner) rolled = { ...rolled, conviction: rolled.locked_mass << FRACTION_BITS }
  return isDust(rolled) ? { ...rolled, locked_mass: 0n, conviction: 0n } : rolled
}

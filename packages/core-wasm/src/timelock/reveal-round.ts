import { inRange } from "../math/range.ts"
import { quicknet } from "./quicknet.ts"

/** What storage says of a subnet's epochs at the head. */
export interface EpochSchedule {
  /** Number of the head. */
  readonly block: number
  /** `LastEpochBlock`. */
  readonly lastEpochBlock: number
  /** `PendingEpochAt`; 0: none. */
  readonly pendingEpochAt: number
  /** `SubnetEpochIndex`. */
  readonly epoch: number
  /** `Tempo`, blocks; at least 1. */
  readonly tempo: number
  /** `BlocksSinceLastStep`. */
  readonly blocksSinceLastStep: number
  /** `RevealPeriodEpochs`. */
  readonly revealPeriod: number
}

/** When something is sealed, and how fast blocks come. */
export interface Now {
  /** Unix time, seconds; may be fractional. */
  readonly time: number
  /** Seconds between blocks. */
  readonly blockTime: number
}

/** An epoch is overdue after so many blocks without one. */
const OVERDUE = 50_400
/** Blocks that clients leave a pulse to arrive in. */
const MARGIN = 3

/** The chain reveals no later. */
const MOST_EPOCHS = 100
const MAX_TEMPO = 65_535

const whole = (what: string, value: number): number => inRange(what, value, 0, Number.MAX_SAFE_INTEGER)

const checked = (schedule: EpochSchedule): EpochSchedule => ({
  block: whole("The block", schedule.block),
  lastEpochBlock: whole("The block of the last epoch", schedule.lastEpochBlock),
  pendingEpochAt: whole("The block of the pending epoch", schedule.pendingEpochAt),
  epoch: whole("The epoch", schedule.epoch),
  tempo: inRange("The tempo", schedule.tempo, 1, MAX_TEMPO),
  blocksSinceLastStep: whole("The count of blocks since the last step", schedule.blocksSinceLastStep),
  revealPeriod: inRange("The reveal period", schedule.revealPeriod, 0, MOST_EPOCHS),
})

const roundAt = (time: number): number => (time - quicknet.genesis) / quicknet.period

/**
 * The round of quicknet to seal a weight commit of the next block to, as the released clients reckon: that of the
 * third block after the first of the epoch in which the chain reveals it. Throws `CORE_RANGE` for a tempo of 0,
 * which has no epochs, and for whatever storage cannot hold.
 */
export const revealRound = (schedule: EpochSchedule, { time, blockTime }: Now): bigint => {
  const given = checked(schedule)
  const { block: head, tempo, revealPeriod } = given
  let { lastEpochBlock, pendingEpochAt, epoch, blocksSinceLastStep } = given
  let target: number | undefined
  let block = head
  for (;;) {
    block++
    const isDue =
      (pendingEpochAt > 0 && block >= pendingEpochAt) ||
      blocksSinceLastStep > OVERDUE ||
      block - lastEpochBlock >= tempo
    const index = isDue ? epoch + 1 : epoch
    target ??= index + revealPeriod
    if (index >= target) break
    blocksSinceLastStep++
    if (!isDue) continue
    lastEpochBlock = block
    pendingEpochAt = 0
    epoch++
    blocksSinceLastStep = 0
  }
  const round = Math.floor(roundAt(time + (block + MARGIN - head) * blockTime))
  return BigInt(Math.max(1, round))
}

/** The round of quicknet that follows a delay of so many blocks, as clients reckon when they seal data. */
export const delayRound = (blocks: number, { time, blockTime }: Now): bigint =>
  BigInt(Math.floor(roundAt(Math.ceil(blocks * blockTime + time))))

/** The round of quicknet that a timelocked commitment is sealed to, so many blocks from now, as clients reckon. */
export const commitmentRound = (blocks: number, { time, blockTime }: Now): bigint =>
  BigInt(Math.floor(roundAt(Math.floor(time) + Math.round(blocks * blockTime))))

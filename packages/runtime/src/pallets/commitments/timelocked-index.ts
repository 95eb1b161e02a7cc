import type { Context } from "../../frame/context.ts"
import type { AccountId } from "../../frame/origin.ts"
import { TimelockedIndex } from "../../generated/storage/commitments.ts"

/** Who has a timelocked field on which subnet. */
type Entry = readonly [netuid: number, who: AccountId]

const compare = ([netuid, who]: Entry, [otherNetuid, other]: Entry): number =>
  netuid - otherNetuid || (who < other ? -1 : who > other ? 1 : 0)

/** Keeps the entries that `stays` picks. The index is written even where nothing goes, as on the chain. */
export const retainTimelocked = (ctx: Context, stays: (entry: Entry) => boolean): void => {
  TimelockedIndex.update(ctx, (index) => index.filter(stays))
}

export const addTimelocked = (ctx: Context, netuid: number, who: AccountId): void => {
  TimelockedIndex.update(ctx, (index) =>
    index.some((entry) => compare(entry, [netuid, who]) === 0)
      ? index
      : [...index, [netuid, who] as const].sort(compare),
  )
}

export const removeTimelocked = (ctx: Context, netuid: number, who: AccountId): void =>
  retainTimelocked(ctx, (entry) => compare(entry, [netuid, who]) !== 0)

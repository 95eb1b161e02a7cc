import { compareBytes } from "../../../../bytes.ts"
import type { Cell } from "../../../../frame/cell.ts"
import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import {
  Alpha,
  AlphaMapLastKey,
  AlphaV2,
  AlphaV2MapLastKey,
} from "../../../../generated/storage/subtensor-module.ts"
import type { Entry } from "../../../../state/entry.ts"
import { ROOT_NETUID } from "../../constants.ts"
import { addStakingColdkey } from "./staking-coldkeys.ts"

const BATCH = 30

/** Position of the first entry behind a raw key. */
const positionAfter = (entries: readonly Entry[], key: Uint8Array): number => {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareBytes((entries[middle] as Entry).key, key) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Looks at the next entries of a map of stakes; root stakers enter the index. Starts over after the last one. */
const populateFrom = (ctx: Context, stakes: Cell, lastKey: typeof AlphaMapLastKey): void => {
  const entries = ctx.state.entries(stakes, [])
  const last = lastKey.get(ctx).some
  if (last === undefined && entries.length === 0) return
  const start = last === undefined ? 0 : positionAfter(entries, last)
  const batch = entries.slice(start, start + BATCH)
  for (const { args } of batch) {
    const [, coldkey, netuid] = args as [AccountId, AccountId, number]
    if (netuid === ROOT_NETUID) addStakingColdkey(ctx, coldkey)
  }
  const next = batch.length === BATCH ? batch.at(-1)?.key : undefined
  if (last === undefined && next === undefined && lastKey.has(ctx)) return
  lastKey.set(ctx, { some: next })
}

/** Brings root stakers of before the index into it, a few in each block. */
export const populateStakingColdkeys = (ctx: Context): void => {
  populateFrom(ctx, Alpha, AlphaMapLastKey)
  populateFrom(ctx, AlphaV2, AlphaV2MapLastKey)
}

import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import {
  Alpha,
  AlphaMapLastKey,
  AlphaV2,
  AlphaV2MapLastKey,
} from "../../../../generated/storage/subtensor-module.ts"
import type { Cell } from "../../../../state/cell.ts"
import { addStakingColdkey } from "./staking-coldkeys.ts"

const BATCH = 30

/** Whether a stake's raw key ends with netuid 0: most stakes are not on root, and decoding their keys takes time. */
const isRootKey = (key: Uint8Array): boolean => key[key.length - 1] === 0 && key[key.length - 2] === 0

/** Looks at the next entries of a map of stakes; root stakers enter the index. Starts over after the last one. */
const populateFrom = (ctx: Context, stakes: Cell, lastKey: typeof AlphaMapLastKey): void => {
  const last = lastKey.get(ctx).some
  const batch = ctx.state.keysAfter(stakes, last, BATCH)
  if (last === undefined && batch.length === 0) return
  for (const key of batch) {
    const args = isRootKey(key) ? stakes.decodeKey(key) : undefined
    if (args !== undefined) addStakingColdkey(ctx, args[1] as AccountId)
  }
  const next = batch.length === BATCH ? batch.at(-1) : undefined
  if (last === undefined && next === undefined && lastKey.has(ctx)) return
  lastKey.set(ctx, { some: next })
}

/** Brings root stakers of before the index into it, a few in each block. */
export const populateStakingColdkeys = (ctx: Context): void => {
  populateFrom(ctx, Alpha, AlphaMapLastKey)
  populateFrom(ctx, AlphaV2, AlphaV2MapLastKey)
}

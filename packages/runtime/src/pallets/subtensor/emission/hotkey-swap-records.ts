import type { Context } from "../../../frame/context.ts"
import { LastHotkeySwapOnNetuid } from "../../../generated/storage/subtensor-module.ts"
import { hotkeySwapOnSubnetInterval } from "../constants.ts"
import { currentBlock } from "../current-block.ts"

/** What was touched, for the weight of the block's start. */
export interface Touched {
  readonly reads: bigint
  readonly writes: bigint
}

/** Forgets hotkey swaps that no longer hold anyone back: each subnet has its turn once in an interval. */
export const cleanUpHotkeySwapRecords = (ctx: Context, netuids: readonly number[]): Touched => {
  const interval = hotkeySwapOnSubnetInterval(ctx)
  const block = currentBlock(ctx)
  const [turns, turn] = [Number(interval), Number(block % interval)]
  let reads = 2n + BigInt(netuids.length)
  let writes = 0n
  for (const netuid of netuids) {
    if (netuid % turns !== turn) continue
    for (const [[, coldkey], swapped] of [...LastHotkeySwapOnNetuid.entries(ctx, netuid)]) {
      reads += 1n
      if (swapped + interval >= block) continue
      LastHotkeySwapOnNetuid.remove(ctx, netuid, coldkey)
      writes += 1n
    }
  }
  return { reads, writes }
}

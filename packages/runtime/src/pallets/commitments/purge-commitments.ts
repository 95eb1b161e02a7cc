import type { Context } from "../../frame/context.ts"
import {
  CommitmentOf,
  LastBondsReset,
  LastCommitment,
  RevealedCommitments,
  UsedSpaceOf,
} from "../../generated/storage/commitments.ts"
import { retainTimelocked } from "./timelocked-index.ts"

/** Forgets everything that was committed on the subnet. */
export const purgeCommitments = (ctx: Context, netuid: number): void => {
  for (const cell of [CommitmentOf, LastCommitment, LastBondsReset, RevealedCommitments, UsedSpaceOf]) {
    cell.clear(ctx, netuid)
  }
  retainTimelocked(ctx, ([other]) => other !== netuid)
}

import { ensureRoot } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { MaxSpace } from "../../generated/storage/commitments.ts"
import { revealCommitments } from "./reveal-commitments.ts"
import { setCommitment } from "./set-commitment.ts"

/** Pallet Commitments: what neurons publish about themselves on a subnet. */
export const commitments: Pallet<"Commitments"> = {
  name: "Commitments",
  calls: {
    set_commitment: setCommitment,
    set_max_space: (ctx, { new_limit }) => {
      ensureRoot(ctx)
      MaxSpace.set(ctx, new_limit)
    },
  },
  hooks: { onInitialize: revealCommitments },
}

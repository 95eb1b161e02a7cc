import { ensureRoot } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { BeaconConfig, NextUnsignedAt, OldestStoredRound } from "../../generated/storage/drand.ts"
import { validateUnsigned } from "./validate-unsigned.ts"
import { writePulse } from "./write-pulse.ts"

/** Pallet Drand: the rounds of a randomness beacon, as authors carry them in. */
export const drand: Pallet<"Drand"> = {
  name: "Drand",
  calls: {
    write_pulse: writePulse,

    set_beacon_config: (ctx, { config_payload }) => {
      ensureRoot(ctx)
      BeaconConfig.set(ctx, config_payload.config)
      NextUnsignedAt.set(ctx, ctx.block.number + 1)
      ctx.emit("Drand", "BeaconConfigChanged", undefined)
    },

    set_oldest_stored_round: (ctx, { oldest_round }) => {
      ensureRoot(ctx)
      OldestStoredRound.set(ctx, oldest_round)
      ctx.emit("Drand", "SetOldestStoredRound", oldest_round)
    },
  },
  validateUnsigned,
}

import { ensureRoot } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import { NetworksAdded } from "../../generated/storage/subtensor-module.ts"
import { FeeRate } from "../../generated/storage/swap.ts"
import { MAX_FEE_RATE } from "./constants.ts"
import { ensure } from "./pallet.ts"

/** Sets the part of a swap's input that goes to the block author, of 65535. */
export const setFeeRate: Call<"Swap", "set_fee_rate"> = (ctx, { netuid, rate }) => {
  ensureRoot(ctx)
  ensure(NetworksAdded.get(ctx, netuid), "MechanismDoesNotExist")
  ensure(rate <= MAX_FEE_RATE, "FeeRateTooHigh")
  FeeRate.set(ctx, netuid, rate)
  ctx.emit("Swap", "FeeRateSet", { netuid, rate })
}

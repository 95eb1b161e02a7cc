import { ensureRoot } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import {
  MaxChildkeyTake,
  MinChildkeyTake,
  TxChildkeyTakeRateLimit,
} from "../../../generated/storage/subtensor-module.ts"
import { emit } from "../pallet.ts"

export const sudoSetMinChildkeyTake: Call<"SubtensorModule", "sudo_set_min_childkey_take"> = (
  ctx,
  { take },
) => {
  ensureRoot(ctx)
  MinChildkeyTake.set(ctx, take)
  emit(ctx, "MinChildKeyTakeSet", take)
}

export const sudoSetMaxChildkeyTake: Call<"SubtensorModule", "sudo_set_max_childkey_take"> = (
  ctx,
  { take },
) => {
  ensureRoot(ctx)
  MaxChildkeyTake.set(ctx, take)
  emit(ctx, "MaxChildKeyTakeSet", take)
}

export const sudoSetTxChildkeyTakeRateLimit: Call<
  "SubtensorModule",
  "sudo_set_tx_childkey_take_rate_limit"
> = (ctx, { tx_rate_limit }) => {
  ensureRoot(ctx)
  TxChildkeyTakeRateLimit.set(ctx, tx_rate_limit)
  emit(ctx, "TxChildKeyTakeRateLimitSet", tx_rate_limit)
}

import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import { ensure } from "../../pallet.ts"
import { MAIN_MECHANISM } from "../mechanisms.ts"
import { runBatch } from "./batch.ts"
import { setOpenWeights } from "./set-weights-calls.ts"

export const batchSetWeights: Call<"SubtensorModule", "batch_set_weights"> = (
  ctx,
  { netuids, weights, version_keys },
) => {
  const hotkey = ensureSigned(ctx)
  ensure(netuids.length === weights.length && netuids.length === version_keys.length, "InputLengthsUnequal")
  runBatch(ctx, hotkey, netuids, (netuid, item) => {
    const row = weights[item] as readonly (readonly [number, number])[]
    setOpenWeights(ctx, {
      netuid,
      mechanism: MAIN_MECHANISM,
      uids: Uint16Array.from(row, ([uid]) => uid),
      values: Uint16Array.from(row, ([, value]) => value),
      versionKey: version_keys[item] as bigint,
    })
  })
}

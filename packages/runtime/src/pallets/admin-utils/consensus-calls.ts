import type { Pallet } from "../../frame/pallet.ts"
import { changeAuthorities } from "../aura/change-authorities.ts"
import { scheduleChange } from "../grandpa/schedule-change.ts"
import { rootCall } from "./access.ts"

/** Who builds blocks and who votes on their finality, which only root changes. */
export const consensusCalls: Pallet<"AdminUtils">["calls"] = {
  swap_authorities: rootCall((ctx, { new_authorities }) => changeAuthorities(ctx, new_authorities)),
  schedule_grandpa_change: rootCall((ctx, { next_authorities, in_blocks, forced }) =>
    scheduleChange(ctx, next_authorities, in_blocks, forced),
  ),
}

import type { Pallet } from "../../frame/pallet.ts"
import { contribute, withdraw } from "./contribute.ts"
import { create } from "./create.ts"
import { finalize } from "./finalize.ts"
import { dissolve, refund } from "./refund.ts"
import { setMaxContribution, updateCap, updateEnd, updateMinContribution } from "./update.ts"

/** Pallet Crowdloan: raising TAO together for a transfer or a call. */
export const crowdloan: Pallet<"Crowdloan"> = {
  name: "Crowdloan",
  calls: {
    create,
    contribute,
    withdraw,
    finalize,
    refund,
    dissolve,
    update_min_contribution: updateMinContribution,
    update_end: updateEnd,
    update_cap: updateCap,
    set_max_contribution: setMaxContribution,
  },
}

import type { Pallet } from "../../frame/pallet.ts"
import { swapApis } from "./apis.ts"
import { fail } from "./pallet.ts"
import { setFeeRate } from "./set-fee-rate.ts"

const deprecated = (): never => fail("Deprecated")

/** The weighted pool of each subnet ("balancer"); reserves live in SubtensorModule. */
export const swapPallet: Pallet<"Swap"> = {
  name: "Swap",
  calls: {
    set_fee_rate: setFeeRate,
    add_liquidity: deprecated,
    remove_liquidity: deprecated,
    modify_position: deprecated,
    toggle_user_liquidity: deprecated,
    disable_lp: deprecated,
  },
  apis: swapApis,
}

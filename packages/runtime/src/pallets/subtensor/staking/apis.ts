import type { Pallet } from "../../../frame/pallet.ts"
import { delegateInfoApis } from "./delegate-info-apis.ts"
import { stakeInfoApis } from "./stake-info-apis.ts"

/** Runtime APIs about stakes and delegates. */
export const stakingApis: NonNullable<Pallet["apis"]> = { ...stakeInfoApis, ...delegateInfoApis }

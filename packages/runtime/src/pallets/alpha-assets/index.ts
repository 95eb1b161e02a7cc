import type { Pallet } from "../../frame/pallet.ts"

/** Issuance, burn and recycling of each subnet's alpha; a ledger without calls. */
export const alphaAssets: Pallet<"AlphaAssets"> = { name: "AlphaAssets", calls: {} }

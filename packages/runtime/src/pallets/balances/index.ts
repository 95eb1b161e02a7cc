import type { Pallet } from "../../frame/pallet.ts"
import { TotalIssuance } from "../../generated/storage/balances.ts"
import { Account } from "../../generated/storage/system.ts"
import { balancesCalls } from "./calls.ts"

/** Pallet Balances: TAO on accounts, in rao. */
export const balances: Pallet<"Balances"> = {
  name: "Balances",
  calls: balancesCalls,
  genesis: (ctx, config) => {
    let issuance = 0n
    for (const [who, free] of config.balances) {
      Account.update(ctx, who, (account) => ({ ...account, providers: 1, data: { ...account.data, free } }))
      issuance += free
    }
    TotalIssuance.set(ctx, issuance)
  },
}

import { palletErrors } from "../../frame/dispatch-error.ts"
import { lookup } from "../../frame/lookup.ts"
import { ensureRoot, ensureSigned } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { InactiveIssuance, TotalIssuance } from "../../generated/storage/balances.ts"
import { saturatingAdd, saturatingSub } from "../../saturating.ts"
import { accountData, EXISTENTIAL_DEPOSIT, ensureUpgraded, mutateAccount } from "./account-data.ts"
import { burnFrom, dropCredit, reducibleBalance, transfer } from "./fungible.ts"
import { unreserve } from "./reserve.ts"

const { ensure } = palletErrors("Balances")

/** The nine calls of pallet Balances. */
export const balancesCalls: Pallet<"Balances">["calls"] = {
  transfer_allow_death: (ctx, { dest, value }) => {
    const from = ensureSigned(ctx)
    transfer(ctx, from, lookup(dest), value, "Expendable")
  },

  transfer_keep_alive: (ctx, { dest, value }) => {
    const from = ensureSigned(ctx)
    transfer(ctx, from, lookup(dest), value, "Preserve")
  },

  transfer_all: (ctx, { dest, keep_alive }) => {
    const from = ensureSigned(ctx)
    const preservation = keep_alive ? "Preserve" : "Expendable"
    const amount = reducibleBalance(ctx, from, preservation)
    transfer(ctx, from, lookup(dest), amount, preservation)
  },

  force_transfer: (ctx, { source, dest, value }) => {
    ensureRoot(ctx)
    const from = lookup(source)
    transfer(ctx, from, lookup(dest), value, "Expendable")
  },

  force_set_balance: (ctx, { who, new_free }) => {
    ensureRoot(ctx)
    const account = lookup(who)
    const free = new_free < EXISTENTIAL_DEPOSIT ? 0n : new_free
    const before = accountData(ctx, account).free
    dropCredit(
      ctx,
      mutateAccount(ctx, account, (data) => ({ ...data, free })),
    )
    if (free > before) {
      const amount = free - before
      TotalIssuance.update(ctx, (issuance) => saturatingAdd(issuance, amount))
      ctx.emit("Balances", "Issued", { amount })
    } else if (free < before) {
      const amount = before - free
      TotalIssuance.update(ctx, (issuance) => (issuance > amount ? issuance - amount : 0n))
      ctx.emit("Balances", "Rescinded", { amount })
    }
    ctx.emit("Balances", "BalanceSet", { who: account, free })
  },

  force_unreserve: (ctx, { who, amount }) => {
    ensureRoot(ctx)
    unreserve(ctx, lookup(who), amount)
  },

  upgrade_accounts: (ctx, { who }) => {
    ensureSigned(ctx)
    if (who.length === 0) return { paysFee: "Yes" }
    let upgraded = 0
    for (const account of who) if (ensureUpgraded(ctx, account)) upgraded++
    return { paysFee: upgraded * 10 >= who.length * 9 ? "No" : "Yes" }
  },

  force_adjust_total_issuance: (ctx, { direction, delta }) => {
    ensureRoot(ctx)
    ensure(delta > 0n, "DeltaZero")
    const old = TotalIssuance.get(ctx)
    const issuance = direction === "Increase" ? saturatingAdd(old, delta) : saturatingSub(old, delta)
    ensure(InactiveIssuance.get(ctx) <= issuance, "IssuanceDeactivated")
    TotalIssuance.set(ctx, issuance)
    ctx.emit("Balances", "TotalIssuanceForced", { old, new: issuance })
  },

  burn: (ctx, { value, keep_alive }) => {
    const from = ensureSigned(ctx)
    burnFrom(ctx, from, value, keep_alive ? "Preserve" : "Expendable", "Exact")
  },
}

import { ensureSigned } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import { Contributions, Crowdloans, NextCrowdloanId } from "../../generated/storage/crowdloan.ts"
import { constant } from "../../protocol/constant.ts"
import { freeBalance, transfer } from "../balances/fungible.ts"
import { boundCall } from "../preimage/bounded-call.ts"
import { incProviders } from "../system/account-references.ts"
import { ensure, ensureValidEnd, fundsAccount } from "./pallet.ts"

const MAX_ID = 0xffff_ffff

export const create: Call<"Crowdloan", "create"> = (ctx, args) => {
  const { deposit, min_contribution, cap, end, call, target_address } = args
  const creator = ensureSigned(ctx)
  ensure(deposit >= constant("Crowdloan", "MinimumDeposit"), "DepositTooLow")
  ensure(cap > deposit, "CapTooLow")
  ensure(
    min_contribution >= constant("Crowdloan", "AbsoluteMinimumContribution"),
    "MinimumContributionTooLow",
  )
  ensure((call === undefined) !== (target_address === undefined), "InvalidFinalizationConfig")
  ensureValidEnd(ctx, end)
  ensure(freeBalance(ctx, creator) >= deposit, "InsufficientBalance")
  const id = NextCrowdloanId.get(ctx)
  ensure(id < MAX_ID, "Overflow")
  NextCrowdloanId.set(ctx, id + 1)
  const funds_account = fundsAccount(id)
  incProviders(ctx, funds_account)
  Crowdloans.set(ctx, id, {
    creator,
    deposit,
    min_contribution,
    end,
    cap,
    funds_account,
    raised: deposit,
    target_address,
    call: call === undefined ? undefined : boundCall(ctx, call),
    finalized: false,
    contributors_count: 1,
  })
  transfer(ctx, creator, funds_account, deposit, "Expendable")
  Contributions.set(ctx, id, creator, deposit)
  ctx.emit("Crowdloan", "Created", { crowdloan_id: id, creator, end, cap })
}

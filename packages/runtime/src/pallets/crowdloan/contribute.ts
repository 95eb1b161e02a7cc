import type { Context } from "../../frame/context.ts"
import { type AccountId, ensureSigned } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import { Contributions, Crowdloans, MaxContributions } from "../../generated/storage/crowdloan.ts"
import { constant } from "../../protocol/constant.ts"
import { minimum, saturatingSub } from "../../saturating.ts"
import { freeBalance, transfer } from "../balances/fungible.ts"
import { crowdloanOf, ensure } from "./pallet.ts"

const roomOf = (ctx: Context, id: number, who: AccountId, left: bigint): bigint => {
  const most = MaxContributions.get(ctx, id)
  if (most === undefined) return left
  const before = Contributions.get(ctx, id, who) ?? 0n
  ensure(before < most, "MaxContributionReached")
  return minimum(most - before, left)
}

/** What is above the caps is not taken. */
export const contribute: Call<"Crowdloan", "contribute"> = (ctx, args) => {
  const { crowdloan_id } = args
  const contributor = ensureSigned(ctx)
  const crowdloan = crowdloanOf(ctx, crowdloan_id)
  const { raised, cap, funds_account, contributors_count } = crowdloan
  ensure(ctx.block.number < crowdloan.end, "ContributionPeriodEnded")
  ensure(raised < cap, "CapRaised")
  ensure(args.amount >= crowdloan.min_contribution, "ContributionTooLow")
  ensure(contributors_count < constant("Crowdloan", "MaxContributors"), "MaxContributorsReached")
  const amount = minimum(args.amount, roomOf(ctx, crowdloan_id, contributor, cap - raised))
  ensure(freeBalance(ctx, contributor) >= amount, "InsufficientBalance")
  transfer(ctx, contributor, funds_account, amount, "Expendable")
  const before = Contributions.get(ctx, crowdloan_id, contributor)
  Contributions.set(ctx, crowdloan_id, contributor, (before ?? 0n) + amount)
  Crowdloans.set(ctx, crowdloan_id, {
    ...crowdloan,
    raised: raised + amount,
    contributors_count: before === undefined ? contributors_count + 1 : contributors_count,
  })
  ctx.emit("Crowdloan", "Contributed", { crowdloan_id, contributor, amount })
}

/** The creator's deposit stays. */
export const withdraw: Call<"Crowdloan", "withdraw"> = (ctx, { crowdloan_id }) => {
  const who = ensureSigned(ctx)
  const crowdloan = crowdloanOf(ctx, crowdloan_id)
  ensure(!crowdloan.finalized, "AlreadyFinalized")
  const contribution = Contributions.get(ctx, crowdloan_id, who) ?? 0n
  ensure(contribution > 0n, "NoContribution")
  const isCreator = who === crowdloan.creator
  const amount = isCreator ? saturatingSub(contribution, crowdloan.deposit) : contribution
  if (isCreator) {
    ensure(amount > 0n, "DepositCannotBeWithdrawn")
    Contributions.set(ctx, crowdloan_id, who, crowdloan.deposit)
  } else {
    Contributions.remove(ctx, crowdloan_id, who)
    ensure(crowdloan.contributors_count > 0, "Underflow")
  }
  transfer(ctx, crowdloan.funds_account, who, amount, "Expendable")
  Crowdloans.set(ctx, crowdloan_id, {
    ...crowdloan,
    raised: saturatingSub(crowdloan.raised, amount),
    contributors_count: crowdloan.contributors_count - (isCreator ? 0 : 1),
  })
  ctx.emit("Crowdloan", "Withdrew", { crowdloan_id, contributor: who, amount })
}

import { attempt } from "../../frame/dispatch-error.ts"
import type { Call } from "../../frame/pallet.ts"
import { addWeight, dbWeight, scaleWeight, weight } from "../../frame/weight.ts"
import { Contributions, Crowdloans, MaxContributions } from "../../generated/storage/crowdloan.ts"
import { constant } from "../../protocol/constant.ts"
import { saturatingSub } from "../../saturating.ts"
import { transfer } from "../balances/fungible.ts"
import { dropCall } from "../preimage/bounded-call.ts"
import { decProviders } from "../system/account-references.ts"
import { ensure, fail, ownCrowdloan } from "./pallet.ts"

const BASE = addWeight(weight(110_703_000n, 3747n), dbWeight(2))
const EACH = addWeight(weight(39_503_253n, 2579n), dbWeight(2, 2))

/** Pays contributors back, so many at once; the creator comes last, when the crowdloan is dissolved. */
export const refund: Call<"Crowdloan", "refund"> = (ctx, { crowdloan_id }) => {
  const crowdloan = ownCrowdloan(ctx, crowdloan_id)
  const others = [...Contributions.entries(ctx, crowdloan_id)]
    .map(([[, contributor], amount]) => ({ contributor, amount }))
    .filter(({ contributor }) => contributor !== crowdloan.creator)
  const refunded = others.slice(0, constant("Crowdloan", "RefundContributorsLimit"))
  let { raised } = crowdloan
  for (const { contributor, amount } of refunded) {
    transfer(ctx, crowdloan.funds_account, contributor, amount, "Expendable")
    raised = saturatingSub(raised, amount)
  }
  const contributors_count = crowdloan.contributors_count - refunded.length
  ensure(contributors_count >= 0, "Underflow")
  Crowdloans.set(ctx, crowdloan_id, { ...crowdloan, raised, contributors_count })
  for (const { contributor } of refunded) Contributions.remove(ctx, crowdloan_id, contributor)
  if (refunded.length < others.length) {
    ctx.emit("Crowdloan", "PartiallyRefunded", { crowdloan_id })
    return {}
  }
  ctx.emit("Crowdloan", "AllRefunded", { crowdloan_id })
  return { actualWeight: addWeight(BASE, scaleWeight(EACH, BigInt(refunded.length))) }
}

/** Ends a crowdloan in which nobody but its creator has money. */
export const dissolve: Call<"Crowdloan", "dissolve"> = (ctx, { crowdloan_id }) => {
  const { creator, raised, funds_account, call } = ownCrowdloan(ctx, crowdloan_id)
  const contribution = Contributions.get(ctx, crowdloan_id, creator) ?? fail("NoContribution")
  ensure(contribution === raised, "NotReadyToDissolve")
  transfer(ctx, funds_account, creator, contribution, "Expendable")
  Contributions.remove(ctx, crowdloan_id, creator)
  if (call !== undefined) dropCall(ctx, call)
  attempt(() => decProviders(ctx, funds_account))
  Crowdloans.remove(ctx, crowdloan_id)
  MaxContributions.remove(ctx, crowdloan_id)
  ctx.emit("Crowdloan", "Dissolved", { crowdloan_id })
}

import type { Call } from "../../frame/pallet.ts"
import { Contributions, Crowdloans, MaxContributions } from "../../generated/storage/crowdloan.ts"
import { constant } from "../../protocol/constant.ts"
import { ensure, ensureValidEnd, ownCrowdloan } from "./pallet.ts"

export const updateMinContribution: Call<"Crowdloan", "update_min_contribution"> = (ctx, args) => {
  const { crowdloan_id, new_min_contribution } = args
  const crowdloan = ownCrowdloan(ctx, crowdloan_id)
  const least = constant("Crowdloan", "AbsoluteMinimumContribution")
  ensure(new_min_contribution >= least, "MinimumContributionTooLow")
  const most = MaxContributions.get(ctx, crowdloan_id)
  ensure(most === undefined || new_min_contribution <= most, "MinimumContributionTooHigh")
  Crowdloans.set(ctx, crowdloan_id, { ...crowdloan, min_contribution: new_min_contribution })
  ctx.emit("Crowdloan", "MinContributionUpdated", { crowdloan_id, new_min_contribution })
}

export const updateEnd: Call<"Crowdloan", "update_end"> = (ctx, { crowdloan_id, new_end }) => {
  const crowdloan = ownCrowdloan(ctx, crowdloan_id)
  ensureValidEnd(ctx, new_end)
  Crowdloans.set(ctx, crowdloan_id, { ...crowdloan, end: new_end })
  ctx.emit("Crowdloan", "EndUpdated", { crowdloan_id, new_end })
}

export const updateCap: Call<"Crowdloan", "update_cap"> = (ctx, { crowdloan_id, new_cap }) => {
  const crowdloan = ownCrowdloan(ctx, crowdloan_id)
  ensure(new_cap >= crowdloan.raised, "CapTooLow")
  Crowdloans.set(ctx, crowdloan_id, { ...crowdloan, cap: new_cap })
  ctx.emit("Crowdloan", "CapUpdated", { crowdloan_id, new_cap })
}

export const setMaxContribution: Call<"Crowdloan", "set_max_contribution"> = (ctx, args) => {
  const { crowdloan_id, new_max_contribution } = args
  const { creator, min_contribution } = ownCrowdloan(ctx, crowdloan_id)
  if (new_max_contribution === undefined) MaxContributions.remove(ctx, crowdloan_id)
  else {
    const ofCreator = Contributions.get(ctx, crowdloan_id, creator) ?? 0n
    ensure(
      new_max_contribution >= min_contribution && new_max_contribution >= ofCreator,
      "MaximumContributionTooLow",
    )
    MaxContributions.set(ctx, crowdloan_id, new_max_contribution)
  }
  ctx.emit("Crowdloan", "MaxContributionUpdated", { crowdloan_id, new_max_contribution })
}

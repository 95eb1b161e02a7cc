import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import { LastMechansimStepBlock } from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { currentBlock } from "../current-block.ts"
import { recycleSubnetAlpha } from "../market/subnet-alpha.ts"
import { dividendColumns } from "./dividend-columns.ts"
import type { DrainedEmission } from "./drain-pending.ts"
import { epochWithMechanisms } from "./epoch-with-mechanisms.ts"
import type { Payouts } from "./pay-dividends.ts"
import { payAlphaDividends, payRootDividends } from "./pay-dividends.ts"
import { payIncentives } from "./pay-incentives.ts"
import { payOwnerCut } from "./pay-owner-cut.ts"

/** Runs a subnet's epoch and pays what gathered since the last one (`distribute_emission`). */
export const distributeEmission = (ctx: Context, drained: DrainedEmission): void => {
  const { netuid, server, validator, root } = drained
  const rows = epochWithMechanisms(ctx, netuid, saturatingAdd(saturatingAdd(server, validator), root))
  // Without any incentive the validators get the miners' half too.
  const mined = rows.some(({ incentive }) => incentive > 0n)
  const validatorAlpha = mined ? validator : saturatingAdd(validator, server)
  const columns = dividendColumns(ctx, netuid, rows, validatorAlpha, root)
  const dividends = core.distributeDividends(columns)
  for (const burned of dividends.recycled) recycleSubnetAlpha(ctx, netuid, burned)
  const payouts = (bits: readonly bigint[]): Payouts =>
    columns.accounts
      .flatMap((account, i): Payouts => (dividends.paid[i] ? [[account, bits[i] as bigint]] : []))
      .sort(([a], [b]) => (a < b ? -1 : 1))

  payOwnerCut(ctx, netuid, drained.ownerCut)
  payIncentives(ctx, netuid, rows)
  payAlphaDividends(ctx, netuid, payouts(dividends.alpha))
  payRootDividends(ctx, netuid, payouts(dividends.root))
  LastMechansimStepBlock.set(ctx, netuid, currentBlock(ctx))
}

import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import { currentPrices } from "../../swap/current-price.ts"
import { ROOT_NETUID } from "../constants.ts"
import { allNetuids, subnetExists } from "../subnet/subnets.ts"

/** Median of all subnets' prices above 0, U64F64 bits: what a new subnet's pool starts at. */
export const medianAlphaPrice = (ctx: Context): bigint =>
  core.medianPrice(
    currentPrices(
      ctx,
      allNetuids(ctx).filter((netuid) => netuid !== ROOT_NETUID && subnetExists(ctx, netuid)),
    ),
  )

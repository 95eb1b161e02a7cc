import type { Context } from "../../../../frame/context.ts"
import { ensureRoot } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import { purgeCommitments } from "../../../commitments/purge-commitments.ts"
import { clearProtocolLiquidity } from "../../../swap/clear-protocol-liquidity.ts"
import { ROOT_NETUID } from "../../constants.ts"
import { emit, ensure } from "../../pallet.ts"
import { subnetExists } from "../subnets.ts"
import { forgetRootDividends } from "./forget-root-dividends.ts"
import { liquidate } from "./liquidate.ts"
import { removeNetwork } from "./remove-network.ts"

/** `do_dissolve_network`: pays out the stakers and removes every trace of the subnet. */
export const dissolveNetwork = (ctx: Context, netuid: number): void => {
  ensure(subnetExists(ctx, netuid) && netuid !== ROOT_NETUID, "SubnetNotExists")
  forgetRootDividends(ctx, netuid)
  liquidate(ctx, netuid)
  clearProtocolLiquidity(ctx, netuid)
  purgeCommitments(ctx, netuid)
  removeNetwork(ctx, netuid)
  emit(ctx, "NetworkRemoved", netuid)
}

/** For root only; the coldkey in the arguments is ignored. */
export const dissolveNetworkCall: Call<"SubtensorModule", "dissolve_network"> = (ctx, { netuid }) => {
  ensureRoot(ctx)
  dissolveNetwork(ctx, netuid)
}

export const rootDissolveNetwork: Call<"SubtensorModule", "root_dissolve_network"> = (ctx, { netuid }) => {
  ensureRoot(ctx)
  dissolveNetwork(ctx, netuid)
}

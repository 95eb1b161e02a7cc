import type { HasState } from "../frame/storage.ts"
import { NetworksAdded, SubnetMechanism } from "../generated/storage/subtensor-module.ts"
import { SwapBalancer } from "../generated/storage/swap.ts"
import type { Findings } from "./violation.ts"

const MIN_WEIGHT = 10_000_000_000_000_000n
const ONE = 1_000_000_000_000_000_000n

/** Pool weights stay within 1 % and 99 %, of existing subnets with a pool. */
export const pools = (ctx: HasState, findings: Findings): void => {
  for (const [[netuid], { quote }] of SwapBalancer.entries(ctx)) {
    findings.require(
      quote >= MIN_WEIGHT && ONE - quote >= MIN_WEIGHT,
      "pools.weight",
      () => `netuid ${netuid}: TAO weighs ${quote} of ${ONE}`,
    )
  }
  for (const [[netuid]] of NetworksAdded.entries(ctx)) {
    const mechanism = SubnetMechanism.get(ctx, netuid)
    findings.require(mechanism <= 1, "pools.mechanism", () => `netuid ${netuid} has mechanism ${mechanism}`)
  }
}

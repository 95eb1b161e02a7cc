import type { HasState } from "../frame/storage.ts"
import { NetworksAdded, SubnetTAO, TotalStake } from "../generated/storage/subtensor-module.ts"
import { Account } from "../generated/storage/system.ts"
import { subnetAccount } from "../pallets/subtensor/subnet/subnet-account.ts"
import type { Findings } from "./violation.ts"

/** How much more TAO there is than what is counted, in rao; negative where a genesis counts what nobody holds. */
export interface Custody {
  /** Per netuid: the subnet account's balance less the pool's reserve. */
  readonly subnets: ReadonlyMap<number, bigint>
  /** Total stake less all reserves. */
  readonly total: bigint
}

/** What is held for each subnet, and what is counted. */
export const custodyOf = (ctx: HasState): Custody => {
  const subnets = new Map<number, bigint>()
  let reserves = 0n
  for (const [[netuid]] of NetworksAdded.entries(ctx)) {
    const reserve = SubnetTAO.get(ctx, netuid)
    reserves += reserve
    subnets.set(netuid, Account.get(ctx, subnetAccount(netuid)).data.free - reserve)
  }
  return { subnets, total: TotalStake.get(ctx) - reserves }
}

/**
 * A pool's TAO is on its subnet's account, and all of it is staked; more is allowed, as fees and dust stay there. Less
 * than at the base is not.
 */
export const custody = (ctx: HasState, base: Custody, findings: Findings): void => {
  const now = custodyOf(ctx)
  for (const [netuid, surplus] of now.subnets) {
    const before = base.subnets.get(netuid) ?? 0n
    findings.require(
      surplus >= (before < 0n ? before : 0n),
      "custody.subnet",
      () => `netuid ${netuid}: the account holds ${surplus} rao more than its pool`,
    )
  }
  findings.require(
    now.total >= base.total,
    "custody.total",
    () => `total stake less reserves fell from ${base.total} to ${now.total} rao`,
  )
}

import * as core from "@subforge/core"
import type { AccountId } from "../frame/origin.ts"
import type { HasState } from "../frame/storage.ts"
import {
  Alpha,
  AlphaV2,
  NetworksAdded,
  StakingHotkeys,
  SubnetAlphaOut,
  TotalHotkeyAlpha,
} from "../generated/storage/subtensor-module.ts"
import { sharesOf, totalSharesOf } from "../pallets/subtensor/staking/shares/shares.ts"
import type { Findings } from "./violation.ts"

/** What rounding in a share pool's decimals may cost, per staker and in parts of the pool. */
const RAO_PER_STAKER = 2n
const RELATIVE = 1_000_000_000n

type Pools = Map<string, { hotkey: AccountId; netuid: number; coldkeys: Set<AccountId> }>

const pools = (ctx: HasState): Pools => {
  const found: Pools = new Map()
  for (const cell of [Alpha, AlphaV2]) {
    for (const [[hotkey, coldkey, netuid]] of cell.entries(ctx)) {
      const name = `${hotkey}/${netuid}`
      const pool = found.get(name) ?? { hotkey, netuid, coldkeys: new Set() }
      found.set(name, pool)
      pool.coldkeys.add(coldkey)
    }
  }
  return found
}

/** Stakes add up: shares to pools, pools to a subnet's outstanding alpha, subnets to the total. */
export const stake = (ctx: HasState, findings: Findings): void => {
  for (const { hotkey, netuid, coldkeys } of pools(ctx).values())
    sharePool(ctx, hotkey, netuid, coldkeys, findings)
  const staked = new Map<number, bigint>()
  for (const [[, netuid], alpha] of TotalHotkeyAlpha.entries(ctx)) {
    staked.set(netuid, (staked.get(netuid) ?? 0n) + alpha)
  }
  for (const [[netuid]] of NetworksAdded.entries(ctx)) {
    const sum = staked.get(netuid) ?? 0n
    const out = SubnetAlphaOut.get(ctx, netuid)
    findings.require(
      sum <= out,
      "stake.outstanding",
      () => `netuid ${netuid}: staked ${sum} of ${out} rao alpha`,
    )
  }
  for (const netuid of staked.keys()) {
    findings.require(
      NetworksAdded.has(ctx, netuid),
      "stake.subnet",
      () => `stake on netuid ${netuid}, which is not`,
    )
  }
}

const sharePool = (
  ctx: HasState,
  hotkey: AccountId,
  netuid: number,
  coldkeys: ReadonlySet<AccountId>,
  findings: Findings,
): void => {
  const value = TotalHotkeyAlpha.get(ctx, hotkey, netuid)
  const denominator = totalSharesOf(ctx, hotkey, netuid)
  let sum = 0n
  for (const coldkey of coldkeys) {
    const shares = sharesOf(ctx, hotkey, coldkey, netuid)
    const alpha = shares === undefined ? 0n : core.sharePoolValue({ value, denominator, shares })
    sum += alpha
    findings.require(
      alpha <= RAO_PER_STAKER || StakingHotkeys.get(ctx, coldkey).includes(hotkey),
      "stake.hotkeys",
      () => `${coldkey} stakes ${alpha} rao to ${hotkey}, which its StakingHotkeys leave out`,
    )
  }
  const tolerance = RAO_PER_STAKER * BigInt(coldkeys.size) + value / RELATIVE
  const difference = sum > value ? sum - value : value - sum
  findings.require(
    difference <= tolerance || denominator.mantissa === 0n,
    "shares.sum",
    () => `${hotkey} on ${netuid}: stakers have ${sum} of ${value} rao`,
  )
}

import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import type { Pallet } from "../../../frame/pallet.ts"
import {
  Delegates,
  Emission,
  Owner,
  Tempo,
  TotalHotkeyAlpha,
  Uids,
  ValidatorPermit,
} from "../../../generated/storage/subtensor-module.ts"
import type { DelegateInfo } from "../../../generated/types.ts"
import { ROOT_NETUID } from "../constants.ts"
import { networksOfHotkey } from "../subnet/neurons.ts"
import { allNetuids } from "../subnet/subnets.ts"
import { totalSharesOf } from "./shares/shares.ts"
import { stakedNetuids, stakersOf } from "./shares/stakers.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "./stake-query.ts"

const FRACTION_BITS = 64n
const ONE = 1n << FRACTION_BITS
const BLOCKS_PER_DAY = 7200n << FRACTION_BITS
const U16_MAX = 65_535n << FRACTION_BITS
const THOUSAND_TAO = 1_000_000_000_000n << FRACTION_BITS

type Nominator = readonly [AccountId, (readonly [number, bigint])[]]

/** Stakes of all nominators. The pool is looked up by position in the list of subnets, not by netuid, as on chain. */
const nominatorsOf = (ctx: Context, delegate: AccountId): Nominator[] => {
  const netuids = allNetuids(ctx)
  const byColdkey = new Map<AccountId, (readonly [number, bigint])[]>()
  for (const { coldkey, netuid, shares } of stakersOf(ctx, delegate)) {
    const pool = netuids[netuid]
    if (shares.mantissa === 0n || pool === undefined) continue
    const stakes = byColdkey.get(coldkey) ?? []
    const value = TotalHotkeyAlpha.get(ctx, delegate, pool)
    stakes.push([
      netuid,
      core.sharePoolValue({ value, denominator: totalSharesOf(ctx, delegate, pool), shares }),
    ])
    byColdkey.set(coldkey, stakes)
  }
  return [...byColdkey]
}

/** Emission a day of one uid, U64F64 bits. */
const dailyEmission = (ctx: Context, netuid: number, uid: number): bigint => {
  const tempo = BigInt(Tempo.get(ctx, netuid))
  if (tempo === 0n) return 0n
  const epochs = core.safeDivU64F64(BLOCKS_PER_DAY, tempo << FRACTION_BITS)
  return core.mulU64F64((Emission.get(ctx, netuid)[uid] ?? 0n) << FRACTION_BITS, epochs)
}

const returnPer1000Tao = (take: number, rootStake: bigint, perDay: bigint): bigint => {
  if (rootStake === 0n) return 0n
  const kept = ONE - core.safeDivU64F64(BigInt(take) << FRACTION_BITS, U16_MAX)
  const thousands = core.safeDivU64F64(rootStake << FRACTION_BITS, THOUSAND_TAO)
  return core.safeDivU64F64(core.mulU64F64(perDay, kept), thousands) >> FRACTION_BITS
}

const delegateInfo = (ctx: Context, delegate: AccountId, withNominators: boolean): DelegateInfo => {
  const registrations = networksOfHotkey(ctx, delegate)
  const permits: number[] = []
  let perDay = 0n
  for (const netuid of registrations) {
    const uid = Uids.get(ctx, netuid, delegate)
    if (uid === undefined) continue
    if (ValidatorPermit.get(ctx, netuid)[uid] === true) permits.push(netuid)
    perDay += dailyEmission(ctx, netuid, uid)
  }
  const take = Delegates.get(ctx, delegate)
  return {
    delegate_ss58: delegate,
    take,
    nominators: withNominators ? nominatorsOf(ctx, delegate) : [],
    owner_ss58: Owner.get(ctx, delegate),
    registrations,
    validator_permits: permits,
    return_per_1000: returnPer1000Tao(take, TotalHotkeyAlpha.get(ctx, delegate, ROOT_NETUID), perDay),
    total_daily_return: perDay >> FRACTION_BITS,
  }
}

const delegates = (ctx: Context): AccountId[] => Array.from(Delegates.entries(ctx), ([[hotkey]]) => hotkey)

/** Positions of a coldkey under delegates, one entry for each subnet. */
const delegated = (ctx: Context, coldkey: AccountId) =>
  delegates(ctx).flatMap((delegate) =>
    stakedNetuids(ctx, delegate, coldkey).map((netuid) => [
      delegateInfo(ctx, delegate, false),
      [netuid, getStakeForHotkeyAndColdkeyOnSubnet(ctx, delegate, coldkey, netuid)],
    ]),
  )

export const delegateInfoApis: NonNullable<Pallet["apis"]> = {
  DelegateInfoRuntimeApi_get_delegates: (ctx) =>
    delegates(ctx).map((delegate) => delegateInfo(ctx, delegate, true)),
  DelegateInfoRuntimeApi_get_delegate: (ctx, delegate: AccountId) =>
    Delegates.has(ctx, delegate) ? delegateInfo(ctx, delegate, true) : undefined,
  DelegateInfoRuntimeApi_get_delegated: delegated,
}

import { concatBytes, toHex } from "../../../bytes.ts"
import type { Context } from "../../../frame/context.ts"
import { attempt } from "../../../frame/dispatch-error.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { TotalIssuance } from "../../../generated/storage/subtensor-module.ts"
import { encodeUtf8 } from "../../../protocol/codec/utf8.ts"
import { minimum, saturatingAdd, saturatingSub } from "../../../saturating.ts"
import { issue, resolve, withdraw } from "../../balances/balanced.ts"
import { dropCredit, reducibleBalance, totalIssuance, transfer } from "../../balances/fungible.ts"
import { ensure, fail } from "../pallet.ts"
import { subnetAccountId } from "../subnet/subnet-account.ts"

/** All TAO a coldkey can spend when its account may end, rao (`get_coldkey_balance`). */
export const coldkeyBalance = (ctx: Context, coldkey: AccountId): bigint =>
  reducibleBalance(ctx, coldkey, "Expendable", "Polite")

/** TAO a coldkey can spend and stay alive, rao (`get_keep_alive_balance`). */
export const keepAliveBalance = (ctx: Context, coldkey: AccountId): bigint =>
  reducibleBalance(ctx, coldkey, "Preserve", "Polite")

export const canRemoveBalance = (ctx: Context, coldkey: AccountId, amount: bigint): boolean =>
  amount <= coldkeyBalance(ctx, coldkey)

/** Transfers TAO; dust of an account that ends leaves the pallet's own issuance too. */
const transferAllowDeath = (ctx: Context, from: AccountId, to: AccountId, amount: bigint): void => {
  const before = totalIssuance(ctx)
  transfer(ctx, from, to, amount, "Expendable")
  const lost = saturatingSub(before, totalIssuance(ctx))
  if (lost > 0n) TotalIssuance.update(ctx, (total) => saturatingSub(total, lost))
}

/** Plain transfer that may end the sender's account. Fails with InsufficientBalance. */
export const transferTao = (ctx: Context, from: AccountId, to: AccountId, amount: bigint): void => {
  ensure(amount <= coldkeyBalance(ctx, from), "InsufficientBalance")
  transferAllowDeath(ctx, from, to, amount)
}

/** Moves everything spendable and ends the account. */
export const transferAllTaoAndKill = (ctx: Context, from: AccountId, to: AccountId): void => {
  const amount = coldkeyBalance(ctx, from)
  if (amount !== 0n) transferAllowDeath(ctx, from, to, amount)
}

/**
 * Moves TAO of a coldkey into the custody of a subnet and returns how much: the existential deposit stays behind.
 * Fails with InsufficientBalance when nothing can be moved.
 */
export const transferTaoToSubnet = (
  ctx: Context,
  netuid: number,
  coldkey: AccountId,
  amount: bigint,
): bigint => {
  if (amount === 0n) return 0n
  const account = subnetAccountId(ctx, netuid) ?? fail("SubnetNotExists")
  const moved = minimum(amount, keepAliveBalance(ctx, coldkey))
  ensure(moved !== 0n, "InsufficientBalance")
  transfer(ctx, coldkey, account, moved, "Preserve")
  return moved
}

/** Pays TAO out of a subnet's custody. */
export const transferTaoFromSubnet = (ctx: Context, netuid: number, to: AccountId, amount: bigint): void =>
  transferTao(ctx, subnetAccountId(ctx, netuid) ?? fail("SubnetNotExists"), to, amount)

const PREFIX = encodeUtf8("modlburntnsr")
const BURN_ACCOUNT = toHex(concatBytes(PREFIX, new Uint8Array(32 - PREFIX.length)))

/** Takes TAO out of use for good; the issuance keeps it. */
export const burnTao = (ctx: Context, coldkey: AccountId, amount: bigint): void =>
  transferTao(ctx, coldkey, BURN_ACCOUNT, amount)

/** Takes TAO out of existence and lowers the issuance. The account keeps its existential deposit. */
export const recycleTao = (ctx: Context, coldkey: AccountId, amount: bigint): void => {
  ensure(amount <= keepAliveBalance(ctx, coldkey), "InsufficientBalance")
  TotalIssuance.update(ctx, (total) => saturatingSub(total, amount))
  const withdrawn = attempt(() => withdraw(ctx, coldkey, amount, "Exact", "Expendable", "Force"))
  if (withdrawn.ok) dropCredit(ctx, withdrawn.value)
  else fail("BalanceWithdrawalError")
}

const MAX_TAO_ISSUANCE = 21_000_000_000_000_000n

/** Creates TAO up to the cap of 21 million and returns how much: a credit to be spent within this block. */
export const mintTao = (ctx: Context, amount: bigint): bigint => {
  const minted = minimum(amount, saturatingSub(MAX_TAO_ISSUANCE, totalIssuance(ctx)))
  TotalIssuance.update(ctx, (total) => saturatingAdd(total, minted))
  issue(ctx, minted)
  return minted
}

/** Pays a part of the credit out; false where the account cannot take it. */
export const spendTao = (ctx: Context, account: AccountId, part: bigint): boolean =>
  resolve(ctx, account, part)

/** Takes what is left of the credit out of existence again. */
export const recycleCredit = (ctx: Context, left: bigint): void => {
  if (left === 0n) return
  TotalIssuance.update(ctx, (total) => saturatingSub(total, left))
  dropCredit(ctx, left)
}

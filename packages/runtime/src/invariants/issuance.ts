import type { HasState } from "../frame/storage.ts"
import { TotalIssuance as BalancesIssuance } from "../generated/storage/balances.ts"
import { TotalIssuance as SubtensorIssuance } from "../generated/storage/subtensor-module.ts"
import { Account } from "../generated/storage/system.ts"
import type { Findings } from "./violation.ts"

const MAX_SUPPLY = 21_000_000_000_000_000n
/** Dust that one module's count forgets and the other's does not; `try_state` of the chain allows as much. */
const TOLERANCE = 1_000n

/** How the two counts of issued TAO stand to each other, in rao: SubtensorModule's less Balances'. */
export const issuanceGap = (ctx: HasState): bigint => SubtensorIssuance.get(ctx) - BalancesIssuance.get(ctx)

/** Accounts add up to the issuance, and both modules' counts of it move together since `gap` was taken. */
export const issuance = (ctx: HasState, gap: bigint, findings: Findings): void => {
  let sum = 0n
  for (const [, { data }] of Account.entries(ctx)) sum += data.free + data.reserved
  const issued = BalancesIssuance.get(ctx)
  findings.require(sum === issued, "issuance.accounts", () => `accounts hold ${sum} of ${issued} rao`)
  findings.require(issued <= MAX_SUPPLY, "issuance.cap", () => `${issued} rao are issued`)
  const drift = issuanceGap(ctx) - gap
  findings.require(
    drift <= TOLERANCE && drift >= -TOLERANCE,
    "issuance.modules",
    () => `SubtensorModule's count moved by ${drift} rao against Balances'`,
  )
}

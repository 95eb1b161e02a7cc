/**
 * What holds of every state of the chain, as executable checks: for tests that run them after each block, and for a
 * running chain that wonders. They read the whole state, so they cost as much as it is large.
 *
 * @packageDocumentation
 */
import type { HasState } from "./frame/storage.ts"
import { accounts } from "./invariants/accounts.ts"
import { type Custody, custody, custodyOf } from "./invariants/custody.ts"
import { issuance, issuanceGap } from "./invariants/issuance.ts"
import { neurons } from "./invariants/neurons.ts"
import { pools } from "./invariants/pools.ts"
import { relations } from "./invariants/relations.ts"
import { stake } from "./invariants/stake.ts"
import { Findings, type Violation } from "./invariants/violation.ts"

export type { Custody, HasState, Violation }

/** What a state is compared with: an earlier state of the same chain, as `invariantBase` saw it. */
export interface InvariantBase {
  /** SubtensorModule's count of issued rao less Balances': a localnet's genesis starts the first at 0. */
  readonly issuanceGap: bigint
  readonly custody: Custody
}

/** The base for later checks; usually that of the genesis. */
export const invariantBase = (ctx: HasState): InvariantBase => ({
  issuanceGap: issuanceGap(ctx),
  custody: custodyOf(ctx),
})

/** Every broken invariant of a state; an empty list when all hold. */
export const checkInvariants = (ctx: HasState, base: InvariantBase): readonly Violation[] => {
  const findings = new Findings()
  neurons(ctx, findings)
  stake(ctx, findings)
  pools(ctx, findings)
  custody(ctx, base.custody, findings)
  relations(ctx, findings)
  accounts(ctx, findings)
  issuance(ctx, base.issuanceGap, findings)
  return findings.violations
}

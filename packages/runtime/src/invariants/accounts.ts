import type { HasState } from "../frame/storage.ts"
import { Account } from "../generated/storage/system.ts"
import type { Findings } from "./violation.ts"

const EXISTENTIAL_DEPOSIT = 500n

/** An account lives for a reason, and for as long as something depends on it. */
export const accounts = (ctx: HasState, findings: Findings): void => {
  for (const [[who], { consumers, providers, sufficients, data }] of Account.entries(ctx)) {
    const alive = providers + sufficients > 0
    findings.require(
      alive || consumers === 0,
      "accounts.consumers",
      () => `${who} is consumed and not provided for`,
    )
    findings.require(
      data.free >= EXISTENTIAL_DEPOSIT || data.reserved > 0n || sufficients > 0 || data.free === 0n,
      "accounts.dust",
      () => `${who} holds ${data.free} rao, less than an account may`,
    )
  }
}

import type { Context } from "../../frame/context.ts"
import { attempt, palletErrors } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import { profileConstant } from "../../frame/profile.ts"
import { Deposits, EnteredUntil } from "../../generated/storage/safe-mode.ts"
import { burnHeld, release } from "../balances/hold.ts"
import { HOLD_REASON } from "./enter.ts"

const { ensure, fail } = palletErrors("SafeMode")

/** Gives the deposit of a block back; without force only outside safe mode and after its delay. */
export const releaseDeposit = (ctx: Context, account: AccountId, block: number, force: boolean): void => {
  const deposit = Deposits.take(ctx, account, block) ?? fail("NoDeposit")
  if (!force) {
    ensure(!EnteredUntil.has(ctx), "Entered")
    const delay = profileConstant(ctx.profile, "SafeMode", "ReleaseDelay") ?? fail("NotConfigured")
    ensure(ctx.block.number > block + delay, "CannotReleaseYet")
  }
  const released = attempt(() => release(ctx, HOLD_REASON, account, deposit, "BestEffort"))
  const amount = released.ok ? released.value : fail("CurrencyError")
  ctx.emit("SafeMode", "DepositReleased", { account, amount })
}

/** Destroys the deposit of a block. Error: `NoDeposit`. */
export const slashDeposit = (ctx: Context, account: AccountId, block: number): void => {
  const amount = Deposits.take(ctx, account, block) ?? fail("NoDeposit")
  ensure(attempt(() => burnHeld(ctx, HOLD_REASON, account, amount)).ok, "CurrencyError")
  ctx.emit("SafeMode", "DepositSlashed", { account, amount })
}

import { ensureRoot, ensureSigned } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { profileConstant } from "../../frame/profile.ts"
import { releaseDeposit, slashDeposit } from "./deposits.ts"
import { enter, exit, exitInTime, extend } from "./enter.ts"

/** Blocks that root enters for: a day. */
const ROOT_ENTER_DURATION = 7200
/** Blocks that root extends by: half a day. */
const ROOT_EXTEND_DURATION = 3600

/** Pallet SafeMode: a state in which only a few calls are allowed. Nobody but root can enter it as the chain is set up. */
export const safeMode: Pallet<"SafeMode"> = {
  name: "SafeMode",
  calls: {
    enter: (ctx) => {
      const amount = profileConstant(ctx.profile, "SafeMode", "EnterDepositAmount")
      const blocks = profileConstant(ctx.profile, "SafeMode", "EnterDuration")
      enter(ctx, { who: ensureSigned(ctx), amount }, blocks)
    },
    force_enter: (ctx) => {
      ensureRoot(ctx)
      enter(ctx, undefined, ROOT_ENTER_DURATION)
    },
    extend: (ctx) => {
      const amount = profileConstant(ctx.profile, "SafeMode", "ExtendDepositAmount")
      const blocks = profileConstant(ctx.profile, "SafeMode", "ExtendDuration")
      extend(ctx, { who: ensureSigned(ctx), amount }, blocks)
    },
    force_extend: (ctx) => {
      ensureRoot(ctx)
      extend(ctx, undefined, ROOT_EXTEND_DURATION)
    },
    force_exit: (ctx) => {
      ensureRoot(ctx)
      exit(ctx, "Force")
    },
    force_slash_deposit: (ctx, { account, block }) => {
      ensureRoot(ctx)
      slashDeposit(ctx, account, block)
    },
    release_deposit: (ctx, { account, block }) => {
      ensureSigned(ctx)
      releaseDeposit(ctx, account, block, false)
    },
    force_release_deposit: (ctx, { account, block }) => {
      ensureRoot(ctx)
      releaseDeposit(ctx, account, block, true)
    },
  },
  hooks: { onInitialize: exitInTime },
}

import type { Context } from "../../frame/context.ts"
import { attempt, fail as failWith } from "../../frame/dispatch-error.ts"
import { ensureSigned, signed } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { Crowdloans, CurrentCrowdloanId } from "../../generated/storage/crowdloan.ts"
import type { Bounded } from "../../generated/types.ts"
import { transfer } from "../balances/fungible.ts"
import { peekCall } from "../preimage/bounded-call.ts"
import { crowdloanOf, ensure, fail } from "./pallet.ts"

const storedCall = (ctx: Context, kept: Bounded): RuntimeCall => {
  const peeked = attempt(() => peekCall(ctx, kept))
  return peeked.ok ? peeked.value.call : fail("CallUnavailable")
}

/** Pays out what was raised, or makes the call that was kept, which finds the crowdloan by its number meanwhile. */
export const finalize: Call<"Crowdloan", "finalize"> = (ctx, { crowdloan_id }) => {
  const who = ensureSigned(ctx)
  const crowdloan = crowdloanOf(ctx, crowdloan_id)
  const { call, target_address, funds_account, raised } = crowdloan
  ensure(who === crowdloan.creator, "InvalidOrigin")
  ensure(raised === crowdloan.cap, "CapNotRaised")
  ensure(!crowdloan.finalized, "AlreadyFinalized")
  if (call !== undefined && target_address === undefined) {
    CurrentCrowdloanId.set(ctx, crowdloan_id)
    const result = ctx.dispatch(ctx, signed(who), storedCall(ctx, call))
    if (!result.ok) failWith(result.error.error)
    CurrentCrowdloanId.remove(ctx)
  } else if (call === undefined && target_address !== undefined) {
    transfer(ctx, funds_account, target_address, raised, "Expendable")
  } else fail("InvalidFinalizationConfig")
  Crowdloans.set(ctx, crowdloan_id, { ...crowdloan, finalized: true })
  ctx.emit("Crowdloan", "Finalized", { crowdloan_id })
}

import { actualWeight, postOf } from "../../frame/actual-weight.ts"
import { badOrigin, fail } from "../../frame/dispatch-error.ts"
import { ensureRoot, ensureSigned, type Origin, root } from "../../frame/origin.ts"
import { originOf } from "../../frame/origin-caller.ts"
import type { Pallet } from "../../frame/pallet.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { scaleDispatchError } from "../../frame/scale-dispatch-error.ts"
import { addWeight } from "../../frame/weight.ts"
import { callInfo } from "../../frame/weights/call-info.ts"
import { wrapperOverhead } from "../../frame/weights/variable-weights.ts"
import { batch, batchAll, forceBatch } from "./batches.ts"
import { derivativeAccount } from "./derivative-account.ts"

/** Pallet Utility: several calls as one, or one call as somebody else. */
export const utility: Pallet<"Utility"> = {
  name: "Utility",
  calls: {
    batch: (ctx, { calls }) => batch(ctx, calls),
    batch_all: (ctx, { calls }) => batchAll(ctx, calls),
    force_batch: (ctx, { calls }) => forceBatch(ctx, calls),

    as_derivative: (ctx, { index, call }) => {
      const who = ensureSigned(ctx)
      const result = ctx.dispatch(
        ctx,
        { ...ctx.origin, account: derivativeAccount(who, index) } as Origin,
        call,
      )
      const post = {
        actualWeight: addWeight(
          wrapperOverhead.as_derivative,
          actualWeight(postOf(result), callInfo(call).weight),
        ),
      }
      return result.ok ? post : fail(result.error.error, { ...result.error.post, ...post, paysFee: "Yes" })
    },

    dispatch_as: (ctx, { as_origin, call }) => {
      ensureRoot(ctx)
      const result = ctx.dispatch(ctx, originOf(as_origin), call, "bypass")
      ctx.emit("Utility", "DispatchedAs", {
        result: result.ok
          ? { type: "Ok", value: undefined }
          : { type: "Err", value: scaleDispatchError(result.error.error) },
      })
    },

    dispatch_as_fallible: (ctx, { as_origin, call }) => {
      ensureRoot(ctx)
      const result = ctx.dispatch(ctx, originOf(as_origin), call, "bypass")
      if (!result.ok) fail(result.error.error)
      ctx.emit("Utility", "DispatchedAs", { result: { type: "Ok", value: undefined } })
    },

    with_weight: (ctx, { call }) => {
      ensureRoot(ctx)
      const result = ctx.dispatch(ctx, root, call)
      if (!result.ok) fail(result.error.error)
    },

    if_else: (ctx, { main, fallback }) => {
      if (ctx.origin.type === "None") badOrigin()
      const run = (call: RuntimeCall) => {
        const result = ctx.dispatch(ctx, ctx.origin, call)
        return { result, weight: actualWeight(postOf(result), callInfo(call).weight) }
      }
      const first = run(main)
      const afterMain = addWeight(wrapperOverhead.if_else, first.weight)
      if (first.result.ok) {
        ctx.emit("Utility", "IfElseMainSuccess", undefined)
        return { actualWeight: afterMain }
      }
      const second = run(fallback)
      const post = { actualWeight: addWeight(afterMain, second.weight) }
      if (!second.result.ok) return fail(second.result.error.error, post)
      ctx.emit("Utility", "IfElseFallbackCalled", {
        main_error: scaleDispatchError(first.result.error.error),
      })
      return post
    },
  },
}

import type { Context, DispatchFailureWithPost } from "../../frame/context.ts"
import type { Result } from "../../frame/dispatch-error.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { lookup } from "../../frame/lookup.ts"
import { ensureSignedOrRoot, root, signed } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import type { PostInfo } from "../../frame/post-info.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { scaleDispatchError } from "../../frame/scale-dispatch-error.ts"
import { Key } from "../../generated/storage/sudo.ts"
import type { ResultOfDispatchError } from "../../generated/types.ts"

const { ensure } = palletErrors("Sudo")
const FREE: PostInfo = { paysFee: "No" }

const ensureSudo = (ctx: Context): void => {
  const sender = ensureSignedOrRoot(ctx)
  ensure(sender === undefined || Key.get(ctx) === sender, "RequireSudo")
}

const outcome = (result: Result<PostInfo, DispatchFailureWithPost>): ResultOfDispatchError =>
  result.ok
    ? { type: "Ok", value: undefined }
    : { type: "Err", value: scaleDispatchError(result.error.error) }

const asRoot = (ctx: Context, call: RuntimeCall): PostInfo => {
  ensureSudo(ctx)
  const sudo_result = outcome(ctx.dispatch(ctx, root, call, "bypass"))
  ctx.emit("Sudo", "Sudid", { sudo_result })
  return FREE
}

/** Pallet Sudo: one key that may act as root. */
export const sudo: Pallet<"Sudo"> = {
  name: "Sudo",
  calls: {
    sudo: (ctx, { call }) => asRoot(ctx, call),
    sudo_unchecked_weight: (ctx, { call }) => asRoot(ctx, call),

    sudo_as: (ctx, { who, call }) => {
      ensureSudo(ctx)
      const sudo_result = outcome(ctx.dispatch(ctx, signed(lookup(who)), call, "bypass"))
      ctx.emit("Sudo", "SudoAsDone", { sudo_result })
      return FREE
    },

    set_key: (ctx, args) => {
      ensureSudo(ctx)
      const key = lookup(args.new)
      ctx.emit("Sudo", "KeyChanged", { old: Key.get(ctx), new: key })
      Key.set(ctx, key)
      return FREE
    },

    remove_key: (ctx) => {
      ensureSudo(ctx)
      ctx.emit("Sudo", "KeyRemoved", undefined)
      Key.remove(ctx)
      return FREE
    },
  },
  genesis: (ctx, config) => {
    if (config.sudo !== undefined) Key.set(ctx, config.sudo)
  },
}

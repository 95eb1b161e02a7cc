import { blake2b256 } from "@subforge/core"
import { type Hex, toHex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { lookup } from "../../frame/lookup.ts"
import { type AccountId, ensureSigned, signed, withFilter } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { scaleDispatchError } from "../../frame/scale-dispatch-error.ts"
import { LastCallResult } from "../../generated/storage/proxy.ts"
import type { ProxyDefinition, ProxyType, ResultOfDispatchError } from "../../generated/types.ts"
import { codec } from "../../protocol/codecs.ts"
import { editAnnouncements } from "./announcements.ts"
import { findProxy } from "./delegates.ts"
import { proxyMayCall } from "./proxy-filter.ts"
import { isSuperset } from "./proxy-types.ts"

const { ensure } = palletErrors("Proxy")

/** What a proxy may call: what its kind allows, and no proxy with more rights than its own. */
const mayCall = (type: ProxyType, call: RuntimeCall): boolean => {
  if (call.pallet === "Proxy") {
    const { name } = call
    if (name === "add_proxy" || name === "remove_proxy") {
      if (!isSuperset(type, (call.args as { readonly proxy_type: ProxyType }).proxy_type)) return false
    }
    if ((name === "remove_proxies" || name === "kill_pure") && type !== "Any") return false
  }
  return proxyMayCall(type, call)
}

const runAsReal = (
  ctx: Context,
  { proxy_type }: ProxyDefinition,
  real: AccountId,
  call: RuntimeCall,
): void => {
  const origin = withFilter(signed(real), (inner) => mayCall(proxy_type, inner))
  const outcome = ctx.dispatch(ctx, origin, call)
  const result: ResultOfDispatchError = outcome.ok
    ? { type: "Ok", value: undefined }
    : { type: "Err", value: scaleDispatchError(outcome.error.error) }
  LastCallResult.set(ctx, real, result)
  ctx.emit("Proxy", "ProxyExecuted", { result })
}

export const proxy: Call<"Proxy", "proxy"> = (ctx, { real: address, force_proxy_type, call }) => {
  const who = ensureSigned(ctx)
  const real = lookup(address)
  const definition = findProxy(ctx, real, who, force_proxy_type)
  ensure(definition.delay === 0, "Unannounced")
  runAsReal(ctx, definition, real, call)
}

/** What announcements name a call by. */
export const callHash = (call: RuntimeCall): Hex =>
  toHex(blake2b256(codec<RuntimeCall>("RuntimeCall").encode(call)))

export const proxyAnnounced: Call<"Proxy", "proxy_announced"> = (ctx, args) => {
  ensureSigned(ctx)
  const delegate = lookup(args.delegate)
  const real = lookup(args.real)
  const definition = findProxy(ctx, real, delegate, args.force_proxy_type)
  const hash = callHash(args.call)
  const isRipe = (height: number): boolean => Math.max(0, ctx.block.number - height) >= definition.delay
  editAnnouncements(
    ctx,
    delegate,
    (announced) => announced.real === real && announced.call_hash === hash && isRipe(announced.height),
    "Unannounced",
  )
  runAsReal(ctx, definition, real, args.call)
}

import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import { Proxies, RealPaysFee } from "../../generated/storage/proxy.ts"
import type { ProxyDefinition, ProxyType } from "../../generated/types.ts"
import { constant } from "../../protocol/constant.ts"
import { unreserve } from "../balances/reserve.ts"
import { moveDeposit, proxiesDeposit } from "./deposit.ts"
import { proxyTypeIndex } from "./proxy-types.ts"

const { ensure, fail } = palletErrors("Proxy")

const compare = (a: ProxyDefinition, b: ProxyDefinition): number => {
  if (a.delegate !== b.delegate) return a.delegate < b.delegate ? -1 : 1
  return proxyTypeIndex(a.proxy_type) - proxyTypeIndex(b.proxy_type) || a.delay - b.delay
}

/** The first proxy of `real` that `delegate` is, of the asked kind if one is asked. Error: `NotProxy`. */
export const findProxy = (
  ctx: Context,
  real: AccountId,
  delegate: AccountId,
  type?: ProxyType,
): ProxyDefinition => {
  const [proxies] = Proxies.get(ctx, real)
  const found = proxies.find(
    (proxy) => proxy.delegate === delegate && (type === undefined || proxy.proxy_type === type),
  )
  return found ?? fail("NotProxy")
}

/** Lets `delegate` act for `delegator`. Errors: `NoSelfProxy`, `Duplicate`, `TooMany`, and those of the reserve. */
export const addProxyDelegate = (ctx: Context, delegator: AccountId, proxy: ProxyDefinition): void => {
  const { delegate: delegatee, proxy_type, delay } = proxy
  ensure(delegator !== delegatee, "NoSelfProxy")
  const [proxies, before] = Proxies.get(ctx, delegator)
  ensure(!proxies.some((other) => compare(other, proxy) === 0), "Duplicate")
  ensure(proxies.length < constant("Proxy", "MaxProxies"), "TooMany")
  const deposit = moveDeposit(ctx, delegator, before, proxiesDeposit(proxies.length + 1))
  Proxies.set(ctx, delegator, [[...proxies, proxy].sort(compare), deposit])
  ctx.emit("Proxy", "ProxyAdded", { delegator, delegatee, proxy_type, delay })
}

/** Takes a proxy away, with its word on who pays fees. Error: `NotFound`. */
export const removeProxyDelegate = (ctx: Context, delegator: AccountId, proxy: ProxyDefinition): void => {
  const { delegate: delegatee, proxy_type, delay } = proxy
  const [proxies, before] = Proxies.find(ctx, delegator) ?? fail("NotFound")
  const left = proxies.filter((other) => compare(other, proxy) !== 0)
  ensure(left.length < proxies.length, "NotFound")
  const deposit = moveDeposit(ctx, delegator, before, proxiesDeposit(left.length))
  if (left.length > 0) Proxies.set(ctx, delegator, [left, deposit])
  else Proxies.remove(ctx, delegator)
  RealPaysFee.remove(ctx, delegator, delegatee)
  ctx.emit("Proxy", "ProxyRemoved", { delegator, delegatee, proxy_type, delay })
}

/** Takes all proxies away and gives the deposit back; there is no event. */
export const removeAllDelegates = (ctx: Context, delegator: AccountId): void => {
  const [, deposit] = Proxies.take(ctx, delegator)
  unreserve(ctx, delegator, deposit)
  RealPaysFee.clear(ctx, delegator)
}

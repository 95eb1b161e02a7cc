import type { Context } from "../../frame/context.ts"
import { lookup } from "../../frame/lookup.ts"
import { type AccountId, ensureSigned } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { RealPaysFee } from "../../generated/storage/proxy.ts"
import type { MultiAddress } from "../../generated/types.ts"
import { findProxy } from "./delegates.ts"

export const setRealPaysFee: Call<"Proxy", "set_real_pays_fee"> = (ctx, { delegate: address, pays_fee }) => {
  const real = ensureSigned(ctx)
  const delegate = lookup(address)
  findProxy(ctx, real, delegate)
  if (pays_fee) RealPaysFee.set(ctx, real, delegate, true)
  else RealPaysFee.remove(ctx, real, delegate)
  ctx.emit("Proxy", "RealPaysFeeSet", { real, delegate, pays_fee })
}

interface ProxyCall {
  readonly real: AccountId
  readonly inner: RuntimeCall
}

const asProxyCall = ({ pallet, name, args }: RuntimeCall): ProxyCall | undefined => {
  if (pallet !== "Proxy" || name !== "proxy") return undefined
  const { real, call } = args as { readonly real: MultiAddress; readonly call: RuntimeCall }
  return real.type === "Id" ? { real: real.value, inner: call } : undefined
}

const BATCHES: ReadonlySet<string> = new Set(["batch", "batch_all", "force_batch"])

/** The one account that all items of a batch act for. */
const realOfBatch = ({ pallet, name, args }: RuntimeCall): AccountId | undefined => {
  if (pallet !== "Utility" || !BATCHES.has(name)) return undefined
  const { calls } = args as { readonly calls: readonly RuntimeCall[] }
  const reals = calls.map((call) => asProxyCall(call)?.real)
  return reals.every((real) => real === reals[0]) ? reals[0] : undefined
}

/**
 * Who pays the fee of a transaction: the signer, or the account that a proxy call acts for where that account has said
 * so, followed for one more proxy call, or batch of such, inside.
 */
export const feePayer = (ctx: Context, signer: AccountId, call: RuntimeCall): AccountId => {
  const outer = asProxyCall(call)
  if (outer === undefined || !RealPaysFee.has(ctx, outer.real, signer)) return signer
  const inner = asProxyCall(outer.inner)?.real ?? realOfBatch(outer.inner)
  return inner !== undefined && RealPaysFee.has(ctx, inner, outer.real) ? inner : outer.real
}

import { CodecError } from "../protocol/codec/codec-error.ts"
import { Reader } from "../protocol/codec/reader.ts"
import { codec } from "../protocol/codecs.ts"
import { surface } from "../protocol/surface/spec424.ts"
import type { Context } from "./context.ts"
import type { PalletRegistry } from "./dispatch.ts"
import type { ApiMethod } from "./pallet.ts"
import { RuntimeTrap } from "./trap.ts"

export type ApiFailureCode = "UnknownMethod" | "BadInput" | "NotImplemented" | "Trapped"

export type ApiResult =
  | { readonly ok: true; readonly value: Uint8Array }
  | { readonly ok: false; readonly code: ApiFailureCode; readonly message: string }

const failure = (code: ApiFailureCode, message: string): ApiResult => ({ ok: false, code, message })

const byName = new WeakMap<PalletRegistry, ReadonlyMap<string, ApiMethod>>()

const methodsOf = (registry: PalletRegistry): ReadonlyMap<string, ApiMethod> => {
  let methods = byName.get(registry)
  if (methods === undefined) {
    const sources = [registry.apis, ...registry.pallets.map(({ apis = {} }) => apis)]
    methods = new Map(sources.flatMap((apis) => Object.entries(apis)))
    byName.set(registry, methods)
  }
  return methods
}

const bareName = (name: string): string => name.slice(name.indexOf("_") + 1)

/** Calls a runtime API method over SCALE: inputs one after the other in, the encoded output out. */
export const callRuntimeApi = (
  registry: PalletRegistry,
  ctx: Context,
  name: string,
  input: Uint8Array,
): ApiResult => {
  const declared = surface.findApi(name)
  if (declared === undefined) return failure("UnknownMethod", `Exported method ${name} is not found`)
  const method = methodsOf(registry).get(name)
  if (method === undefined) return failure("NotImplemented", `${name} has no behaviour here`)
  try {
    const reader = new Reader(input)
    const inputs = declared.inputs.map(({ type }) => codec<unknown>(type).read(reader))
    return { ok: true, value: codec<unknown>(declared.output).encode(method(ctx, ...inputs)) }
  } catch (thrown) {
    if (thrown instanceof RuntimeTrap) return failure("Trapped", thrown.message)
    if (!(thrown instanceof CodecError) || thrown.code === "WRONG_VALUE") throw thrown
    return failure("BadInput", `Bad input data provided to ${bareName(name)}: ${thrown.message}`)
  }
}

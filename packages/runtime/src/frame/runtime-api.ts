import { CodecError } from "../protocol/codec/codec-error.ts"
import { Reader } from "../protocol/codec/reader.ts"
import { codec } from "../protocol/codecs.ts"
import { surface } from "../protocol/surface/spec424.ts"
import type { ApiMethodData } from "../protocol/surface/surface-data.ts"
import type { Context } from "./context.ts"
import type { PalletRegistry } from "./dispatch.ts"
import type { ApiMethod } from "./pallet.ts"
import { RuntimeTrap } from "./trap.ts"

/**
 * Why a runtime API gave no answer: the chain has no such method (`UnknownMethod`), the bytes are no inputs of it
 * (`BadInput`), nothing here implements it (`NotImplemented`), or the chain's runtime would panic (`Trapped`).
 */
export type ApiFailureCode = "UnknownMethod" | "BadInput" | "NotImplemented" | "Trapped"

/** The SCALE bytes of a runtime API's output, or why there is none. */
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

const readInputs = ({ inputs }: ApiMethodData, bytes: Uint8Array): unknown[] => {
  const reader = new Reader(bytes)
  const values = inputs.map(({ type }) => codec<unknown>(type).read(reader))
  if (reader.remaining > 0)
    throw new CodecError("TRAILING_BYTES", "the end after the inputs", reader.remaining)
  return values
}

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
    const value = method(ctx, ...readInputs(declared, input))
    return { ok: true, value: codec<unknown>(declared.output).encode(value) }
  } catch (thrown) {
    if (thrown instanceof RuntimeTrap) return failure("Trapped", thrown.message)
    if (!(thrown instanceof CodecError) || thrown.code === "WRONG_VALUE") throw thrown
    return failure("BadInput", `Bad input data provided to ${bareName(name)}: ${thrown.message}`)
  }
}

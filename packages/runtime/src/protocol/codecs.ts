import type { ScaleTypes } from "../generated/types.ts"
import type { Codec } from "./codec/codec.ts"
import { CodecRegistry } from "./codec/registry.ts"
import { surface } from "./surface/spec424.ts"

/** Codecs of all types of spec 424. */
export const codecs: CodecRegistry = new CodecRegistry(surface)

/** The codec of a type of the chain by its name in the surface, typed where the name is known. */
export function codec<N extends keyof ScaleTypes>(type: N): Codec<ScaleTypes[N]>
export function codec<T>(type: string): Codec<T>
export function codec(type: string): Codec<unknown> {
  return codecs.codec(type)
}

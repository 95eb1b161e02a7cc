import { type Context, Effect, type Layer, ManagedRuntime } from "effect"

/** A service whose effects are promises: methods return them, effect-valued properties become functions. */
export type Plain<S> = {
  readonly [K in keyof S]: S[K] extends Effect.Effect<infer A, infer _E, infer _R>
    ? () => Promise<A>
    : S[K] extends (...args: infer P) => Effect.Effect<infer A, infer _E, infer _R>
      ? (...args: P) => Promise<A>
      : S[K]
}

/** A plain service and the way to end it. */
export interface PlainHandle<S> {
  readonly service: Plain<S>
  /** Releases everything that the service's layer acquired. */
  readonly close: () => Promise<void>
}

/**
 * Builds a service from its layer and gives it its plain face. Failures reject with the tagged error itself, so that
 * `error._tag` tells them apart.
 *
 * @example
 * ```ts
 * import { Chain } from "@subforge/subnet-kit/chain"
 * import { plain } from "@subforge/subnet-kit/plain"
 *
 * const { service: chain, close } = await plain(Chain, Chain.layer("ws://127.0.0.1:9944"))
 * const { neurons } = await chain.metagraph(2)
 * await close()
 * ```
 */
export const plain = async <I, S extends object, E>(
  key: Context.Key<I, S>,
  layer: Layer.Layer<I, E>,
): Promise<PlainHandle<S>> => {
  const runtime = ManagedRuntime.make(layer)
  try {
    const service = await runtime.runPromise(key)
    const run = (value: unknown): unknown =>
      Effect.isEffect(value) ? runtime.runPromise(value as Effect.Effect<unknown>) : value
    const face = Object.fromEntries(
      Object.entries(service).map(([name, member]: [string, unknown]) => {
        if (Effect.isEffect(member)) return [name, () => run(member)]
        if (typeof member !== "function") return [name, member]
        return [name, (...args: unknown[]) => run(Reflect.apply(member, service, args))]
      }),
    )
    return { service: face as Plain<S>, close: () => runtime.dispose() }
  } catch (failure) {
    await runtime.dispose()
    throw failure
  }
}

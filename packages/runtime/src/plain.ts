import type { Context, Layer } from "effect"
import { Cause, Effect, Exit } from "effect"

/** A service without Effect: methods return their value and throw the tagged error they would fail with. */
export type Plain<S> = {
  readonly [K in keyof S]: S[K] extends (...args: infer P) => Effect.Effect<infer A, infer _E, infer _R>
    ? (...args: P) => A
    : S[K]
}

const runNow = (effect: Effect.Effect<unknown, unknown>): unknown => {
  const exit = Effect.runSyncExit(effect)
  if (Exit.isSuccess(exit)) return exit.value
  throw Cause.squash(exit.cause)
}

/**
 * Gives a service of this package its plain face. The services compute and hold nothing, so there is nothing to
 * close. What a method fails with is thrown as it is: `error._tag` tells failures apart.
 *
 * @example
 * ```ts
 * import { Market } from "@subforge/runtime/market"
 * import { plain } from "@subforge/runtime/plain"
 *
 * const market = plain(Market, Market.layer)
 * const { amountPaidOut } = market.quote({
 *   pool: { taoReserve: 100_000_000_000n, alphaReserve: 200_000_000_000n },
 *   order: "buy",
 *   amount: 1_000_000_000n,
 * })
 * ```
 */
export const plain = <I, S extends object>(key: Context.Key<I, S>, layer: Layer.Layer<I>): Plain<S> => {
  const service = runNow(Effect.provide(key, layer)) as S
  const members = Object.entries(service).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === "function"
      ? (...args: unknown[]) =>
          runNow(Reflect.apply(member, service, args) as Effect.Effect<unknown, unknown>)
      : member,
  ])
  return Object.fromEntries(members) as Plain<S>
}

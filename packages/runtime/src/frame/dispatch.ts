import type { PalletName } from "../generated/calls.ts"
import type { Context, Dispatch, DispatchFailureWithPost } from "./context.ts"
import { simulate } from "./context.ts"
import type { DispatchError, Result } from "./dispatch-error.ts"
import { DispatchFailure } from "./dispatch-error.ts"
import { filterOf, type Origin } from "./origin.ts"
import type { ApiMethod, Guard, Pallet } from "./pallet.ts"
import type { PostInfo } from "./post-info.ts"
import type { RuntimeCall } from "./runtime-call.ts"

/** The pallets of a runtime in its order, found by name. */
export class PalletRegistry {
  readonly pallets: readonly Pallet[]
  readonly #byName: ReadonlyMap<string, Pallet>
  readonly guards: readonly Guard[]

  /** Runtime API methods that belong to no pallet. */
  readonly apis: Readonly<Record<string, ApiMethod>>

  constructor(pallets: readonly Pallet[], apis: Readonly<Record<string, ApiMethod>> = {}) {
    this.pallets = pallets
    this.apis = apis
    this.#byName = new Map(pallets.map((pallet) => [pallet.name, pallet]))
    this.guards = pallets.flatMap(({ guards = [] }) => guards)
  }

  find(name: PalletName): Pallet | undefined {
    return this.#byName.get(name)
  }
}

/** Whether the runtime lets anybody but root make the call at all. */
export type BaseCallFilter = (ctx: Context, call: RuntimeCall) => boolean

// biome-ignore lint/suspicious/noConfusingVoidType: most calls end without a return
type AnyCall = (ctx: Context, args: unknown) => PostInfo | undefined | void

const missing = (call: RuntimeCall): Result<PostInfo, DispatchFailureWithPost> => ({
  ok: false,
  error: {
    error: { type: "Other", detail: `NotImplemented: ${call.pallet}.${call.name} has no behaviour here` },
    post: {},
  },
})

const noteLack = (ctx: Context, error: DispatchError): void => {
  if (error.type === "Other" && error.detail !== undefined) ctx.block.lacking?.add(error.detail)
}

const mayPass = (ctx: Context, origin: Origin, call: RuntimeCall, filter: BaseCallFilter): boolean =>
  filter(ctx, call) && (filterOf(origin)?.(call) ?? true)

const execute = (
  ctx: Context,
  behaviour: AnyCall,
  args: unknown,
): Result<PostInfo, DispatchFailureWithPost> => {
  const mark = ctx.state.mark()
  const events = ctx.block.events.length
  let done = false
  try {
    const post = behaviour(ctx, args) ?? {}
    done = true
    return { ok: true, value: post }
  } catch (thrown) {
    if (!(thrown instanceof DispatchFailure)) throw thrown
    return { ok: false, error: { error: thrown.error, post: thrown.post } }
  } finally {
    if (!done) {
      ctx.state.rollback(mark)
      ctx.block.events.length = events
    }
  }
}

/**
 * Makes the one way a call is run: filter, guards (whose writes never stay), then the call in a storage layer of its
 * own. A call without behaviour fails with an error that names it.
 */
export const makeDispatch =
  (registry: PalletRegistry, filter: BaseCallFilter): Dispatch =>
  (ctx, origin, call, bypass) => {
    if (origin.type !== "Root" && bypass === undefined) {
      if (!mayPass(ctx, origin, call, filter)) {
        return {
          ok: false,
          error: { error: { type: "Module", pallet: "System", name: "CallFiltered" }, post: {} },
        }
      }
      const guarded = simulate(ctx, () => {
        for (const guard of registry.guards) guard(ctx, origin, call)
      })
      if (!guarded.ok) return { ok: false, error: { error: guarded.error, post: {} } }
    }
    const calls = registry.find(call.pallet)?.calls as
      | Readonly<Record<string, AnyCall | undefined>>
      | undefined
    const behaviour = calls !== undefined && Object.hasOwn(calls, call.name) ? calls[call.name] : undefined
    const outcome =
      behaviour === undefined ? missing(call) : execute(ctx.withOrigin(origin), behaviour, call.args)
    if (!outcome.ok) noteLack(ctx, outcome.error.error)
    return outcome
  }

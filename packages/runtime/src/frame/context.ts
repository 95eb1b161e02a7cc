import type { PalletName } from "../generated/calls.ts"
import type { EventFields, EventName } from "../generated/events.ts"
import type { State } from "../state/state.ts"
import type { DispatchError, Result } from "./dispatch-error.ts"
import { attempt } from "./dispatch-error.ts"
import type { AccountId, Origin } from "./origin.ts"
import type { PostInfo } from "./post-info.ts"
import type { Profile } from "./profile.ts"
import type { RuntimeCall } from "./runtime-call.ts"

/** Where in a block an event was deposited; the value counts extrinsics from 0, inherents included. */
export type Phase =
  | { readonly type: "ApplyExtrinsic"; readonly value: number }
  | { readonly type: "Finalization" }
  | { readonly type: "Initialization" }

/** An event of a block, as `frame_system` records it; `fields` are those of the surface. */
export interface EventRecord {
  readonly phase: Phase
  readonly pallet: PalletName
  readonly event: string
  readonly fields: unknown
  readonly topics: readonly `0x${string}`[]
}

/** What is being built: shared by everything that runs inside one block. Not part of the state. */
export interface Block {
  readonly number: number
  readonly parentHash: `0x${string}`
  /** The coldkey that swap fees are paid to; undefined when the block has no author. */
  readonly author: AccountId | undefined
  phase: Phase
  readonly events: EventRecord[]
  /** Collects what was asked for and has no behaviour here: in the block it is `Other`, which tells nothing. */
  readonly lacking?: Set<string>
}

/**
 * Dispatches a call with its own origin: filters, guards and storage layer included. `bypass` leaves out filters and
 * guards, as `dispatch_bypass_filter` does; root passes both anyway.
 */
export type Dispatch = (
  ctx: Context,
  origin: Origin,
  call: RuntimeCall,
  bypass?: "bypass",
) => Result<PostInfo, DispatchFailureWithPost>

export interface DispatchFailureWithPost {
  readonly error: DispatchError
  readonly post: PostInfo
}

/** Everything a pallet may see. */
export class Context {
  readonly state: State
  readonly block: Block
  readonly profile: Profile
  readonly origin: Origin
  readonly dispatch: Dispatch

  constructor(state: State, block: Block, profile: Profile, dispatch: Dispatch, origin: Origin) {
    this.state = state
    this.block = block
    this.profile = profile
    this.dispatch = dispatch
    this.origin = origin
  }

  withOrigin(origin: Origin): Context {
    return new Context(this.state, this.block, this.profile, this.dispatch, origin)
  }

  emit<P extends PalletName, E extends EventName<P>>(
    pallet: P,
    event: E,
    fields: EventFields<P, E>,
    topics: readonly `0x${string}`[] = [],
  ): void {
    // As on the chain, nothing is deposited while the genesis block is built.
    if (this.block.number === 0) return
    this.block.events.push({ phase: this.block.phase, pallet, event, fields, topics })
  }
}

/** Runs `body` in a storage layer: a dispatch failure undoes its writes and events and comes back as data. */
export const transactional = <T>(ctx: Context, body: () => T): Result<T> => {
  const mark = ctx.state.mark()
  const events = ctx.block.events.length
  let result: Result<T> | undefined
  try {
    result = attempt(body)
    return result
  } finally {
    if (result?.ok !== true) {
      ctx.state.rollback(mark)
      ctx.block.events.length = events
    }
  }
}

/** Runs `body` in a storage layer that is always undone, and hands out what it returned. */
export const simulate = <T>(ctx: Context, body: () => T): Result<T> => {
  const mark = ctx.state.mark()
  const events = ctx.block.events.length
  try {
    return attempt(body)
  } finally {
    ctx.state.rollback(mark)
    ctx.block.events.length = events
  }
}

import { createTrie } from "@subforge/core"
import { baseCallFilter } from "../frame/base-call-filter.ts"
import { type Block, Context, type Dispatch } from "../frame/context.ts"
import { makeDispatch, PalletRegistry } from "../frame/dispatch.ts"
import type { DispatchError } from "../frame/dispatch-error.ts"
import { type AccountId, none, type Origin, signed } from "../frame/origin.ts"
import type { Pallet } from "../frame/pallet.ts"
import type { PostInfo } from "../frame/post-info.ts"
import { productionProfile } from "../frame/profile.ts"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { State } from "../state/state.ts"

/** The account of 32 equal bytes. */
export const account = (byte: number): AccountId => `0x${byte.toString(16).padStart(2, "0").repeat(32)}`

/** An open block 1 on an empty state, with the pallets under test. */
export class TestContext {
  readonly ctx: Context
  readonly block: Block & { number: number }
  readonly dispatch: Dispatch

  constructor(...pallets: readonly unknown[]) {
    const trie = createTrie()
    this.dispatch = makeDispatch(new PalletRegistry(pallets as readonly Pallet[]), baseCallFilter)
    this.block = {
      number: 1,
      parentHash: `0x${"11".repeat(32)}`,
      author: undefined,
      phase: { type: "Initialization" },
      events: [],
    }
    this.ctx = new Context(new State(trie, trie.empty), this.block, productionProfile, this.dispatch, none)
  }

  /** Dispatches a call; the error, or undefined where it succeeded. Forgets the events of before. */
  call(origin: Origin | AccountId, call: RuntimeCall): DispatchError | undefined {
    this.block.events.length = 0
    const result = this.dispatch(this.ctx, typeof origin === "string" ? signed(origin) : origin, call)
    return result.ok ? undefined : result.error.error
  }

  /** What a call fails with, `Pallet.Error` or the kind of the error; throws where it left something behind. */
  refusal(origin: Origin | AccountId, call: RuntimeCall): string | undefined {
    const mark = this.ctx.state.mark()
    const error = this.call(origin, call)
    if (error === undefined) return undefined
    if (this.ctx.state.mark() !== mark || this.block.events.length > 0)
      throw new Error("A failed call left something")
    return error.type === "Module" ? `${error.pallet}.${error.name}` : error.type
  }

  /** The post info of a call, failed or not. */
  post(origin: Origin | AccountId, call: RuntimeCall): PostInfo {
    this.block.events.length = 0
    const result = this.dispatch(this.ctx, typeof origin === "string" ? signed(origin) : origin, call)
    return result.ok ? result.value : result.error.post
  }

  /** What was emitted since the last call: `Pallet.Event` and its fields. */
  get events(): readonly (readonly [name: string, fields: unknown])[] {
    return this.block.events.map(({ pallet, event, fields }) => [`${pallet}.${event}`, fields] as const)
  }

  get eventNames(): readonly string[] {
    return this.events.map(([name]) => name)
  }
}

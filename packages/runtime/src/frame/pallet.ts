import type { CallArgs, CallName, PalletName } from "../generated/calls.ts"
import type { Context } from "./context.ts"
import type { GenesisConfig } from "./genesis.ts"
import type { Origin } from "./origin.ts"
import type { PostInfo } from "./post-info.ts"
import type { RuntimeCall } from "./runtime-call.ts"
import type { ValidTransaction } from "./validity.ts"
import type { Weight } from "./weight.ts"

/** The behaviour of one call: throws a `DispatchFailure` to fail; may say what it really weighed and whether it is paid. */
export type Call<P extends PalletName, N extends CallName<P>> = (
  ctx: Context,
  args: CallArgs[P][N],
) => // biome-ignore lint/suspicious/noConfusingVoidType: most calls end without a return
PostInfo | undefined | void

export interface Hooks {
  /** Returns the weight used. */
  // biome-ignore lint/suspicious/noConfusingVoidType: a hook may end without a return
  readonly onInitialize?: (ctx: Context) => Weight | void
  readonly onFinalize?: (ctx: Context) => void
  /** Given what is left of the block; returns the weight used. */
  // biome-ignore lint/suspicious/noConfusingVoidType: a hook may end without a return
  readonly onIdle?: (ctx: Context, remaining: Weight) => Weight | void
}

/** A check around every dispatch, nested ones included, of any origin but root; throws to refuse the call. */
export type Guard = (ctx: Context, origin: Origin, call: RuntimeCall) => void

/**
 * A runtime API method over decoded inputs; the surface encodes what it returns. Written as a method so that one may
 * name the types of its inputs, which the surface guarantees.
 */
export type ApiMethod = { answer(ctx: Context, ...inputs: unknown[]): unknown }["answer"]

/** Checks a call that came without a signer and says what the pool learns of it; throws an `InvalidityFailure`. */
export type UnsignedCheck = (ctx: Context, call: RuntimeCall) => ValidTransaction

/** Behaviour of a pallet. What is missing here is missing from the chain and answers with a named error. */
export interface Pallet<P extends PalletName = PalletName> {
  readonly name: P
  readonly calls: { readonly [N in CallName<P>]?: Call<P, N> }
  readonly hooks?: Hooks
  readonly guards?: readonly Guard[]
  /** Checks the pallet's calls that come without a signer, inherents apart. */
  readonly validateUnsigned?: UnsignedCheck
  /** Writes the pallet's part of a new chain. */
  readonly genesis?: (ctx: Context, config: GenesisConfig) => void
  /** Runtime API methods this pallet answers, by the name a node calls: "SubnetInfoRuntimeApi_get_metagraph". */
  readonly apis?: Readonly<Record<string, ApiMethod>>
}

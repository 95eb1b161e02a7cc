import type { Hex } from "../bytes.ts"
import type { EventRecord } from "../frame/context.ts"
import type { DispatchError } from "../frame/dispatch-error.ts"
import type { GenesisConfig } from "../frame/genesis.ts"
import type { AccountId } from "../frame/origin.ts"
import type { PostInfo } from "../frame/post-info.ts"
import type { Profile } from "../frame/profile.ts"
import type { ApiResult } from "../frame/runtime-api.ts"
import type { TransactionValidityError } from "../frame/validity.ts"
import type { TransactionSource } from "../generated/types.ts"
import type { State } from "../state/state.ts"
import type { Validation } from "./validate-transaction.ts"

/** One entry of a header's digest, as `sp_runtime::DigestItem`. */
export type DigestItem =
  | { readonly type: "PreRuntime" | "Consensus" | "Seal"; readonly engine: Hex; readonly data: Uint8Array }
  | { readonly type: "Other"; readonly data: Uint8Array }
  | { readonly type: "RuntimeEnvironmentUpdated" }

/** A block header. Its hash is the BLAKE2b-256 of its SCALE encoding. */
export interface Header {
  readonly parentHash: Hex
  readonly number: number
  readonly stateRoot: Hex
  readonly extrinsicsRoot: Hex
  readonly digest: readonly DigestItem[]
}

/** The author's part in pallet MevShield, as its keystore has it. */
export interface ShieldInput {
  /** The 1,184-byte key that `announce_next_key` announces; undefined announces that the author has none. */
  readonly announce: Uint8Array | undefined
  /**
   * The 2,400-byte key to open shielded transactions of this block with: those sealed to `PendingKey` of the block
   * before. What is inside comes right after its wrapper. Transactions sealed to another key are refused with
   * `Custom(24)`: a later block may take them. undefined opens nothing and takes every wrapper as it is.
   */
  readonly open: Uint8Array | undefined
}

/** What opens a block. */
export interface BlockInput {
  /** Aura slot; the author is the authority at `slot mod authorities`. */
  readonly slot: bigint
  /** Milliseconds since 1970 for the `Timestamp.set` inherent; its slot must be `slot`. */
  readonly timestamp: bigint
  /** Left out: the block announces no key, as if its author knew nothing of shielded transactions. */
  readonly shield?: ShieldInput | undefined
  /**
   * Signs the hash of the header as the block's author: 64 bytes of sr25519 for its `Seal`. Left out, the header has
   * none, as with a node's manual and instant sealing.
   */
  readonly seal?: ((headerHash: Hex) => Uint8Array) | undefined
}

/** An extrinsic that is in the block, whether its call succeeded or not. */
export interface AppliedExtrinsic {
  readonly index: number
  readonly hash: Hex
  readonly bytes: Uint8Array
  /** undefined: the call succeeded. */
  readonly error: DispatchError | undefined
  readonly post: PostInfo
}

/** An extrinsic that is not in the block; it changed nothing. */
export interface RefusedExtrinsic {
  readonly bytes: Uint8Array
  /** `ExhaustsResources` and `Custom(24)`: it may fit into a later block. */
  readonly error: TransactionValidityError
  /** What was thrown where the chain's runtime would have trapped; undefined for an ordinary refusal. */
  readonly trap?: unknown
}

/** What became of an extrinsic offered to an open block: it is in, with its outcome, or it was refused. */
export type ApplyResult =
  | { readonly included: true; readonly extrinsic: AppliedExtrinsic }
  | { readonly included: false; readonly refused: RefusedExtrinsic }

/** A closed block and what happened in it. */
export interface BuiltBlock {
  readonly header: Header
  /** SCALE of the header, Seal included. */
  readonly headerBytes: Uint8Array
  readonly hash: Hex
  /** All extrinsics in order, inherents first. */
  readonly extrinsics: readonly AppliedExtrinsic[]
  /** Extrinsics that were offered and are not in the block. */
  readonly refused: readonly RefusedExtrinsic[]
  readonly events: readonly EventRecord[]
  /** What its calls asked for, nested ones included, and has no behaviour here; clients see `Other`. */
  readonly lacking: readonly string[]
  readonly author: AccountId | undefined
}

/** A block being built on a state. Until it is closed, the state shows the open block; `discard` puts it back. */
export interface OpenBlock {
  readonly number: number
  readonly parentHash: Hex
  /** Checks and executes one extrinsic. Never throws: what traps is refused. */
  apply(bytes: Uint8Array): ApplyResult
  /** Finalises the block and commits: `state.root` is a new trie root. The old root stays valid for its holder. */
  close(): BuiltBlock
  discard(): void
}

/** Block 0: its header and its hash. */
export interface Genesis {
  readonly header: Header
  readonly headerBytes: Uint8Array
  readonly hash: Hex
}

/**
 * The state transition function of the chain, as plain functions over a {@link State}. Synchronous; the only things
 * it knows are the state, the block's input and the profile.
 */
export interface Runtime {
  readonly profile: Profile
  /** Writes the genesis into an empty state, commits it and returns block 0. Throws `RangeError` on another state. */
  genesis(state: State, config: GenesisConfig): Genesis
  /** Opens the block after the one the state shows: initialises it and applies the inherents. */
  openBlock(state: State, parent: Header, parentHash: Hex, input: BlockInput): OpenBlock
  /** Opens, applies every extrinsic in order, closes. Refused ones are left out and listed. */
  buildBlock(
    state: State,
    parent: Header,
    parentHash: Hex,
    input: BlockInput & { readonly extrinsics: readonly Uint8Array[] },
  ): BuiltBlock
  /**
   * What the pool asks of a transaction, on top of the block the state shows, whose hash is `headHash`. Leaves the
   * state as it was. Throws a `CodecError` on bytes that are no extrinsic: there the chain's runtime traps.
   */
  validate(state: State, bytes: Uint8Array, source: TransactionSource, headHash: Hex): Validation
  /** A runtime API call (`state_call`) over the block the state shows: SCALE in, SCALE out. Leaves the state as it was. */
  api(state: State, method: string, input: Uint8Array): ApiResult
}

import { orderedRoot } from "@subforge/core"
import { type Hex, toHex } from "../bytes.ts"
import { type Block, Context } from "../frame/context.ts"
import { type AccountId, none } from "../frame/origin.ts"
import { RuntimeTrap } from "../frame/trap.ts"
import { Digest } from "../generated/storage/system.ts"
import { AURA_ENGINE, authorOfSlot, encodeSlot } from "../pallets/aura/index.ts"
import { isShieldedForNextBlock } from "../pallets/mev-shield/shielded-transaction.ts"
import { State } from "../state/state.ts"
import type {
  AppliedExtrinsic,
  ApplyResult,
  BlockInput,
  BuiltBlock,
  Header,
  OpenBlock,
  RefusedExtrinsic,
} from "./api.ts"
import { applyExtrinsic, type Building } from "./apply-extrinsic.ts"
import { finalizeBlock, initializeBlock } from "./block-stages.ts"
import { encodeHeader, fromScaleDigest, headerHash } from "./header.ts"
import { shieldKeyInherent, timestampInherent } from "./inherents.ts"
import { lookingAt } from "./looking-at.ts"
import type { Machinery } from "./machinery.ts"
import { BlockResources } from "./resources.ts"
import { decodeShielded, unshield } from "./shielded.ts"

/** The block that is being built on a state. */
export class BlockBuilder implements OpenBlock {
  readonly number: number
  readonly parentHash: Hex
  readonly #building: Building
  readonly #block: Block
  readonly #input: BlockInput
  readonly #author: AccountId | undefined
  readonly #applied: AppliedExtrinsic[] = []
  readonly #refused: RefusedExtrinsic[] = []
  readonly #lacking = new Set<string>()
  /** How shielded transactions are opened; the block before decides which. */
  readonly #opener: { readonly key: Uint8Array; readonly parent: Context } | undefined

  constructor(machinery: Machinery, state: State, parent: Header, parentHash: Hex, input: BlockInput) {
    this.number = parent.number + 1
    this.parentHash = parentHash
    this.#input = input
    this.#block = {
      number: this.number,
      parentHash,
      // Whoever the authorities make it: they may change within the block.
      get author() {
        return authorOfSlot({ state }, input.slot)
      },
      phase: { type: "Initialization" },
      events: [],
      lacking: this.#lacking,
    }
    this.#author = this.#block.author
    const key = input.shield?.open
    this.#opener = key && { key, parent: lookingAt(machinery, new State(state.trie, state.root)) }
    const ctx = new Context(state, this.#block, machinery.profile, machinery.dispatch, none)
    this.#building = { ctx, registry: machinery.registry, resources: new BlockResources() }
    this.#guard(() => this.#initialize())
  }

  apply(bytes: Uint8Array): ApplyResult {
    const opener = this.#opener
    const shielded = opener && decodeShielded(opener.parent, bytes)
    if (opener === undefined || shielded === undefined) return this.#take(bytes)
    if (!isShieldedForNextBlock(opener.parent, shielded.key_hash))
      return this.#refuse({ bytes, error: NOT_NOW })
    const result = this.#take(bytes)
    const inner = result.included ? unshield(opener.key, shielded) : undefined
    if (inner !== undefined) this.#take(inner)
    return result
  }

  #take(bytes: Uint8Array): ApplyResult {
    const result = applyExtrinsic(this.#building, bytes, this.#applied.length)
    if (result.included) {
      this.#applied.push(result.extrinsic)
      this.#block.phase = { type: "ApplyExtrinsic", value: this.#applied.length }
      return result
    }
    return this.#refuse(result.refused)
  }

  #refuse(refused: RefusedExtrinsic): ApplyResult {
    this.#refused.push(refused)
    return { included: false, refused }
  }

  #include(inherent: Uint8Array, name: string): void {
    const result = this.#take(inherent)
    if (!result.included) throw result.refused.trap ?? new RuntimeTrap(`The ${name} inherent was refused`)
  }

  close(): BuiltBlock {
    return this.#guard(() => this.#finalize())
  }

  discard(): void {
    this.#building.ctx.state.rollback(0)
  }

  /** Whatever goes wrong, the state is left as the parent block had it. */
  #guard<T>(body: () => T): T {
    try {
      return body()
    } catch (thrown) {
      this.discard()
      throw thrown
    }
  }

  #initialize(): void {
    const slot = { type: "PreRuntime", value: [AURA_ENGINE, encodeSlot(this.#input.slot)] } as const
    initializeBlock(this.#building, this.parentHash, [slot])
    const { timestamp, shield } = this.#input
    this.#include(timestampInherent(timestamp), "timestamp")
    if (shield !== undefined) this.#include(shieldKeyInherent(shield.announce), "shield key")
  }

  #finalize(): BuiltBlock {
    const { ctx } = this.#building
    finalizeBlock(this.#building)
    const digest = Digest.get(ctx).logs.map(fromScaleDigest)
    const bodies = this.#applied.map(({ bytes }) => bytes)
    const { trie } = ctx.state
    const header: Header = {
      parentHash: this.parentHash,
      number: this.number,
      stateRoot: toHex(trie.rootHash(ctx.state.commit())),
      extrinsicsRoot: toHex(orderedRoot(bodies, 0)),
      digest,
    }
    return this.#seal(header)
  }

  #seal(unsealed: Header): BuiltBlock {
    const { seal } = this.#input
    const before = encodeHeader(unsealed)
    const header: Header =
      seal === undefined
        ? unsealed
        : {
            ...unsealed,
            digest: [
              ...unsealed.digest,
              { type: "Seal", engine: AURA_ENGINE, data: seal(headerHash(before)) },
            ],
          }
    const headerBytes = seal === undefined ? before : encodeHeader(header)
    return {
      header,
      headerBytes,
      hash: headerHash(headerBytes),
      extrinsics: this.#applied,
      refused: this.#refused,
      events: this.#block.events,
      lacking: [...this.#lacking],
      author: this.#author,
    }
  }
}

/** `InvalidShieldedTxPubKeyHash`: sealed to the key of another block. */
const NOT_NOW = { type: "Invalid", value: { type: "Custom", value: 24 } } as const

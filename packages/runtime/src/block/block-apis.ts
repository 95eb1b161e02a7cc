import { orderedRoot } from "@subforge/core"
import { equalBytes, toHex } from "../bytes.ts"
import { type Block, Context } from "../frame/context.ts"
import type { ApiMethod } from "../frame/pallet.ts"
import { scaleDispatchError } from "../frame/scale-dispatch-error.ts"
import { assertOrTrap, RuntimeTrap } from "../frame/trap.ts"
import { NextUnsignedAt } from "../generated/storage/drand.ts"
import { Number as BlockNumber, BlockWeight, Digest } from "../generated/storage/system.ts"
import type {
  BlockOfHeaderU32FpSelfContainedUncheckedExtrinsicUncheckedExtrinsic as BlockToExecute,
  DigestItem,
  HeaderOfU32,
  ResultOfResultDispatchErrorTransactionValidityError as Outcome,
} from "../generated/types.ts"
import { authorOfSlot, slotOfDigest } from "../pallets/aura/index.ts"
import { codec } from "../protocol/codecs.ts"
import { decodeExtrinsic } from "../protocol/extrinsic/extrinsic.ts"
import { State } from "../state/state.ts"
import { applyExtrinsic, type Building } from "./apply-extrinsic.ts"
import { finalizeBlock, initializeBlock } from "./block-stages.ts"
import { isInherent } from "./inherent-apis.ts"
import type { Machinery } from "./machinery.ts"
import { BlockResources } from "./resources.ts"

const extrinsicBody = codec<Uint8Array>("Vec<u8>")
const itemCodec = codec<DigestItem>("DigestItem")

/** A block over the state that `ctx` looks at. */
const building = (
  machinery: Machinery,
  ctx: Context,
  { number, parentHash }: Pick<Block, "number" | "parentHash">,
): Building => {
  const { state, profile, dispatch, origin } = ctx
  const block: Block = {
    number,
    parentHash,
    get author() {
      const slot = slotOfDigest(ctx)
      return slot === undefined ? undefined : authorOfSlot(ctx, slot)
    },
    phase: { type: "ApplyExtrinsic", value: 0 },
    events: [],
  }
  return {
    ctx: new Context(state, block, profile, dispatch, origin),
    registry: machinery.registry,
    resources: new BlockResources(),
  }
}

/** The block that the state shows, as if it were still open. */
const reopened = (machinery: Machinery, ctx: Context): Building => {
  const opened = building(machinery, ctx, ctx.block)
  opened.resources.weight = BlockWeight.get(ctx)
  return opened
}

const initialize = (machinery: Machinery, ctx: Context, header: HeaderOfU32): Building => {
  const { number, parent_hash, digest } = header
  assertOrTrap(number === BlockNumber.get(ctx) + 1, "Block number must be strictly increasing.")
  const opened = building(machinery, ctx, { number, parentHash: parent_hash })
  opened.ctx.block.phase = { type: "Initialization" }
  const preRuntime = digest.logs.filter(({ type }) => type === "PreRuntime")
  initializeBlock(opened, parent_hash, preRuntime)
  return opened
}

const apply = (opened: Building, bytes: Uint8Array, index: number): Outcome => {
  const result = applyExtrinsic(opened, bytes, index)
  opened.ctx.block.phase = { type: "ApplyExtrinsic", value: index + 1 }
  if (!result.included) {
    const { trap, error } = result.refused
    if (trap !== undefined) throw trap
    return { type: "Err", value: error }
  }
  const { error } = result.extrinsic
  return {
    type: "Ok",
    value:
      error === undefined
        ? { type: "Ok", value: undefined }
        : { type: "Err", value: scaleDispatchError(error) },
  }
}

/** Runs `body` on a copy of the state, whose root can be asked for without touching the state itself. */
const onCopy = <T>(ctx: Context, body: (copy: Context, root: () => Uint8Array) => T): T => {
  const { trie, root } = ctx.state
  const state = new State(trie, root)
  for (const { key, value } of ctx.state.changes()) state.setRaw(key, value)
  try {
    const copy = new Context(state, ctx.block, ctx.profile, ctx.dispatch, ctx.origin)
    return body(copy, () => trie.rootHash(state.commit()))
  } finally {
    if (state.root !== root) trie.release(state.root)
  }
}

const close = (opened: Building, bodies: readonly Uint8Array[], root: () => Uint8Array): HeaderOfU32 => {
  const { ctx } = opened
  finalizeBlock(opened)
  const { number, parentHash } = ctx.block
  const digest = Digest.get(ctx)
  return {
    parent_hash: parentHash,
    number,
    state_root: toHex(root()),
    extrinsics_root: toHex(orderedRoot(bodies, 0)),
    digest,
  }
}

const sameHeader = (told: HeaderOfU32, found: HeaderOfU32): void => {
  assertOrTrap(
    told.digest.logs.length === found.digest.logs.length,
    "Number of digest items must match that calculated.",
  )
  for (const [i, item] of told.digest.logs.entries()) {
    const same = equalBytes(itemCodec.encode(item), itemCodec.encode(found.digest.logs[i] as DigestItem))
    assertOrTrap(same, "Digest item must match that calculated.")
  }
  assertOrTrap(told.state_root === found.state_root, "Storage root must match that calculated.")
  assertOrTrap(told.extrinsics_root === found.extrinsics_root, "Transaction trie root must be valid.")
}

const execute = (machinery: Machinery, outer: Context, { header, extrinsics }: BlockToExecute): undefined => {
  const bodies = extrinsics.map((bytes) => extrinsicBody.encode(bytes))
  const decoded = bodies.map(decodeExtrinsic)
  return onCopy(outer, (copy, root) => {
    const opened = initialize(machinery, copy, header)
    let inherents = 0
    for (const [index, bytes] of bodies.entries()) {
      if (isInherent(decoded[index] as (typeof decoded)[number])) {
        if (inherents++ !== index) throw new RuntimeTrap(`InvalidInherentPosition(${index})`)
      }
      const outcome = apply(opened, bytes, index)
      if (outcome.type === "Err") throw new RuntimeTrap(`ApplyExtrinsic(${outcome.value.value.type})`)
    }
    sameHeader(header, close(opened, bodies, root))
    return undefined
  })
}

/** Methods by which a node builds and imports blocks. As with any call of `state_call`, nothing of it stays. */
export const blockApis = (machinery: Machinery): Readonly<Record<string, ApiMethod>> => ({
  Core_execute_block: (ctx: Context, block: BlockToExecute) => execute(machinery, ctx, block),
  Core_initialize_block: (ctx: Context, header: HeaderOfU32) => {
    initialize(machinery, ctx, header)
    return "AllExtrinsics"
  },
  BlockBuilder_apply_extrinsic: (ctx: Context, extrinsic: Uint8Array) => {
    const bytes = extrinsicBody.encode(extrinsic)
    decodeExtrinsic(bytes)
    return apply(reopened(machinery, ctx), bytes, 0)
  },
  // The state shows no extrinsics of its block: those of an open block are beside it.
  BlockBuilder_finalize_block: (outer: Context) =>
    onCopy(outer, (copy, root) => close(reopened(machinery, copy), [], root)),
  OffchainWorkerApi_offchain_worker: (ctx: Context, { number }: HeaderOfU32) => {
    // Only drand's worker does anything: it asks for the time, which nobody tells outside of a node's own worker.
    if (NextUnsignedAt.get(ctx) > number) return
    throw new RuntimeTrap("timestamp can be called only in the offchain worker context")
  },
})

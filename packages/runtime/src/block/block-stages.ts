import type { Hex } from "../bytes.ts"
import type { Context, EventRecord } from "../frame/context.ts"
import { runOnFinalize, runOnIdle, runOnInitialize } from "../frame/hooks.ts"
import { addWeight, isZeroWeight } from "../frame/weight.ts"
import {
  BlockWeight,
  Digest,
  EventCount,
  Events,
  EventTopics,
  ExtrinsicWeightReclaimed,
} from "../generated/storage/system.ts"
import type { DigestItem } from "../generated/types.ts"
import { pruneBlockHash, setBlockEnvironment } from "../pallets/system/block-environment.ts"
import { wellKnown } from "../pallets/system/well-known-keys.ts"
import { blockWeights } from "../pallets/transaction-payment/fee.ts"
import type { Building } from "./apply-extrinsic.ts"
import type { BlockResources } from "./resources.ts"

/** Opens the block: its environment, then every pallet's `on_initialize`. */
export const initializeBlock = (
  { ctx, registry, resources }: Building,
  parentHash: Hex,
  digest: readonly DigestItem[],
): void => {
  Events.remove(ctx)
  EventCount.remove(ctx)
  EventTopics.clear(ctx)
  setBlockEnvironment(ctx, ctx.block.number, parentHash)
  Digest.set(ctx, { logs: digest })
  resources.register(addWeight(runOnInitialize(ctx, registry), blockWeights().base_block), "Mandatory")
  ctx.block.phase = { type: "ApplyExtrinsic", value: 0 }
}

/** Ends the block: what time is left for `on_idle`, every pallet's `on_finalize`, and what clients will read. */
export const finalizeBlock = ({ ctx, registry, resources }: Building): void => {
  ctx.block.phase = { type: "Finalization" }
  const remaining = resources.remaining()
  if (remaining.ref_time > 0n && remaining.proof_size > 0n) {
    const used = runOnIdle(ctx, registry, remaining)
    if (!isZeroWeight(used)) resources.register(used, "Mandatory")
  }
  runOnFinalize(ctx, registry)
  pruneBlockHash(ctx)
  leaveTraces(ctx, ctx.block.events, resources)
}

/** Writes what a finished block leaves for its client to read. */
const leaveTraces = (ctx: Context, events: readonly EventRecord[], resources: BlockResources): void => {
  if (events.length > 0) {
    Events.set(
      ctx,
      events.map(({ phase, pallet, event, fields, topics }) => ({
        phase,
        event: { pallet, name: event, fields } as never,
        topics,
      })),
    )
    EventCount.set(ctx, events.length)
  }
  for (const [index, { topics }] of events.entries()) {
    for (const topic of topics) {
      EventTopics.update(ctx, topic, (places) => [...places, [ctx.block.number, index] as const])
    }
  }
  BlockWeight.set(ctx, resources.weight)
  ExtrinsicWeightReclaimed.remove(ctx)
  ctx.state.setRaw(wellKnown.extrinsicIndex, undefined)
}

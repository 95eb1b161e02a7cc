import { Context } from "../frame/context.ts"
import { none } from "../frame/origin.ts"
import { Number as BlockNumber, ParentHash } from "../generated/storage/system.ts"
import { authorOfSlot, slotOfDigest } from "../pallets/aura/index.ts"
import type { State } from "../state/state.ts"
import type { Machinery } from "./machinery.ts"

/** A context that looks at the block the state shows, as runtime APIs do. */
export const lookingAt = (machinery: Machinery, state: State): Context => {
  const block = {
    number: 0,
    parentHash: "0x" as const,
    author: undefined,
    phase: { type: "Initialization" } as const,
    events: [],
  }
  const bare = new Context(state, block, machinery.profile, machinery.dispatch, none)
  const slot = slotOfDigest(bare)
  const shown = {
    ...block,
    number: BlockNumber.get(bare),
    parentHash: ParentHash.get(bare),
    author: slot === undefined ? undefined : authorOfSlot(bare, slot),
  }
  return new Context(state, shown, machinery.profile, machinery.dispatch, none)
}

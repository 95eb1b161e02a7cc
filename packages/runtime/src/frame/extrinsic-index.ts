import type { Context } from "./context.ts"

/** The place in the block of the extrinsic that is being applied; 0 in hooks. */
export const extrinsicIndex = ({ block: { phase } }: Context): number =>
  phase.type === "ApplyExtrinsic" ? phase.value : 0

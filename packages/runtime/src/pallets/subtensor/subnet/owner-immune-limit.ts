import type { Context } from "../../../frame/context.ts"
import { ImmuneOwnerUidsLimit } from "../../../generated/storage/subtensor-module.ts"
import { ensure } from "../pallet.ts"

const LEAST = 1
const MOST = 10

/** How many of the owner's neurons are never replaced. */
export const setOwnerImmuneNeuronLimit = (ctx: Context, netuid: number, limit: number): void => {
  ensure(limit >= LEAST && limit <= MOST, "InvalidValue")
  ImmuneOwnerUidsLimit.set(ctx, netuid, limit)
}

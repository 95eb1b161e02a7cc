import type { Context } from "../../../frame/context.ts"
import { NetworksAdded } from "../../../generated/storage/subtensor-module.ts"

/** All netuids, root included, in the order of their raw keys: numeric up to 255, by low byte beyond. */
export const allNetuids = (ctx: Context): number[] => NetworksAdded.keys(ctx).map(([netuid]) => netuid)

export const subnetExists = (ctx: Context, netuid: number): boolean => NetworksAdded.get(ctx, netuid)

/** The lowest netuid from 1 on that no subnet has. */
export const nextNetuid = (ctx: Context): number => {
  let netuid = 1
  while (NetworksAdded.has(ctx, netuid)) netuid += 1
  return netuid
}

import type { Context } from "../../../frame/context.ts"
import { Incentive, LastUpdate, MechanismCountCurrent } from "../../../generated/storage/subtensor-module.ts"
import type { Metagraph } from "../../../generated/types.ts"
import { mechanismExists, mechanismIndex } from "../subnet/mechanisms.ts"
import { allNetuids, subnetExists } from "../subnet/subnets.ts"
import { metagraphFields } from "./metagraph-fields.ts"
import { MetagraphSource } from "./metagraph-source.ts"

export const getMetagraph = (ctx: Context, netuid: number): Metagraph | undefined => {
  if (!subnetExists(ctx, netuid)) return undefined
  const source = new MetagraphSource(ctx, netuid)
  return Object.fromEntries(
    Object.entries(metagraphFields).map(([name, read]) => [name, read(source)]),
  ) as unknown as Metagraph
}

export const getAllMetagraphs = (ctx: Context): (Metagraph | undefined)[] =>
  allNetuids(ctx).map((netuid) => getMetagraph(ctx, netuid))

/** The metagraph with the updates and incentives of one mechanism; its netuid is the storage index. */
export const getMechagraph = (ctx: Context, netuid: number, mechanism: number): Metagraph | undefined => {
  if (!mechanismExists(ctx, netuid, mechanism)) return undefined
  const metagraph = getMetagraph(ctx, netuid)
  if (metagraph === undefined) return undefined
  const index = mechanismIndex(netuid, mechanism)
  return {
    ...metagraph,
    netuid: index,
    last_update: Array.from(LastUpdate.get(ctx, index)),
    incentives: Array.from(Incentive.get(ctx, index)),
  }
}

export const getAllMechagraphs = (ctx: Context): (Metagraph | undefined)[] =>
  allNetuids(ctx).flatMap((netuid) =>
    Array.from({ length: MechanismCountCurrent.get(ctx, netuid) }, (_, mechanism) =>
      getMechagraph(ctx, netuid, mechanism),
    ),
  )

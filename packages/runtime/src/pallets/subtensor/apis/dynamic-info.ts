import type { Context } from "../../../frame/context.ts"
import type { DynamicInfo } from "../../../generated/types.ts"
import { allNetuids, subnetExists } from "../subnet/subnets.ts"
import { metagraphFields } from "./metagraph-fields.ts"
import { MetagraphSource } from "./metagraph-source.ts"

/** Pool and schedule of a subnet; it shares its figures with the metagraph. */
export const getDynamicInfo = (ctx: Context, netuid: number): DynamicInfo | undefined => {
  if (!subnetExists(ctx, netuid)) return undefined
  const source = new MetagraphSource(ctx, netuid)
  const fields = metagraphFields
  return {
    netuid,
    owner_hotkey: fields.owner_hotkey(source),
    owner_coldkey: fields.owner_coldkey(source),
    subnet_name: fields.name(source),
    token_symbol: fields.symbol(source),
    tempo: fields.tempo(source),
    last_step: fields.last_step(source),
    blocks_since_last_step: fields.blocks_since_last_step(source),
    emission: 0n,
    alpha_in: fields.alpha_in(source),
    alpha_out: fields.alpha_out(source),
    tao_in: fields.tao_in(source),
    alpha_out_emission: fields.alpha_out_emission(source),
    alpha_in_emission: fields.alpha_in_emission(source),
    tao_in_emission: fields.tao_in_emission(source),
    pending_alpha_emission: fields.pending_alpha_emission(source),
    pending_root_emission: 0n,
    subnet_volume: fields.subnet_volume(source),
    network_registered_at: fields.network_registered_at(source),
    subnet_identity: fields.identity(source),
    moving_price: fields.moving_price(source),
  }
}

export const getAllDynamicInfo = (ctx: Context): (DynamicInfo | undefined)[] =>
  allNetuids(ctx).map((netuid) => getDynamicInfo(ctx, netuid))

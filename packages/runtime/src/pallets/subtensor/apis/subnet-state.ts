import type { Context } from "../../../frame/context.ts"
import { LastHotkeyEmissionOnNetuid } from "../../../generated/storage/subtensor-module.ts"
import type { SubnetState } from "../../../generated/types.ts"
import { allNetuids, subnetExists } from "../subnet/subnets.ts"
import { metagraphFields } from "./metagraph-fields.ts"
import { MetagraphSource } from "./metagraph-source.ts"

/** Last emission of the subnet's hotkeys on every subnet, a row each. */
const emissionHistory = ({ ctx, hotkeys }: MetagraphSource): bigint[][] =>
  allNetuids(ctx).map((netuid) =>
    hotkeys.map((hotkey) => LastHotkeyEmissionOnNetuid.get(ctx, hotkey, netuid)),
  )

export const getSubnetState = (ctx: Context, netuid: number): SubnetState | undefined => {
  if (!subnetExists(ctx, netuid)) return undefined
  const source = new MetagraphSource(ctx, netuid)
  const fields = metagraphFields
  return {
    netuid,
    hotkeys: fields.hotkeys(source),
    coldkeys: fields.coldkeys(source),
    active: fields.active(source),
    validator_permit: fields.validator_permit(source),
    pruning_score: [],
    last_update: fields.last_update(source),
    emission: fields.emission(source),
    dividends: fields.dividends(source),
    incentives: fields.incentives(source),
    consensus: fields.consensus(source),
    trust: [],
    rank: [],
    block_at_registration: fields.block_at_registration(source),
    alpha_stake: fields.alpha_stake(source),
    tao_stake: fields.tao_stake(source),
    total_stake: fields.total_stake(source),
    emission_history: emissionHistory(source),
  }
}

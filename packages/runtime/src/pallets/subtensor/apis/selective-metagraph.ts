import type { Context } from "../../../frame/context.ts"
import { CommitmentOf } from "../../../generated/storage/commitments.ts"
import {
  Incentive,
  Keys,
  LastUpdate,
  StakeThreshold,
  ValidatorPermit,
} from "../../../generated/storage/subtensor-module.ts"
import type { Metagraph, SelectiveMetagraph } from "../../../generated/types.ts"
import { ROOT_NETUID } from "../constants.ts"
import { stakeWeights } from "../staking/stake-weight.ts"
import { mechanismIndex } from "../subnet/mechanisms.ts"
import { subnetExists } from "../subnet/subnets.ts"
import { metagraphFields } from "./metagraph-fields.ts"
import { MetagraphSource } from "./metagraph-source.ts"

type Selected = { -readonly [K in keyof SelectiveMetagraph]: SelectiveMetagraph[K] }

const I64F64 = 64n
const FIELDS = Object.keys(metagraphFields) as (keyof Metagraph)[]
const VALIDATORS = FIELDS.length
const COMMITMENTS = FIELDS.length + 1

/** Uids with a permit and stake above the threshold, from least to most stake. */
const validators = ({ ctx, netuid }: MetagraphSource): number[] => {
  const permit = ValidatorPermit.get(ctx, netuid)
  const neurons = Array.from(Keys.entries(ctx, netuid), ([[, uid], hotkey]) => ({ uid, hotkey })).filter(
    ({ uid }) => permit[uid] ?? false,
  )
  const { total } = stakeWeights(
    ctx,
    netuid,
    neurons.map(({ hotkey }) => hotkey),
  )
  const threshold = StakeThreshold.get(ctx) << I64F64
  return neurons
    .map(({ uid }, i) => ({ uid, stake: total[i] as bigint }))
    .sort((a, b) => (a.stake < b.stake ? -1 : a.stake > b.stake ? 1 : 0))
    .flatMap(({ uid, stake }) => (stake > threshold ? [uid] : []))
}

const commitments = ({ ctx, netuid }: MetagraphSource): (readonly [`0x${string}`, number[]])[] =>
  Array.from(CommitmentOf.entries(ctx, netuid), ([[, account], commitment]) => [
    account,
    Array.from(CommitmentOf.encodeValue(commitment)),
  ])

/** Nothing selected: the netuid is root's until index 0 asks for it. */
const nothing = (): Selected =>
  ({
    ...Object.fromEntries(FIELDS.map((name) => [name, undefined])),
    netuid: ROOT_NETUID,
    validators: undefined,
    commitments: undefined,
  }) as unknown as Selected

const select = (selected: Selected, source: MetagraphSource, index: number): void => {
  const name = FIELDS[index]
  if (name === "identity") selected.identity = { some: metagraphFields.identity(source) }
  else if (name !== undefined) Object.assign(selected, { [name]: metagraphFields[name](source) })
  else if (index === VALIDATORS) selected.validators = validators(source)
  else if (index === COMMITMENTS) selected.commitments = commitments(source)
}

export const getSelectiveMetagraph = (
  ctx: Context,
  netuid: number,
  indices: Uint16Array,
): SelectiveMetagraph | undefined => {
  if (!subnetExists(ctx, netuid)) return undefined
  const source = new MetagraphSource(ctx, netuid)
  const selected = nothing()
  for (const index of indices) select(selected, source, index)
  return selected
}

/** As the metagraph, with the incentives and updates of one mechanism; unlike it, the netuid is always told. */
export const getSelectiveMechagraph = (
  ctx: Context,
  netuid: number,
  mechanism: number,
  indices: Uint16Array,
): SelectiveMetagraph | undefined => {
  const selected = getSelectiveMetagraph(ctx, netuid, indices)
  if (selected === undefined) return undefined
  const index = mechanismIndex(netuid, mechanism)
  return {
    ...selected,
    netuid,
    incentives: selected.incentives && Array.from(Incentive.get(ctx, index)),
    last_update: selected.last_update && Array.from(LastUpdate.get(ctx, index)),
  }
}

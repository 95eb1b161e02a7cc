import type { Codec } from "@polkadot/types/types"
import { Effect } from "effect"
import { ChainLacks, type ReadError } from "./errors.ts"
import { decodeIp } from "./ip.ts"
import type { StateAt } from "./storage.ts"

/** One neuron of a subnet, as of one block. */
export interface Neuron {
  readonly uid: number
  /** SS58. */
  readonly hotkey: string
  /** SS58. */
  readonly coldkey: string
  /** Where it says it serves; undefined until it has said so. */
  readonly axon: { readonly ip: string; readonly port: number } | undefined
  readonly validatorPermit: boolean
  readonly active: boolean
  /** Alpha staked to the hotkey on this subnet, all coldkeys together, rao. */
  readonly stake: bigint
  /** u16 of 65535, as of the last epoch. */
  readonly incentive: number
  /** u16 of 65535. */
  readonly dividends: number
  /** u16 of 65535. */
  readonly consensus: number
  /** u16 of 65535. */
  readonly validatorTrust: number
  /** Alpha of the last epoch, rao. */
  readonly emission: bigint
  /** Block of the last weights. */
  readonly lastUpdate: number
  readonly registeredAt: number
}

/** A subnet's neurons in uid order, with its epoch clock. */
export interface Metagraph {
  readonly netuid: number
  /** Block number that everything here belongs to. */
  readonly block: number
  /** Epochs that the subnet has run. */
  readonly epoch: number
  readonly tempo: number
  readonly lastEpochBlock: number
  readonly neurons: readonly Neuron[]
}

const columnItems = [
  "SubnetworkN",
  "Tempo",
  "LastEpochBlock",
  "SubnetEpochIndex",
  "ValidatorPermit",
  "Active",
  "Incentive",
  "Dividends",
  "Consensus",
  "ValidatorTrust",
  "Emission",
  "LastUpdate",
]

/** Reads a subnet's neurons from storage (mechanism 0). */
export const readMetagraph = Effect.fn("readMetagraph")(function* (
  state: StateAt,
  netuid: number,
  block: number,
) {
  const exists = yield* state.get("NetworksAdded", [netuid])
  if (exists.toJSON() !== true) return yield* new ChainLacks({ what: `subnet ${netuid}` })
  const [size, tempo, lastEpochBlock, epoch, ...columns] = yield* Effect.all(
    columnItems.map((item) => state.get(item, [netuid])),
    { concurrency: "unbounded" },
  )
  const uids = Array.from({ length: number(size) }, (_, uid) => uid)
  const [hotkeys, registered] = yield* Effect.all([
    state.many(
      "Keys",
      uids.map((uid) => [netuid, uid]),
    ),
    state.many(
      "BlockAtRegistration",
      uids.map((uid) => [netuid, uid]),
    ),
  ])
  const keys = hotkeys.map(String)
  const [axons, stakes, owners] = yield* Effect.all([
    state.many(
      "Axons",
      keys.map((hotkey) => [netuid, hotkey]),
    ),
    state.many(
      "TotalHotkeyAlpha",
      keys.map((hotkey) => [hotkey, netuid]),
    ),
    state.many(
      "Owner",
      keys.map((hotkey) => [hotkey]),
    ),
  ])
  const [permits, active, incentive, dividends, consensus, trust, emission, updates] = columns.map(list)
  const neurons = uids.map(
    (uid): Neuron => ({
      uid,
      hotkey: keys[uid] ?? "",
      coldkey: String(owners[uid]),
      axon: axonOf(axons[uid]),
      validatorPermit: String(permits?.[uid]) === "true",
      active: String(active?.[uid]) === "true",
      stake: bigint(stakes[uid]),
      incentive: number(incentive?.[uid]),
      dividends: number(dividends?.[uid]),
      consensus: number(consensus?.[uid]),
      validatorTrust: number(trust?.[uid]),
      emission: bigint(emission?.[uid]),
      lastUpdate: number(updates?.[uid]),
      registeredAt: number(registered[uid]),
    }),
  )
  const metagraph: Metagraph = {
    netuid,
    block,
    epoch: number(epoch),
    tempo: number(tempo),
    lastEpochBlock: number(lastEpochBlock),
    neurons,
  }
  return metagraph
}) satisfies (state: StateAt, netuid: number, block: number) => Effect.Effect<Metagraph, ReadError>

/** A decoded integer as bigint; 0 where the chain has none. */
export const bigint = (value: Codec | undefined): bigint =>
  value === undefined ? 0n : BigInt(value.toString())

/** A decoded integer as number; 0 where the chain has none. */
export const number = (value: Codec | undefined): number => Number(bigint(value))

const list = (value: Codec): readonly Codec[] => [...(value as unknown as Iterable<Codec>)]

const axonOf = (value: Codec | undefined): Neuron["axon"] => {
  if (value === undefined || value.isEmpty) return undefined
  const entry = value as Codec & { isSome?: boolean; unwrap?: () => Codec }
  if (entry.isSome === false) return undefined
  const axon = (entry.unwrap?.() ?? entry) as unknown as Record<"ip" | "port" | "ipType", Codec>
  const port = number(axon.port)
  return port === 0 ? undefined : { ip: decodeIp(bigint(axon.ip), number(axon.ipType)), port }
}

import { encodeTimelockedWeights, revealRound, timelockSeal } from "@subforge/core"
import type { RunningDevnet } from "@subforge/devnet"
import { codec, type RuntimeCall, type ScaleTypes, storageLayout } from "@subforge/runtime/protocol"
import { fromHex, toHex } from "../conformance/hex.ts"

/** Reads a storage item over JSON-RPC, as a client does; undefined where there is none and no default. */
export const read = async <T>(
  devnet: RunningDevnet,
  pallet: string,
  item: string,
  ...keys: unknown[]
): Promise<T> => {
  const layout = storageLayout(pallet, item)
  const answer = (await devnet.request("state_getStorage", [toHex(layout.key(keys))])) as string | null
  const raw = answer === null ? layout.fallback : fromHex(answer)
  return (raw && layout.value.decode(raw)) as T
}

/** The key to seal to: the chain names its beacon. */
export const beaconKey = async (devnet: RunningDevnet): Promise<Uint8Array> =>
  (await read<ScaleTypes["BeaconConfiguration"]>(devnet, "Drand", "BeaconConfig")).public_key

/** The call that commits weights of a subnet, sealed to the round at which the chain will reveal them. */
export const timelockedCommit = async (
  devnet: RunningDevnet,
  { netuid, hotkey, uids, values }: { netuid: number; hotkey: string; uids: number[]; values: number[] },
): Promise<{ readonly call: RuntimeCall; readonly round: bigint }> => {
  const subtensor = async (item: string) => Number(await read(devnet, "SubtensorModule", item, netuid))
  const schedule = {
    block: await read<number>(devnet, "System", "Number"),
    lastEpochBlock: await subtensor("LastEpochBlock"),
    pendingEpochAt: await subtensor("PendingEpochAt"),
    epoch: await subtensor("SubnetEpochIndex"),
    tempo: await subtensor("Tempo"),
    blocksSinceLastStep: await subtensor("BlocksSinceLastStep"),
    revealPeriod: await subtensor("RevealPeriodEpochs"),
  }
  const time = Number(await read<bigint>(devnet, "Timestamp", "Now")) / 1_000
  const blockTime = Number(codec("u64").decode(fromHex(await slotDuration(devnet)))) / 1_000
  const round = revealRound(schedule, { time, blockTime })
  const payload = encodeTimelockedWeights({
    hotkey: fromHex(hotkey),
    uids: Uint16Array.from(uids),
    values: Uint16Array.from(values),
    versionKey: 0n,
  })
  const commit = timelockSeal(payload, round, await beaconKey(devnet))
  const args = { netuid, commit, reveal_round: round, commit_reveal_version: 4 }
  return { call: { pallet: "SubtensorModule", name: "commit_timelocked_weights", args }, round }
}

const slotDuration = (devnet: RunningDevnet): Promise<string> =>
  devnet.request("state_call", ["AuraApi_slot_duration", "0x"]) as Promise<string>

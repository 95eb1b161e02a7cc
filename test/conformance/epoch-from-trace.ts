import type { EpochOutput } from "@subforge/core"
import type { Core } from "./core.ts"
import { epochInput } from "./epoch-input.ts"
import { compareCases, type Group } from "./group.ts"
import { fromHex } from "./hex.ts"
import type { BlockStep, Trace } from "./replay/trace.ts"
import { type Entries, entryRows } from "./sparse-rows.ts"
import { TraceStorage } from "./trace-storage.ts"

/** Items that an epoch writes for a subnet, and the field of core's output that holds them. */
const VECTORS = {
  ValidatorPermit: "permits",
  ValidatorTrust: "validatorTrust",
  Consensus: "consensus",
  Incentive: "incentive",
  Dividends: "dividends",
  Active: "active",
  StakeWeight: "stakeWeight",
} as const satisfies Record<string, keyof EpochOutput>

/** Subnets whose epoch ran in the block; a mechanism beyond the first would have an index above 4095. */
function epochsOf(step: BlockStep): number[] {
  return step.events
    .filter(({ event }) => event === "IncentiveAlphaEmittedToMiners")
    .map(({ data }) => new DataView(fromHex(data).buffer).getUint16(0, true))
}

function recorded(storage: TraceStorage, netuid: number, neurons: number) {
  const vectors = Object.keys(VECTORS).map((item) => storage.get<ArrayLike<unknown>>(item, netuid))
  const bonds = Array.from({ length: neurons }, (_, uid) => storage.get<Entries>("Bonds", netuid, uid))
  return [...vectors, bonds]
}

function computed(output: EpochOutput, neurons: number) {
  const vectors = Object.values(VECTORS).map((field) => output[field])
  const bonds = entryRows(output.bonds).slice(0, neurons)
  return [...vectors, bonds]
}

/** Every epoch of a trace: core, fed from the storage before the block, gives what the chain stored. */
export function epochGroup(file: Trace, tags: readonly string[]): Group {
  return { name: "epoch", tags, run: (core) => checkEpochs(core, file) }
}

function checkEpochs(core: Core, file: Trace) {
  const storage = new TraceStorage(file.genesis)
  const epochs: { readonly expected: unknown; readonly got: unknown }[] = []
  for (const step of file.steps) {
    const netuids = step.op === "block" ? epochsOf(step) : []
    const outputs = netuids.map((netuid) =>
      core.epoch(epochInput(storage, netuid, (step as BlockStep).number)),
    )
    storage.apply(step.op === "api" ? {} : step.diff)
    netuids.forEach((netuid, index) => {
      const neurons = storage.get<number>("SubnetworkN", netuid)
      epochs.push({
        expected: recorded(storage, netuid, neurons),
        got: computed(outputs[index] as EpochOutput, neurons),
      })
    })
  }
  return compareCases(epochs, (epoch) => epoch)
}

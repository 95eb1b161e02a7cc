import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"

export type Hex = `0x${string}`
export type Diff = Readonly<Record<Hex, Hex | null>>

export interface TraceEvent {
  readonly pallet: string
  readonly event: string
  readonly index: readonly [pallet: number, event: number]
  readonly data: Hex
}

export interface CallStep {
  readonly op: "call"
  readonly origin: "root" | "none" | { readonly signed: Hex }
  readonly pallet: string
  readonly call: string
  readonly index: readonly [pallet: number, call: number]
  readonly args: unknown
  readonly encoded: Hex
  readonly result: "ok" | { readonly error: string; readonly raw: Hex }
  readonly events: readonly TraceEvent[]
  readonly diff: Diff
  readonly actualWeight: readonly [refTime: number | string, proofSize: number | string] | null
  readonly paysFee: boolean
}

export interface BlockStep {
  readonly op: "block"
  readonly number: number
  readonly parentHash: Hex
  readonly events: readonly TraceEvent[]
  readonly diff: Diff
  readonly visibleRoot: Hex
}

export interface ApiStep {
  readonly op: "api"
  readonly name: string
  readonly args: Hex
  readonly result?: Hex
  readonly resultLen?: number
  readonly resultBlake2_256?: Hex
}

export interface StorageStep {
  readonly op: "storage"
  readonly diff: Diff
}

export type Step = CallStep | BlockStep | ApiStep | StorageStep

/** A recorded session of the chain's own pallets; what its fields mean is told beside the recorded files. */
export interface Trace {
  readonly name: string
  readonly seed: number
  readonly runtime: {
    readonly pallets: readonly { readonly name: string; readonly index: number }[]
    readonly constants: Readonly<Record<string, unknown>>
  }
  readonly ignoredKeys: readonly { readonly name: string; readonly prefix: Hex }[]
  readonly genesis: Readonly<Record<Hex, Hex>>
  readonly genesisVisibleRoot: Hex
  readonly finalVisibleRoot?: Hex
  readonly steps: readonly Step[]
}

/** Reads a trace, gzipped or not. */
export const loadTrace = (path: string): Trace => {
  const bytes = readFileSync(path)
  const text = path.endsWith(".gz") ? gunzipSync(bytes) : bytes
  return JSON.parse(text.toString("utf8")) as Trace
}

import { blake2b256 } from "@subforge/core"
import type { EventRecord, Origin, PostInfo, RuntimeCall } from "@subforge/runtime/engine"
import {
  callRuntimeApi,
  none,
  pruneBlockHash,
  root,
  runOnFinalize,
  runOnIdle,
  runOnInitialize,
  scaleDispatchError,
  setBlockEnvironment,
  signed,
} from "@subforge/runtime/engine"
import { codec } from "@subforge/runtime/protocol"
import { fromHex, toHex } from "../hex.ts"
import type { Machine } from "./machine.ts"
import type { ApiStep, BlockStep, CallStep, Hex } from "./trace.ts"

/** What one step did here, in the form the trace records it. */
export interface Outcome {
  readonly result?: string
  readonly events?: readonly Hex[]
  readonly actualWeight?: string
  readonly paysFee?: boolean
  readonly api?: Hex | string
}

const MAX_WEIGHT = { ref_time: (1n << 64n) - 1n, proof_size: (1n << 64n) - 1n }

const originOf = (origin: CallStep["origin"]): Origin =>
  origin === "root" ? root : origin === "none" ? none : signed(origin.signed)

const encodeEvent = ({ pallet, event, fields }: EventRecord): Hex =>
  toHex(codec<unknown>("RuntimeEvent").encode({ pallet, name: event, fields }))

const showWeight = (post: PostInfo): string =>
  post.actualWeight === undefined
    ? "declared"
    : `${post.actualWeight.ref_time} ${post.actualWeight.proof_size}`

/** Bytes of a recorded event: pallet, variant, fields. */
export const recordedEvent = (event: {
  readonly index: readonly [number, number]
  readonly data: Hex
}): Hex => `${toHex(Uint8Array.from(event.index))}${event.data.slice(2)}`

export const decodeCall = (step: CallStep): RuntimeCall =>
  codec<RuntimeCall>("RuntimeCall").decode(
    fromHex(`${toHex(Uint8Array.from(step.index))}${step.encoded.slice(2)}`),
  )

export const runCall = (machine: Machine, step: CallStep): Outcome => {
  machine.block.events.length = 0
  machine.block.phase = { type: "ApplyExtrinsic", value: 0 }
  const result = machine.dispatch(machine.context(), originOf(step.origin), decodeCall(step))
  const post = result.ok ? result.value : result.error.post
  return {
    result: result.ok
      ? "ok"
      : `${toHex(codec<unknown>("DispatchError").encode(scaleDispatchError(result.error.error)))}${
          result.error.error.type === "Other" ? ` ${result.error.error.detail ?? ""}` : ""
        }`,
    events: machine.block.events.map(encodeEvent),
    actualWeight: showWeight(post),
    paysFee: post.paysFee !== "No",
  }
}

export const runBlock = (machine: Machine, step: BlockStep): Outcome => {
  machine.block.phase = { type: "Finalization" }
  const closing = machine.context()
  runOnIdle(closing, machine.registry, MAX_WEIGHT)
  runOnFinalize(closing, machine.registry)
  pruneBlockHash(closing)
  machine.openBlock(step.number, step.parentHash)
  const opened = machine.context()
  setBlockEnvironment(opened, step.number, step.parentHash)
  runOnInitialize(opened, machine.registry)
  return { events: machine.block.events.map(encodeEvent) }
}

export const runApi = (machine: Machine, step: ApiStep): Outcome => {
  const events = machine.block.events.length
  const answer = callRuntimeApi(machine.registry, machine.context(), step.name, fromHex(step.args))
  machine.undo()
  machine.block.events.length = events
  if (!answer.ok) return { api: `${answer.code}: ${answer.message}` }
  if (step.result !== undefined) return { api: toHex(answer.value) }
  return { api: `${answer.value.length} ${toHex(blake2b256(answer.value))}` }
}

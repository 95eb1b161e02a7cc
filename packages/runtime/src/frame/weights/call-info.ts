import type { RuntimeCall } from "../runtime-call.ts"
import type { Weight } from "../weight.ts"
import { addWeight, weight, ZERO_WEIGHT } from "../weight.ts"
import { CONSTANT_WEIGHTS } from "./constant-weights.ts"
import type { CallInfo } from "./dispatch-info.ts"
import { VARIABLE_WEIGHTS } from "./variable-weights.ts"

const known = new Map<string, CallInfo>()

/** What a call of no behaviour here declares: it fails, and pays for its length. */
const UNKNOWN: CallInfo = { weight: ZERO_WEIGHT, class: "Normal", paysFee: "Yes" }

const constantInfo = (name: string): CallInfo => {
  let info = known.get(name)
  if (info === undefined) {
    const row = CONSTANT_WEIGHTS[name]
    if (row === undefined) return UNKNOWN
    const [refTime, proofSize, dispatchClass = "Normal", paysFee = "Yes"] = row
    info = { weight: weight(BigInt(refTime), BigInt(proofSize)), class: dispatchClass, paysFee }
    known.set(name, info)
  }
  return info
}

/** The declared weight, class and whether a fee is due, of a call with its arguments. */
export const callInfo = (call: RuntimeCall): CallInfo => {
  const name = `${call.pallet}.${call.name}`
  const rule = VARIABLE_WEIGHTS[name]
  return rule === undefined
    ? constantInfo(name)
    : rule(call.args as Readonly<Record<string, unknown>>, callInfo)
}

const EXTENSIONS = weight(394_205_000n, 7791n)
const MORTAL = weight(98_000n, 3509n)

const CHECKED_CALLS: readonly (readonly [Weight, readonly string[]])[] = [
  [
    weight(538_334_000n, 12_155n),
    ["set_weights", "set_mechanism_weights", "commit_weights", "commit_mechanism_weights"],
  ],
  [
    weight(327_958_000n, 7671n),
    [
      "batch_set_weights",
      "batch_commit_weights",
      "reveal_weights",
      "reveal_mechanism_weights",
      "commit_crv3_mechanism_weights",
      "batch_reveal_weights",
      "commit_timelocked_weights",
      "commit_timelocked_mechanism_weights",
    ],
  ],
  [weight(90_378_000n, 4186n), ["decrease_take", "increase_take"]],
  [weight(94_035_000n, 4112n), ["serve_axon", "serve_axon_tls", "serve_prometheus"]],
  [weight(210_376_000n, 4484n), ["register_network"]],
  [weight(65_448_000n, 4117n), ["associate_evm_key"]],
]

const extraWeights = new Map(CHECKED_CALLS.flatMap(([extra, names]) => names.map((name) => [name, extra])))

/** The weight of all transaction extensions around a signed call; SubtensorModule's checks cost more for some. */
export const extensionWeight = (call: RuntimeCall, mortal: boolean): Weight => {
  const extra = call.pallet === "SubtensorModule" ? extraWeights.get(call.name) : undefined
  const base = mortal ? addWeight(EXTENSIONS, MORTAL) : EXTENSIONS
  return extra === undefined ? base : addWeight(base, extra)
}

import type { Weight } from "../weight.ts"

export type DispatchClass = "Normal" | "Operational" | "Mandatory"

/** What a call declares before it runs. */
export interface CallInfo {
  readonly weight: Weight
  readonly class: DispatchClass
  readonly paysFee: "Yes" | "No"
}

/** What a transaction declares: its call, and the weight of the extensions around it. */
export interface DispatchInfo extends CallInfo {
  readonly extensionWeight: Weight
}

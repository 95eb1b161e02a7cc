import type { Weight } from "./weight.ts"

/** What a call says after it ran; what is left out is as declared. */
export interface PostInfo {
  readonly actualWeight?: Weight
  readonly paysFee?: "Yes" | "No"
}

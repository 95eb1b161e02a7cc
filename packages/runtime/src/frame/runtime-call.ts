import type { PalletName } from "../generated/calls.ts"

/** A call with its arguments, as it stands in an extrinsic or inside another call. */
export interface RuntimeCall {
  readonly pallet: PalletName
  readonly name: string
  readonly args: unknown
}

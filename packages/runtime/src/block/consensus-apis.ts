import type { Hex } from "../bytes.ts"
import type { Context } from "../frame/context.ts"
import type { ApiMethod } from "../frame/pallet.ts"
import { RuntimeTrap } from "../frame/trap.ts"
import type { BabeConfiguration, Epoch } from "../generated/types.ts"

const NOTHING: Hex = `0x${"00".repeat(32)}`

/** How `BabeEpochConfiguration` is without being told otherwise. */
const babeConfig = { c: [1n, 4n], allowed_slots: "PrimaryAndSecondaryVRFSlots" } as const

const configuration: BabeConfiguration = {
  slot_duration: 0n,
  epoch_length: 0n,
  authorities: [],
  randomness: NOTHING,
  ...babeConfig,
}

const epoch: Epoch = {
  epoch_index: 0n,
  start_slot: 0n,
  duration: 0n,
  authorities: [],
  randomness: NOTHING,
  config: babeConfig,
}

const AURA_KEYS = "0x61757261"
const GRANDPA_KEYS = "0x6772616e"

/** The keys of an author, with the types a keystore files them under. What follows them is left alone. */
const sessionKeys = (_ctx: Context, encoded: Uint8Array): (readonly [Uint8Array, Hex])[] | undefined =>
  encoded.length < 64
    ? undefined
    : [
        [encoded.slice(0, 32), AURA_KEYS],
        [encoded.slice(32, 64), GRANDPA_KEYS],
      ]

/** Methods for consensus that is not this chain's, Babe, and for the keys of authors. */
export const consensusApis: Readonly<Record<string, ApiMethod>> = {
  BabeApi_configuration: () => configuration,
  BabeApi_current_epoch_start: () => 0n,
  BabeApi_current_epoch: () => epoch,
  BabeApi_next_epoch: () => epoch,
  BabeApi_generate_key_ownership_proof: () => undefined,
  BabeApi_submit_report_equivocation_unsigned_extrinsic: () => undefined,
  SessionKeys_decode_session_keys: sessionKeys,
  // Only a node that was asked to make keys gives its runtime a keystore; `state_call` does not.
  SessionKeys_generate_session_keys: () => {
    throw new RuntimeTrap("No `keystore` associated for the current context!")
  },
}

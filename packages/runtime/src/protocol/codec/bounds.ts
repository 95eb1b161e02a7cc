import type { Codec } from "./codec.ts"
import { makeCodec } from "./codec.ts"
import { CodecError } from "./codec-error.ts"

/**
 * Most items of bounded sequences that come from outside, by owner and field: metadata says that they are bounded and
 * not how. Owners are calls, structs, and variants of enums; a field without a name is counted from 0. Of parts of a
 * whole, what the whole is: there is no more.
 */
const BOUNDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "SubtensorModule.commit_crv3_mechanism_weights": { commit: 5000 },
  "SubtensorModule.commit_timelocked_weights": { commit: 5000 },
  "SubtensorModule.commit_timelocked_mechanism_weights": { commit: 5000 },
  "AdminUtils.swap_authorities": { new_authorities: 32 },
  "MevShield.announce_next_key": { enc_key: 2048 },
  "MevShield.submit_encrypted": { ciphertext: 8192 },
  "MevShield.store_encrypted": { encrypted_call: 8192 },
  "LimitOrders.execute_orders": { orders: 100 },
  "LimitOrders.execute_batched_orders": { orders: 100 },
  "Order<AccountId32>": { relayer: 10 },
  CommitmentInfo: { fields: 3 },
  "Data::TimelockEncrypted": { encrypted: 1024 },
  "Data::BigRaw": { 0: 512 },
  Pulse: { randomness: 32, signature: 144 },
  BeaconConfiguration: { public_key: 96, hash: 32, group_hash: 32, scheme_id: 32 },
  Metadata: { beacon_id: 32 },
  Percent: { 0: 100 },
  Permill: { 0: 1_000_000 },
  Perbill: { 0: 1_000_000_000 },
}

/** The bound of a field; undefined where it has none, or holds nothing that comes from outside. */
export const boundOf = (owner: string, field: string): number | undefined => BOUNDS[owner]?.[field]

type Measured = { readonly length: number } | number | undefined

const refuseMore = (value: Measured, most: number): void => {
  if (typeof value !== "number") {
    const { length } = value ?? { length: 0 }
    if (length > most) throw new CodecError("LENGTH_TOO_LARGE", `at most ${most} items`, length)
  } else if (value > most) throw new CodecError("PART_TOO_LARGE", `at most ${most} parts`, value)
}

/** Refuses longer values, and more than the whole, when they are read, as the chain does. */
export const bounded = (item: Codec<unknown>, most: number | undefined): Codec<unknown> =>
  most === undefined
    ? item
    : makeCodec(
        item.type,
        item.minSize,
        (reader) => {
          const value = item.read(reader)
          refuseMore(value as Measured, most)
          return value
        },
        item.write,
      )

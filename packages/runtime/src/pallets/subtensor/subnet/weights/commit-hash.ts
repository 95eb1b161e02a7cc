import * as core from "@subforge/core"
import type { Hex } from "../../../../bytes.ts"
import { concatBytes, toHex } from "../../../../bytes.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { codec } from "../../../../protocol/codecs.ts"

/** What a commit by hash binds its author to. */
export interface CommittedWeights {
  readonly hotkey: AccountId
  /** Storage index of the mechanism: the netuid for mechanism 0. */
  readonly index: number
  readonly uids: Uint16Array
  readonly values: Uint16Array
  readonly salt: Uint16Array
  readonly versionKey: bigint
}

/** `get_commit_hash`: BLAKE2b-256 of hotkey, index, uids, values, salt and version key in SCALE. */
export const commitHash = ({ hotkey, index, uids, values, salt, versionKey }: CommittedWeights): Hex => {
  const list = codec("Vec<u16>")
  const encoded = concatBytes(
    codec("AccountId32").encode(hotkey),
    codec("u16").encode(index),
    list.encode(uids),
    list.encode(values),
    list.encode(salt),
    codec("u64").encode(versionKey),
  )
  return toHex(core.blake2b256(encoded))
}

import type { Hex } from "../bytes.ts"
import type { Context } from "../frame/context.ts"
import type { ApiMethod } from "../frame/pallet.ts"
import { codec } from "../protocol/codecs.ts"
import { constant } from "../protocol/constant.ts"
import { metadata, metadataVersions } from "../protocol/metadata/metadata.ts"
import type { TransactionSource } from "./api.ts"
import { shieldKeyInherent, timestampInherent } from "./inherents.ts"
import { shieldApis } from "./shielded.ts"
import type { Validate } from "./validate-transaction.ts"

/** "timstap0" and "shieldpk": what block authors bring. */
const TIMESTAMP = "0x74696d7374617030"
const SHIELD_KEY = "0x736869656c64706b"

type InherentData = { readonly data: readonly (readonly [string, Uint8Array])[] }

/** An extrinsic without its length prefix, as runtime APIs name it. */
const body = (extrinsic: Uint8Array): Uint8Array => codec<Uint8Array>("Vec<u8>").decode(extrinsic)

/** In the order of the pallets. */
const INHERENTS: readonly (readonly [identifier: Hex, make: (value: Uint8Array) => Uint8Array])[] = [
  [TIMESTAMP, (value) => timestampInherent(codec("u64").decode(value))],
  [SHIELD_KEY, (value) => shieldKeyInherent(codec("Option<BoundedVec<u8>>").decode(value))],
]

const inherentExtrinsics = (_ctx: Context, { data }: InherentData): Uint8Array[] =>
  INHERENTS.flatMap(([identifier, make]) =>
    data.filter(([other]) => other === identifier).map(([, value]) => body(make(value))),
  )

const metadataAtVersion = (_ctx: Context, version: number): Uint8Array | undefined => metadata(version)

/** Runtime API methods that belong to the runtime as a whole and change nothing. */
export const coreApis = (validate: Validate): Readonly<Record<string, ApiMethod>> => ({
  Core_version: () => constant("System", "Version"),
  Metadata_metadata: () => metadata(14),
  Metadata_metadata_at_version: metadataAtVersion,
  Metadata_metadata_versions: () => Uint32Array.from(metadataVersions),
  BlockBuilder_inherent_extrinsics: inherentExtrinsics,
  TaggedTransactionQueue_validate_transaction: (
    ctx: Context,
    source: TransactionSource,
    extrinsic: Uint8Array,
    blockHash: Hex,
  ) => {
    const result = validate(ctx, codec<Uint8Array>("Vec<u8>").encode(extrinsic), source, blockHash)
    return result.ok ? { type: "Ok", value: result.value } : { type: "Err", value: result.error }
  },
  ...shieldApis,
  GenesisBuilder_preset_names: () => ["benchmark"],
})

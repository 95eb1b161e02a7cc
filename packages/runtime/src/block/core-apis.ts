import type { Hex } from "../bytes.ts"
import type { Context } from "../frame/context.ts"
import type { ApiMethod } from "../frame/pallet.ts"
import { codec } from "../protocol/codecs.ts"
import { constant } from "../protocol/constant.ts"
import { metadata, metadataVersions } from "../protocol/metadata/metadata.ts"
import type { TransactionSource } from "./api.ts"
import { timestampInherent } from "./inherents.ts"
import type { Validate } from "./validate-transaction.ts"

const TIMESTAMP = "0x74696d7374617030"

type InherentData = { readonly data: readonly (readonly [string, Uint8Array])[] }

/** An extrinsic without its length prefix, as runtime APIs name it. */
const body = (extrinsic: Uint8Array): Uint8Array => codec<Uint8Array>("Vec<u8>").decode(extrinsic)

const inherentExtrinsics = (_ctx: Context, { data }: InherentData): Uint8Array[] =>
  data
    .filter(([identifier]) => identifier === TIMESTAMP)
    .map(([, value]) => body(timestampInherent(codec<bigint>("u64").decode(value))))

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
  GenesisBuilder_preset_names: () => ["benchmark"],
})

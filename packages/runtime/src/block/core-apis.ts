import type { Hex } from "../bytes.ts"
import type { Context } from "../frame/context.ts"
import type { ApiMethod } from "../frame/pallet.ts"
import type { TransactionSource } from "../generated/types.ts"
import { codec } from "../protocol/codecs.ts"
import { constant } from "../protocol/constant.ts"
import { metadataVersions } from "../protocol/metadata/metadata.ts"
import { blockApis } from "./block-apis.ts"
import { consensusApis } from "./consensus-apis.ts"
import { genesisApis } from "./genesis-apis.ts"
import { inherentApis } from "./inherent-apis.ts"
import type { Machinery } from "./machinery.ts"
import { profileMetadata } from "./profile-metadata.ts"
import { shieldApis } from "./shielded.ts"
import type { Validate } from "./validate-transaction.ts"

const metadataAtVersion = (ctx: Context, version: number): Uint8Array | undefined =>
  profileMetadata(ctx.profile, version)

/** Runtime API methods that belong to the runtime as a whole. */
export const coreApis = (machinery: Machinery, validate: Validate): Readonly<Record<string, ApiMethod>> => ({
  Core_version: () => constant("System", "Version"),
  Metadata_metadata: (ctx: Context) => profileMetadata(ctx.profile, 14),
  Metadata_metadata_at_version: metadataAtVersion,
  Metadata_metadata_versions: () => Uint32Array.from(metadataVersions),
  TaggedTransactionQueue_validate_transaction: (
    ctx: Context,
    source: TransactionSource,
    extrinsic: Uint8Array,
    blockHash: Hex,
  ) => {
    const result = validate(ctx, codec<Uint8Array>("Vec<u8>").encode(extrinsic), source, blockHash)
    return result.ok ? { type: "Ok", value: result.value } : { type: "Err", value: result.error }
  },
  ...inherentApis,
  ...blockApis(machinery),
  ...consensusApis,
  ...shieldApis,
  ...genesisApis,
})

/**
 * The protocol as data: what Subtensor's spec 424 declares, and codecs, storage keys, extrinsics and metadata made
 * of it. Nothing here needs a chain.
 *
 * @packageDocumentation
 */
export type { Hex } from "./bytes.ts"
export type * from "./generated/apis.ts"
export type { CallArgs, CallName, PalletName, RuntimeCall } from "./generated/calls.ts"
export type { ConstantName, Constants } from "./generated/constants.ts"
export type { ErrorName, RuntimeError } from "./generated/errors.ts"
export type { EventFields, EventName, RuntimeEvent } from "./generated/events.ts"
export type { ScaleTypes } from "./generated/types.ts"
export type { Codec } from "./protocol/codec/codec.ts"
export type { CodecErrorCode } from "./protocol/codec/codec-error.ts"
export { CodecError } from "./protocol/codec/codec-error.ts"
export type { Era } from "./protocol/codec/era.ts"
export { eraBirth, eraDeath, mortalEra } from "./protocol/codec/era.ts"
export { codec, codecs } from "./protocol/codecs.ts"
export { constant } from "./protocol/constant.ts"
export type { Extensions, Implicit } from "./protocol/extrinsic/extensions.ts"
export type { Extrinsic, ExtrinsicSigner, Preamble } from "./protocol/extrinsic/extrinsic.ts"
export { decodeExtrinsic, encodeExtrinsic } from "./protocol/extrinsic/extrinsic.ts"
export { signingPayload } from "./protocol/extrinsic/signing-payload.ts"
export { metadata, metadataVersions } from "./protocol/metadata/metadata.ts"
export type { StorageLayout } from "./protocol/storage-key/layout.ts"
export { storageKey, storageLayout, storagePrefix } from "./protocol/storage-key/layout.ts"
export type { PalletSurface } from "./protocol/surface/pallet-surface.ts"
export { surface } from "./protocol/surface/spec424.ts"
export type { Surface } from "./protocol/surface/surface.ts"
export type * from "./protocol/surface/surface-data.ts"
export { SurfaceError } from "./protocol/surface/surface-error.ts"

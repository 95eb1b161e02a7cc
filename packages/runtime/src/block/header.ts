import { blake2b256 } from "@subforge/core"
import { type Hex, toHex } from "../bytes.ts"
import type { HeaderOfU32, DigestItem as ScaleDigestItem } from "../generated/types.ts"
import type { Codec } from "../protocol/codec/codec.ts"
import { makeCodec } from "../protocol/codec/codec.ts"
import { codec } from "../protocol/codecs.ts"
import type { DigestItem, Header } from "./api.ts"

export const toScaleDigest = (item: DigestItem): ScaleDigestItem => {
  switch (item.type) {
    case "Other":
      return { type: "Other", value: item.data }
    case "RuntimeEnvironmentUpdated":
      return { type: "RuntimeEnvironmentUpdated" }
    default:
      return { type: item.type, value: [item.engine, item.data] }
  }
}

export const fromScaleDigest = (item: ScaleDigestItem): DigestItem => {
  switch (item.type) {
    case "Other":
      return { type: "Other", data: item.value }
    case "RuntimeEnvironmentUpdated":
      return { type: "RuntimeEnvironmentUpdated" }
    default:
      return { type: item.type, engine: item.value[0], data: item.value[1] }
  }
}

const scaleItem = codec<ScaleDigestItem>("DigestItem")

/** SCALE of one digest item, as a header and JSON-RPC show it. */
export const digestItem: Codec<DigestItem> = makeCodec<DigestItem>(
  "DigestItem",
  1,
  (reader) => fromScaleDigest(scaleItem.read(reader)),
  (writer, item) => scaleItem.write(writer, toScaleDigest(item)),
)

const scaleHeader = codec<HeaderOfU32>("Header<u32>")

/** SCALE of a header. */
export const encodeHeader = ({ parentHash, number, stateRoot, extrinsicsRoot, digest }: Header): Uint8Array =>
  scaleHeader.encode({
    parent_hash: parentHash,
    number,
    state_root: stateRoot,
    extrinsics_root: extrinsicsRoot,
    digest: { logs: digest.map(toScaleDigest) },
  })

/** The header that `encodeHeader` gave; throws a `CodecError` on other bytes. */
export const decodeHeader = (bytes: Uint8Array): Header => {
  const { parent_hash, number, state_root, extrinsics_root, digest } = scaleHeader.decode(bytes)
  return {
    parentHash: parent_hash,
    number,
    stateRoot: state_root,
    extrinsicsRoot: extrinsics_root,
    digest: digest.logs.map(fromScaleDigest),
  }
}

/** The hash of a header, by which its block is known. */
export const headerHash = (bytes: Uint8Array): Hex => toHex(blake2b256(bytes))

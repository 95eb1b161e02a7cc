import type { Hex } from "../../bytes.ts"
import type { RuntimeCall } from "../../generated/calls.ts"
import type { ScaleTypes } from "../../generated/types.ts"
import { makeCodec } from "../codec/codec.ts"
import { CodecError, wrongValue } from "../codec/codec-error.ts"
import { readCompact, writeCompact } from "../codec/compact.ts"
import type { Reader } from "../codec/reader.ts"
import { Writer } from "../codec/writer.ts"
import { codec } from "../codecs.ts"
import { surface } from "../surface/spec424.ts"
import type { Extensions } from "./extensions.ts"
import { readExtensions, writeExtensions } from "./extensions.ts"

/** Who signed an extrinsic, and with what. */
export interface ExtrinsicSigner {
  readonly address: ScaleTypes["MultiAddress<AccountId32, ()>"]
  readonly signature: { readonly type: "Ed25519" | "Sr25519" | "Ecdsa"; readonly value: Hex }
}

/** How an extrinsic begins: without anything, signed by an account, or with extensions but no signature. */
export type Preamble =
  | { readonly type: "Bare"; readonly version: 4 | 5 }
  | ({ readonly type: "Signed"; readonly version: 4 } & ExtrinsicSigner & { readonly extensions: Extensions })
  | {
      readonly type: "General"
      readonly version: 5
      readonly extensionVersion: number
      readonly extensions: Extensions
    }

/** An extrinsic taken apart: `sp_runtime`'s `UncheckedExtrinsic`. */
export interface Extrinsic {
  readonly preamble: Preamble
  readonly call: RuntimeCall
  /** The call as it stands in the extrinsic: what a signature covers. */
  readonly callBytes: Uint8Array
}

const SIGNED = 0b1000_0000
const GENERAL = 0b0100_0000
const EXTENSION_VERSION = 0
const { addressType, signatureType } = surface.data.extrinsic

const readPreamble = (reader: Reader): Preamble => {
  const first = reader.u8()
  switch (first) {
    case 4:
    case 5:
      return { type: "Bare", version: first }
    case SIGNED | 4: {
      const address = codec<ExtrinsicSigner["address"]>(addressType as string).read(reader)
      const signature = codec<ExtrinsicSigner["signature"]>(signatureType as string).read(reader)
      return { type: "Signed", version: 4, address, signature, extensions: readExtensions(reader) }
    }
    case GENERAL | 5: {
      const extensionVersion = reader.u8()
      if (extensionVersion !== EXTENSION_VERSION) {
        throw new CodecError("INVALID_VARIANT", `extension version ${EXTENSION_VERSION}`, extensionVersion)
      }
      return { type: "General", version: 5, extensionVersion, extensions: readExtensions(reader) }
    }
    default:
      throw new CodecError("INVALID_VARIANT", "the first byte of a bare, signed or general extrinsic", first)
  }
}

const writePreamble = (writer: Writer, preamble: Preamble): void => {
  switch (preamble?.type) {
    case "Bare":
      writer.u8(
        preamble.version === 4 || preamble.version === 5 ? preamble.version : wrongValue("4 or 5", preamble),
      )
      return
    case "Signed":
      writer.u8(SIGNED | 4)
      codec(addressType as string).write(writer, preamble.address)
      codec(signatureType as string).write(writer, preamble.signature)
      writeExtensions(writer, preamble.extensions)
      return
    case "General":
      writer.u8(GENERAL | 5)
      writer.u8(EXTENSION_VERSION)
      writeExtensions(writer, preamble.extensions)
      return
    default:
      wrongValue("a preamble: Bare, Signed or General", preamble)
  }
}

const envelope = makeCodec<Extrinsic>(
  "UncheckedExtrinsic",
  4,
  (reader) => {
    const length = readCompact(reader)
    if (length !== reader.remaining) {
      throw new CodecError(
        length > reader.remaining ? "UNEXPECTED_END" : "TRAILING_BYTES",
        `${length} bytes after the length`,
        reader.remaining,
      )
    }
    const preamble = readPreamble(reader)
    const start = reader.offset
    const call = codec("RuntimeCall").read(reader)
    return { preamble, call, callBytes: reader.bytes.slice(start, reader.offset) }
  },
  (writer, { preamble, callBytes }) => {
    const body = new Writer()
    writePreamble(body, preamble)
    body.put(callBytes)
    writeCompact(writer, body.length)
    writer.put(body.finish())
  },
)

/** Takes an extrinsic apart, length prefix included. Malformed bytes give a `CodecError`. */
export const decodeExtrinsic = (bytes: Uint8Array): Extrinsic => envelope.decode(bytes)

/** The bytes of an extrinsic, length prefix included, from its preamble and the bytes of its call. */
export const encodeExtrinsic = (extrinsic: Pick<Extrinsic, "preamble" | "callBytes">): Uint8Array =>
  envelope.encode(extrinsic as Extrinsic)

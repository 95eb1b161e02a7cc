import { blake2b256 } from "@subforge/core"
import { Writer } from "../codec/writer.ts"
import type { Extensions, Implicit } from "./extensions.ts"
import { writeExtensions, writeImplicit } from "./extensions.ts"

const LONGEST = 256

/** The bytes a signature of an extrinsic covers: call, extensions, implicit parts; hashed when longer than 256 bytes. */
export const signingPayload = (
  callBytes: Uint8Array,
  extensions: Extensions,
  implicit: Implicit,
): Uint8Array => {
  const writer = new Writer()
  writer.put(callBytes)
  writeExtensions(writer, extensions)
  writeImplicit(writer, implicit)
  return writer.length > LONGEST ? blake2b256(writer.finish()) : writer.finish()
}

import { startsWith } from "../../bytes.ts"
import { CodecError } from "../../protocol/codec/codec-error.ts"
import { Reader } from "../../protocol/codec/reader.ts"
import { decodeUtf8 } from "../../protocol/codec/utf8.ts"
import { codec } from "../../protocol/codecs.ts"

/**
 * Which runtime some code is: `None` says it is no runtime, `Hidden` that only unpacking or running it would tell,
 * which nothing here can.
 */
export type CodeVersion =
  | { readonly type: "Version"; readonly specName: string; readonly specVersion: number }
  | { readonly type: "None" }
  | { readonly type: "Hidden" }

/** "\0asm" and the version of the format. */
const WASM_HEADER = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)
/** What stands before code that is compressed. */
const COMPRESSED_HEADER = Uint8Array.of(0x52, 0xbc, 0x53, 0x76, 0x46, 0xdb, 0x8e, 5)
const CUSTOM_SECTION = 0
const VERSION_SECTION = "runtime_version"

const text = codec<string>("str")
const u32 = codec<number>("u32")

/** LEB128 of at most 32 bits. */
const readLength = (reader: Reader): number => {
  let length = 0
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = reader.u8()
    length += (byte & 127) * 2 ** shift
    if (byte < 128) return length
  }
  throw new CodecError("LENGTH_TOO_LARGE", "a length of 32 bits", length)
}

/** The beginning of a `RuntimeVersion`: names, authoring version, spec version. */
const readVersion = (bytes: Uint8Array): CodeVersion => {
  const reader = new Reader(bytes)
  const specName = text.read(reader)
  text.read(reader)
  u32.read(reader)
  return { type: "Version", specName, specVersion: u32.read(reader) }
}

const readSections = (code: Uint8Array): CodeVersion => {
  const reader = new Reader(code, WASM_HEADER.length)
  while (reader.remaining > 0) {
    const id = reader.u8()
    const section = new Reader(reader.take(readLength(reader)))
    if (id !== CUSTOM_SECTION) continue
    const name = decodeUtf8(section.take(readLength(section)))
    if (name === VERSION_SECTION) return readVersion(section.take(section.remaining))
  }
  return { type: "Hidden" }
}

/** Reads the version that a runtime's WASM carries, as a node does before it runs it. */
export const codeVersion = (code: Uint8Array): CodeVersion => {
  if (startsWith(code, COMPRESSED_HEADER)) return { type: "Hidden" }
  if (!startsWith(code, WASM_HEADER)) return { type: "None" }
  try {
    return readSections(code)
  } catch (thrown) {
    if (thrown instanceof CodecError) return { type: "None" }
    throw thrown
  }
}

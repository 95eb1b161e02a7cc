import { CodecError, wrongValue } from "./codec-error.ts"
import { Reader } from "./reader.ts"
import { Writer } from "./writer.ts"

/** SCALE bytes of one type to and from a TypeScript value. Everything it throws is a `CodecError`. */
export interface Codec<T> {
  /** The name of the type that is encoded, newtypes around it resolved: "[u8; 32]" for AccountId32. */
  readonly type: string
  /** The fewest bytes that a value of the type takes: bounds the length of a sequence before it is allocated. */
  readonly minSize: number
  readonly read: (reader: Reader) => T
  readonly write: (writer: Writer, value: T) => void
  readonly encode: (value: T) => Uint8Array
  /** Decodes all of `bytes`; left-over bytes are refused. */
  readonly decode: (bytes: Uint8Array) => T
  /** Decodes a value at the front of `bytes`; what follows is ignored, as the chain reads storage. */
  readonly decodePrefix: (bytes: Uint8Array) => T
}

const spare = new Writer()
let spareInUse = false

const encodeWith = <T>(write: (writer: Writer, value: T) => void, value: T): Uint8Array => {
  const writer = spareInUse ? new Writer() : spare
  spareInUse = true
  try {
    writer.length = 0
    write(writer, value)
    return writer.finish()
  } catch (thrown) {
    if (thrown instanceof RangeError) return wrongValue("a value that nests less deeply", value)
    throw thrown
  } finally {
    if (writer === spare) spareInUse = false
  }
}

/** Makes a codec of its two halves. */
export const makeCodec = <T>(
  type: string,
  minSize: number,
  read: (reader: Reader) => T,
  write: (writer: Writer, value: T) => void,
): Codec<T> => ({
  type,
  minSize,
  read,
  write,
  encode: (value) => encodeWith(write, value),
  decode: (bytes) => {
    const reader = new Reader(bytes)
    const value = read(reader)
    if (reader.remaining > 0)
      throw new CodecError("TRAILING_BYTES", `the end after a ${type}`, reader.remaining)
    return value
  },
  decodePrefix: (bytes) => read(new Reader(bytes)),
})

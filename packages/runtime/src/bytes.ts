/** Lowercase hex with the 0x prefix: accounts, hashes and byte arrays of fixed length. */
export type Hex = `0x${string}`

const DIGITS = Array.from("0123456789abcdef", (digit) => digit.charCodeAt(0))
const LONGEST_AT_ONCE = 1024

/** Node's own bytes, where there is Node. */
const { Buffer: nodeBytes } = globalThis as {
  readonly Buffer?: {
    from(buffer: ArrayBufferLike, start: number, length: number): { toString(as: "hex"): string }
  }
}

/** Lowercase hex with 0x of `length` bytes from `start` on. */
export const hexOf = (bytes: Uint8Array, start: number, length: number): Hex => {
  // Twice as fast as the rest; both give a flat string, which a sum of digits would not be.
  if (nodeBytes !== undefined) {
    return `0x${nodeBytes.from(bytes.buffer, bytes.byteOffset + start, length).toString("hex")}`
  }
  let hex = "0x"
  for (let from = start; from < start + length; from += LONGEST_AT_ONCE) {
    const part = bytes.subarray(from, Math.min(from + LONGEST_AT_ONCE, start + length))
    const digits = new Uint8Array(2 * part.length)
    for (let i = 0; i < part.length; i++) {
      const byte = part[i] as number
      digits[2 * i] = DIGITS[byte >> 4] as number
      digits[2 * i + 1] = DIGITS[byte & 15] as number
    }
    hex += String.fromCharCode(...digits)
  }
  return hex as Hex
}

/** Lowercase hex with 0x. */
export const toHex = (bytes: Uint8Array): Hex => hexOf(bytes, 0, bytes.length)

/** The value of a hex digit's character code; -1 where it is none. */
export const hexDigit = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** Bytes of hex, with or without 0x. Throws `RangeError` on an odd length or a character that is no hex digit. */
export const fromHex = (hex: string): Uint8Array => {
  const start = hex.startsWith("0x") ? 2 : 0
  const bytes = new Uint8Array((hex.length - start) >> 1)
  let wrong = hex.length % 2
  for (let i = 0; i < bytes.length; i++) {
    const high = hexDigit(hex.charCodeAt(start + 2 * i))
    const low = hexDigit(hex.charCodeAt(start + 2 * i + 1))
    wrong |= (high | low) & 128
    bytes[i] = (high << 4) | low
  }
  if (wrong !== 0) {
    throw new RangeError(`hex: expected an even number of hex digits; got ${hex.slice(0, 80)}`)
  }
  return bytes
}

/** Negative, 0 or positive as `a` comes before, with or after `b`; a prefix comes first. For sorting keys. */
export const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Whether both hold the same bytes. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && startsWith(a, b)

/** Whether the first bytes are `prefix`. */
export const startsWith = (bytes: Uint8Array, prefix: Uint8Array): boolean => {
  if (bytes.length < prefix.length) return false
  for (let i = 0; i < prefix.length; i++) if (bytes[i] !== prefix[i]) return false
  return true
}

/** All parts, one after the other, copied. */
export const concatBytes = (...parts: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    out.set(part, offset)
    offset += part.length
  }
  return out
}

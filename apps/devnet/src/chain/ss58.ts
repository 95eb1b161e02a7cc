import { blake2b512 } from "@subforge/core"
import { concatBytes, type Hex, toHex } from "@subforge/runtime/bytes"

const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
const CONTEXT = new TextEncoder().encode("SS58PRE")
const ACCOUNT_LENGTH = 32
const CHECKSUM_LENGTH = 2

const decodeBase58 = (text: string): Uint8Array | undefined => {
  let value = 0n
  for (const character of text) {
    const digit = ALPHABET.indexOf(character)
    if (digit < 0) return undefined
    value = value * 58n + BigInt(digit)
  }
  const bytes: number[] = []
  for (; value > 0n; value >>= 8n) bytes.unshift(Number(value & 0xffn))
  for (const character of text) {
    if (character !== ALPHABET[0]) break
    bytes.unshift(0)
  }
  return Uint8Array.from(bytes)
}

/** The account an SS58 address names, whatever its network prefix; undefined where it is no address. */
export const accountFromSs58 = (address: string): Hex | undefined => {
  if (address.length > 64) return undefined
  const bytes = decodeBase58(address)
  if (bytes === undefined) return undefined
  const prefixLength = ((bytes[0] ?? 0) & 0b0100_0000) === 0 ? 1 : 2
  if (bytes.length !== prefixLength + ACCOUNT_LENGTH + CHECKSUM_LENGTH) return undefined
  const body = bytes.subarray(0, prefixLength + ACCOUNT_LENGTH)
  const checksum = blake2b512(concatBytes(CONTEXT, body))
  if (bytes[body.length] !== checksum[0] || bytes[body.length + 1] !== checksum[1]) return undefined
  return toHex(body.subarray(prefixLength))
}

const encodeBase58 = (bytes: Uint8Array): string => {
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  let text = ""
  for (; value > 0n; value /= 58n) text = ALPHABET[Number(value % 58n)] + text
  for (const byte of bytes) {
    if (byte !== 0) break
    text = ALPHABET[0] + text
  }
  return text
}

/** An account's SS58 address with Bittensor's prefix, 42. */
export const ss58FromAccount = (account: Uint8Array): string => {
  const body = concatBytes(Uint8Array.of(42), account)
  return encodeBase58(concatBytes(body, blake2b512(concatBytes(CONTEXT, body)).subarray(0, CHECKSUM_LENGTH)))
}

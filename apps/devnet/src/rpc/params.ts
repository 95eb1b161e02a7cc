import * as Schema from "effect/Schema"
import { hexToBytes } from "./hex.ts"

/** A 32-byte hash with its 0x. */
export const Hash = Schema.String.pipe(
  Schema.check(
    Schema.isPattern(/^0x[0-9a-fA-F]{64}$/, { message: "expected a 0x-prefixed hex string with 32 bytes" }),
  ),
)

/** The block a query is about; null is the best block. */
export const At = Schema.NullOr(Hash)

/** A pattern that counts digits in pairs would overflow the stack on megabytes. */
const isBytes = (hex: string): true | string =>
  (hex.length % 2 === 0 && /^(0x)?[0-9a-fA-F]*$/.test(hex)) || "expected a hex string with whole bytes"

/** Bytes in hex. The 0x may be missing, as Python clients leave it out. */
export const Bytes = Schema.String.pipe(Schema.check(Schema.makeFilter(isBytes)))

export const U16 = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 0xffff })))
export const U32 = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 0xffff_ffff })))

/** `Bytes` as bytes. */
export const bytes = (hex: string): Uint8Array => hexToBytes(hex)

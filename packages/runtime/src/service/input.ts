import { Data, Effect, Schema } from "effect"
import { U64_MAX, U128_MAX } from "../saturating.ts"

/** An argument that the function cannot take. */
export class InvalidInput extends Data.TaggedError("InvalidInput")<{
  readonly code: "INVALID_INPUT"
  /** What each wrong field should have been and what it was. */
  readonly detail: string
}> {
  override get message(): string {
    return `The input does not fit: ${this.detail}. Amounts are bigint in rao, proportions numbers of 65535.`
  }
}

const between = (low: bigint, high: bigint, name: string) =>
  Schema.makeFilter((value: bigint) => (value >= low && value <= high) || `expected ${name}, got ${value}`)

/** An amount of TAO or alpha in rao, or a block number: u64. */
export const U64 = Schema.BigInt.pipe(Schema.check(between(0n, U64_MAX, "a bigint of 0 to 2^64 - 1")))

/** A change of an amount in rao: i64, negative takes away. */
export const I64 = Schema.BigInt.pipe(
  Schema.check(between(-(1n << 63n), (1n << 63n) - 1n, "a bigint of -2^63 to 2^63 - 1")),
)

/** Raw bits of an unsigned 128-bit fixed point number. */
export const Bits128 = Schema.BigInt.pipe(Schema.check(between(0n, U128_MAX, "a bigint of 0 to 2^128 - 1")))

/** Raw bits of a signed 128-bit fixed point number. */
export const SignedBits128 = Schema.BigInt.pipe(
  Schema.check(between(-(1n << 127n), (1n << 127n) - 1n, "a bigint of -2^127 to 2^127 - 1")),
)

/** A proportion of 65535 or any other u16. */
export const U16 = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 65_535 })))

/** Parts of 1e18, as Perquintill. */
export const Perquintill = Schema.BigInt.pipe(
  Schema.check(between(0n, 1_000_000_000_000_000_000n, "a bigint of 0 to 1e18")),
)

/** A field that may be left out for a value of its own. */
export const withDefault = <S extends Schema.Top>(schema: S, value: S["Encoded"]) =>
  schema.pipe(Schema.withDecodingDefaultKey(Effect.succeed(value)))

/** Checks an input; fails with {@link InvalidInput} that names every wrong field. */
export const decodeInput = <S extends Schema.Top & { readonly DecodingServices: never }>(schema: S) => {
  const decode = Schema.decodeUnknownEffect(schema)
  return (input: S["Encoded"]): Effect.Effect<S["Type"], InvalidInput> =>
    decode(input, { errors: "all" }).pipe(
      Effect.mapError((error) => new InvalidInput({ code: "INVALID_INPUT", detail: error.message })),
    )
}

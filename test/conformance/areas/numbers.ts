/** An integer of a case: a string from 2^53 on; also as upstream writes it, `u64::MAX/4`. */
export type Int = number | string

const U64_MAX = 2n ** 64n - 1n
const SYMBOLIC = /^u64::MAX(?:([-/])(\d+))?$/

export function big(value: Int): bigint {
  const symbolic = typeof value === "string" ? SYMBOLIC.exec(value) : null
  if (symbolic === null) return BigInt(value)
  const [, operator, operand] = symbolic
  if (operator === "-") return U64_MAX - BigInt(operand ?? 0)
  return operator === "/" ? U64_MAX / BigInt(operand ?? 1) : U64_MAX
}

export const text = (value: Int) => big(value).toString()

/** `from_num` of a float: times 2^`fractionBits`, ties to even. */
export function fixedFromFloat(value: number, fractionBits: number): bigint {
  const whole = Math.floor(value)
  const scaled = (value - whole) * 2 ** fractionBits
  const floor = Math.floor(scaled)
  const rest = scaled - floor
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 === 1)
  return (BigInt(whole) << BigInt(fractionBits)) + BigInt(floor) + (up ? 1n : 0n)
}

/** A number of I32F32 as upstream's tests write it: a literal of 32 bits, or one of the type's bounds. */
export function i32f32(value: number | string): bigint {
  if (typeof value === "number") return fixedFromFloat(Math.fround(value), 32)
  if (value.endsWith("MAX")) return 2n ** 63n - 1n
  if (value.endsWith("MIN")) return -(2n ** 63n)
  throw new Error(`${value} is no number of I32F32`)
}

export const i32f32s = (values: readonly (number | string)[]) => BigInt64Array.from(values, i32f32)

/** What was expected where `got` (bits) lies near enough, else `got`: so that the two compare equal. */
export const within = (tolerance: number, expected: readonly number[], got: readonly bigint[]) =>
  got.map((bits, index) => {
    const value = Number(bits) / 2 ** 32
    return Math.abs(value - (expected[index] as number)) <= tolerance ? expected[index] : value
  })

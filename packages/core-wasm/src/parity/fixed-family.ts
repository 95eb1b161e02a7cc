import type { FixedApi } from "../api/fixed.ts"
import type { Family } from "./compare.ts"
import type { Random } from "./random.ts"

const signed = (bits: number) => (random: Random) => BigInt.asIntN(bits, random.wide(bits))
const i64 = signed(64)
const i128 = signed(128)
const u128 = (random: Random) => random.wide(128)

const one = (make: (random: Random) => bigint) => (random: Random) => [make(random)]
const two = (make: (random: Random) => bigint) => (random: Random) => [make(random), make(random)]

/** Input for fixed point: raw bits of every magnitude. */
export const fixedFamily: Family<FixedApi> = {
  expI32F32: one(i64),
  expI64F64: one(i128),
  lnI64F64: one(i128),
  log2I96F32: one(i128),
  sqrtI64F64: one(i128),
  powI64F64: (random) => [i128(random), BigInt.asIntN(68, random.wide(68))],
  expSafe: one(i64),
  safeLn: one(i64),
  sigmoidSafe: (random) => [i64(random), i64(random), i64(random)],
  mulI32F32: two(i64),
  divI32F32: two(i64),
  mulU64F64: two(u128),
  divU64F64: two(u128),
  safeDivU64F64: two(u128),
  mulU96F32: two(u128),
  safeDivU96F32: two(u128),
  mulI96F32: two(i128),
  safeDivI96F32: two(i128),
  u16ProportionToI32F32: (random) => [random.below(65_536)],
  i32f32ToU16Proportion: one(i64),
  i32f32ToU16: one(i64),
  i32f32ToU64: one(i64),
}

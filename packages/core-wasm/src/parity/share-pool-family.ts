import type { SafeFloat, SharePoolApi, SharePosition } from "../api/share-pool.ts"
import { core } from "../wasm.ts"
import type { Family } from "./compare.ts"
import type { Random } from "./random.ts"

const float = (random: Random): SafeFloat => {
  const exponent = BigInt(random.below(80) - 60)
  return (
    core.safeFloatNew(random.wide(random.pick([64, 96, 128])), exponent) ?? { mantissa: 0n, exponent: 0n }
  )
}

const position = (random: Random): SharePosition => ({
  value: random.u64(),
  denominator: float(random),
  shares: float(random),
})

const update = (random: Random) => BigInt.asIntN(64, random.u64())

/** Input for share pools and their decimals. */
export const sharePoolFamily: Family<SharePoolApi> = {
  safeFloatNew: (random) => [random.wide(128), BigInt(random.below(200) - 100)],
  safeFloatAdd: (random) => [float(random), float(random)],
  safeFloatSub: (random) => [float(random), float(random)],
  safeFloatDiv: (random) => [float(random), float(random)],
  safeFloatMulDiv: (random) => [float(random), float(random), float(random)],
  safeFloatToU64: (random) => [float(random)],
  safeFloatFromU64F64: (random) => [random.wide(128)],
  sharePoolValue: (random) => [position(random)],
  sharePoolValues: (random) => [
    random.u64(),
    float(random),
    Array.from({ length: random.below(6) }, () => float(random)),
  ],
  sharePoolUpdateOne: (random) => [position(random), update(random)],
  sharePoolUpdateAll: (random) => [random.u64(), update(random)],
  sharePoolRepresentable: (random) => [random.u64(), float(random), update(random)],
}

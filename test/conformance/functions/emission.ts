import { fromHex } from "../hex.ts"
import type { FunctionCheck } from "./function-check.ts"

/** Issuance, registration price and the draw of auto-claims. */
export const emission: Readonly<Record<string, FunctionCheck<never>>> = {
  block_emission_for_issuance: (core, [issuance, out]: readonly [string, string]) => ({
    expected: out,
    got: core.blockEmission(BigInt(issuance)),
  }),
  decay_factor_q32: (core, [halfLife, out]: readonly [number, string]) => ({
    expected: out,
    got: core.burnDecayFactor(halfLife),
  }),
  mul_by_q32: (core, [value, factor, out]: readonly [string, string, string]) => ({
    expected: out,
    got: core.mulByQ32(BigInt(value), BigInt(factor)),
  }),
  block_hash_to_indices: (core, [hash, k, n, out]: readonly [string, number, number, readonly number[]]) => ({
    expected: out.map(String),
    got: core.blockHashToIndices(fromHex(hash), BigInt(k), BigInt(n)),
  }),
}

import type { FunctionCheck } from "./function-check.ts"

type Row = readonly (string | null)[]

const big = (text: string | null | undefined) => BigInt(text as string)

/** Fixed point of `substrate-fixed` as the chain calls it: raw bits in, raw bits out, null for an error. */
export const fixedPoint: Readonly<Record<string, FunctionCheck<Row>>> = {
  exp_safe_I32F32: (core, [x, out]) => ({ expected: out, got: core.expSafe(big(x)) }),
  safe_ln_I32F32: (core, [x, out]) => ({ expected: out, got: core.safeLn(big(x)) }),
  sigmoid_safe_I32F32: (core, [x, rho, kappa, out]) => ({
    expected: out,
    got: core.sigmoidSafe(big(x), big(rho), big(kappa)),
  }),
  exp_I32F32: (core, [x, out]) => ({ expected: out, got: core.expI32F32(big(x)) }),
  ln_I64F64: (core, [x, out]) => ({ expected: out, got: core.lnI64F64(big(x)) }),
  exp_I64F64: (core, [x, out]) => ({ expected: out, got: core.expI64F64(big(x)) }),
  log2_I96F32: (core, [x, out]) => ({ expected: out, got: core.log2I96F32(big(x)) }),
  sqrt_I64F64: (core, [x, out]) => ({ expected: out, got: core.sqrtI64F64(big(x)) }),
  pow_I64F64: (core, [base, exponent, out]) => ({
    expected: out,
    got: core.powI64F64(big(base), big(exponent)),
  }),
  mul_div_I32F32: (core, [a, b, product, quotient]) => ({
    expected: [product, quotient],
    got: [core.mulI32F32(big(a), big(b)), core.divI32F32(big(a), big(b))],
  }),
  mul_div_U64F64: (core, [a, b, product, quotient]) => ({
    expected: [product, quotient],
    got: [core.mulU64F64(big(a), big(b)), core.divU64F64(big(a), big(b))],
  }),
}

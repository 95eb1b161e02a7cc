import type { SafeFloat } from "@subforge/core"
import { fromHex, toHex } from "../hex.ts"
import type { FunctionCheck } from "./function-check.ts"

/** SCALE of a SafeFloat: mantissa u128, exponent i64, little-endian. */
function decode(hex: string): SafeFloat {
  const bytes = fromHex(hex)
  const view = new DataView(bytes.buffer)
  const mantissa = (view.getBigUint64(8, true) << 64n) | view.getBigUint64(0, true)
  return { mantissa, exponent: view.getBigInt64(16, true) }
}

function encode(value: SafeFloat | undefined): string | undefined {
  if (value === undefined) return undefined
  const view = new DataView(new ArrayBuffer(24))
  view.setBigUint64(0, value.mantissa & 0xffff_ffff_ffff_ffffn, true)
  view.setBigUint64(8, value.mantissa >> 64n, true)
  view.setBigInt64(16, value.exponent, true)
  return toHex(new Uint8Array(view.buffer))
}

/** The share pool's decimals, compared as SCALE bytes. */
export const sharePool: Readonly<Record<string, FunctionCheck<never>>> = {
  SafeFloat: (core, row: readonly string[]) => {
    const [a, b, c] = row.slice(0, 3).map(decode) as [SafeFloat, SafeFloat, SafeFloat]
    return {
      expected: row.slice(3),
      got: [
        encode(core.safeFloatAdd(a, b)),
        encode(core.safeFloatSub(a, b)),
        encode(core.safeFloatDiv(a, b)),
        encode(core.safeFloatMulDiv(a, b, c)),
        core.safeFloatToU64(a),
      ],
    }
  },
  SafeFloat_new: (core, [mantissa, exponent, out]: readonly [string, number, string | null]) => ({
    expected: out,
    got: encode(core.safeFloatNew(BigInt(mantissa), BigInt(exponent))),
  }),
  SafeFloat_from_U64F64: (core, [bits, out]: readonly [string, string]) => ({
    expected: out,
    got: encode(core.safeFloatFromU64F64(BigInt(bits))),
  }),
}

import type { SafeFloat } from "@subforge/core"
import type { Core } from "../core.ts"
import type { AreaCase, AreaCheck } from "./area-case.ts"
import { big, type Int, text } from "./numbers.ts"

type Pair = readonly [mantissa: Int, exponent: Int]
type Decimal = { readonly mantissa: Int; readonly exponent: Int }

const ZERO: SafeFloat = { mantissa: 0n, exponent: 0n }

const wanted = (value: Decimal | null) => value && [text(value.mantissa), text(value.exponent)]
const shown = (value: SafeFloat | undefined) => value && [value.mantissa, value.exponent]

function float(core: Core, [mantissa, exponent]: Pair): SafeFloat {
  const made = core.safeFloatNew(big(mantissa), big(exponent))
  if (made === undefined) throw new Error(`${mantissa}e${exponent} is no SafeFloat`)
  return made
}

type Operands = { readonly a: Pair; readonly b: Pair; readonly c: Pair }

const operation =
  (run: (core: Core, a: SafeFloat, b: SafeFloat, c: SafeFloat) => SafeFloat | undefined) =>
  (core: Core, { inputs, expected }: AreaCase<Operands, Decimal | null>) => {
    const [a, b, c] = [inputs.a, inputs.b, inputs.c ?? inputs.b].map((pair) => float(core, pair))
    return {
      expected: wanted(expected),
      got: shown(run(core, a as SafeFloat, b as SafeFloat, c as SafeFloat)),
    }
  }

const create: AreaCheck<AreaCase<Decimal, Decimal | null>> = (core, { inputs, expected }) => ({
  expected: wanted(expected),
  got: shown(core.safeFloatNew(big(inputs.mantissa), big(inputs.exponent))),
})

type Values = {
  readonly denominator: Int
  readonly shared_value: Int
  readonly shares?: readonly Int[]
  readonly share?: Int
}

const values: AreaCheck<AreaCase<Values, readonly Int[] | { readonly exact: readonly Int[] } | Int>> = (
  core,
  { inputs, expected },
) => {
  const shares = (inputs.shares ?? [inputs.share ?? 0]).map((share) => float(core, [share, 0]))
  const list = typeof expected === "object" && "exact" in expected ? expected.exact : expected
  return {
    expected: (typeof list === "object" ? list : [list]).map(text),
    got: core.sharePoolValues(big(inputs.shared_value), float(core, [inputs.denominator, 0]), shares),
  }
}

type Sequence = AreaCase<
  { readonly ops: readonly (readonly [who: number | "all", update: Int])[] },
  {
    readonly shared_value: Int
    readonly denominator: Pair
    readonly shares: Readonly<Record<string, Pair>>
    readonly values: Readonly<Record<string, Int>>
  }
>

const sequence: AreaCheck<Sequence> = (core, { inputs, expected }) => {
  let [value, denominator] = [0n, ZERO]
  const shares = new Map<string, SafeFloat>()
  for (const [who, update] of inputs.ops) {
    if (who === "all") {
      value = core.sharePoolUpdateAll(value, big(update))
      continue
    }
    const position = { value, denominator, shares: shares.get(String(who)) ?? ZERO }
    const after = core.sharePoolUpdateOne(position, big(update))
    shares.set(String(who), after.shares)
    ;({ value, denominator } = after)
  }
  const holders = Object.keys(expected.values)
  const held = holders.map((who) => shares.get(who) ?? ZERO)
  return {
    expected: [
      text(expected.shared_value),
      expected.denominator.map(text),
      holders.map((who) => expected.shares[who]?.map(text)),
      holders.map((who) => text(expected.values[who] as Int)),
    ],
    got: [value, shown(denominator), held.map(shown), core.sharePoolValues(value, denominator, held)],
  }
}

/** Areas about the share pool's decimals and what its shares are worth. */
export const sharePoolAreas: Readonly<Record<string, AreaCheck<never>>> = {
  "share_pool.normalize": create,
  "share_pool.safefloat_new": create,
  "share_pool.safefloat_add": operation((core, a, b) => core.safeFloatAdd(a, b)),
  "share_pool.safefloat_div": operation((core, a, b) => core.safeFloatDiv(a, b)),
  "share_pool.safefloat_mul_div": operation((core, a, b, c) => core.safeFloatMulDiv(a, b, c)),
  "share_pool.from_u64f64": (core, { inputs, expected }: AreaCase<{ u64f64_bits: Int }, Decimal>) => ({
    expected: wanted(expected),
    got: shown(core.safeFloatFromU64F64(big(inputs.u64f64_bits))),
  }),
  "share_pool.get_value": values,
  "share_pool.sequence": sequence,
}

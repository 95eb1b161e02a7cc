import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { toHex } from "../../bytes.ts"
import { codecs } from "../codecs.ts"
import { surface } from "../surface/spec424.ts"
import type { FieldData } from "../surface/surface-data.ts"
import { boundOf } from "./bounds.ts"
import { CodecError } from "./codec-error.ts"
import { compareValues } from "./compare-values.ts"
import type { FieldsShape, Shape, VariantShape } from "./shape.ts"
import { canBeUndefined, fieldsShape, shapeOf } from "./shape.ts"

type Values = fc.Arbitrary<unknown>

const SEED = 424
const DEEPEST = 4
const few = { maxLength: 3 }

const bits = (type: string): bigint => BigInt(type.slice(1))
const whole = (type: string): fc.Arbitrary<bigint> =>
  type.startsWith("i")
    ? fc.bigInt({ min: -(1n << (bits(type) - 1n)), max: (1n << (bits(type) - 1n)) - 1n })
    : fc.oneof(
        fc.bigInt({ min: 0n, max: (1n << bits(type)) - 1n }),
        fc.bigInt({ min: 0n, max: 1n << (20n % bits(type)) }),
      )

const hex = (length: number): Values =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => toHex(bytes))

/** Values of a type, made of the same shapes as the codecs. */
const values = (type: string, depth = 0): Values => {
  const most = boundOf(type, "0")
  return most === undefined ? ofShape(shapeOf(surface, type), depth + 1) : fc.nat(most)
}

const ofFields = (shape: FieldsShape, depth: number): Values => {
  switch (shape.kind) {
    case "unit":
      return fc.constant(undefined)
    case "alias":
      return values(shape.of, depth)
    case "tuple":
      return fc.tuple(...shape.of.map((type) => values(type, depth)))
    case "struct":
      return fc.record(Object.fromEntries(shape.fields.map(({ name, type }) => [name, values(type, depth)])))
  }
}

const ofVariant = ({ name, fields }: VariantShape, depth: number): Values =>
  ofFields(fields, depth).map((value) => ({ type: name, value }))

const inhabited = (fields: readonly FieldData[]): boolean =>
  fields.every(({ type }) => shapeOf(surface, type).kind !== "never")

const ofOuter = (part: "calls" | "events" | "errors", depth: number): Values => {
  const simple = depth > DEEPEST
  const variants = surface.pallets.flatMap((pallet) => {
    const items: readonly { name: string; args?: readonly FieldData[]; fields?: readonly FieldData[] }[] =
      pallet.data[part]
    return items.map((item) => ({
      pallet: pallet.name,
      name: item.name,
      list: item.args ?? item.fields ?? [],
    }))
  })
  const usable = variants.filter(({ list }) => inhabited(list) && (!simple || list.length === 0))
  return fc.constantFrom(...usable).chain(({ pallet, name, list }) => {
    const shape = fieldsShape(list)
    const fields = part === "calls" && shape.kind === "unit" ? fc.constant({}) : ofFields(shape, depth)
    return fields.map((content) => ({ pallet, name, [part === "calls" ? "args" : "fields"]: content }))
  })
}

const ofShape = (shape: Shape, depth: number): Values => {
  const limit = depth > DEEPEST ? { maxLength: 0 } : few
  switch (shape.kind) {
    case "number":
      return whole(shape.type).map(Number)
    case "bigint":
      return whole(shape.type)
    case "compact":
      return values(shape.of, depth)
    case "bool":
      return fc.boolean()
    case "text":
      return fc.string({ unit: "grapheme", maxLength: 12 })
    case "bytes":
      return fc.uint8Array({ maxLength: 80 })
    case "hex":
      return hex(shape.length)
    case "typedVector":
      return { u16: fc.uint16Array(few), u32: fc.uint32Array(few), u64: fc.bigUint64Array(few) }[shape.of]
    case "vector":
      return fc.array(values(shape.of, depth), limit)
    case "array":
      return fc.array(values(shape.of, depth), { minLength: shape.length, maxLength: shape.length })
    case "set":
      return fc
        .uniqueArray(values(shape.of, depth), { ...limit, comparator: (a, b) => compareValues(a, b) === 0 })
        .map((list) => list.sort(compareValues))
    case "map":
      return fc
        .uniqueArray(fc.tuple(values(shape.key, depth), values(shape.value, depth)), {
          ...limit,
          comparator: (a, b) => compareValues(a[0], b[0]) === 0,
        })
        .map((list) => list.sort((a, b) => compareValues(a[0], b[0])))
    case "option": {
      if (depth > DEEPEST) return fc.constant(undefined)
      const some = values(shape.of, depth)
      const nested = canBeUndefined(surface, shape.of)
      return fc.option(nested ? some.map((value) => ({ some: value })) : some, { nil: undefined })
    }
    case "plainEnum":
      return fc.constantFrom(...shape.variants.map(({ name }) => name))
    case "taggedEnum":
      return fc.constantFrom(...shape.variants).chain((variant) => ofVariant(variant, depth))
    case "era":
      return fc.oneof(
        fc.constant({ type: "Immortal", value: undefined }),
        fc.tuple(fc.integer({ min: 2, max: 16 }), fc.nat(65535)).map(([exponent, n]) => {
          const period = 2 ** exponent
          const quantum = Math.max(period >> 12, 1)
          return { type: "Mortal", value: { period, phase: Math.floor((n % period) / quantum) * quantum } }
        }),
      )
    case "outer":
      return ofOuter(shape.part, depth)
    case "never":
    case "palletEnum":
      throw new Error(`no values of ${shape.kind}`)
    default:
      return ofFields(shape, depth)
  }
}

const types = [
  ...Object.keys(surface.data.types).filter((type) => shapeOf(surface, type).kind !== "never"),
  ...["u8", "u16", "u32", "u64", "u128", "i8", "i16", "i32", "i64", "i128", "bool", "str", "()"],
  ...["Compact<u8>", "Compact<u16>", "Compact<u32>", "Compact<u64>", "Compact<u128>", "Vec<u8>", "Vec<bool>"],
  ...["Vec<u16>", "Vec<u32>", "Vec<u64>", "Vec<(u16, u16)>", "Vec<Vec<u8>>", "[u16; 2]"],
  ...["RuntimeCall", "RuntimeEvent", "RuntimeError"],
]
// The freeze reason has no value, so a list of them is always empty; its item alone cannot be made.
const usable = types.filter((type) => !/IdAmount<RuntimeFreezeReason/.test(type))

const runs = (type: string): number => (type.startsWith("Runtime") ? 400 : 15)

describe("codecs of the surface", () => {
  it.each(usable)("decodes what it encodes: %s", (type) => {
    const codec = codecs.codec(type)
    fc.assert(
      fc.property(values(type), (value) => {
        const bytes = codec.encode(value)
        expect(bytes.length).toBeGreaterThanOrEqual(codec.minSize)
        expect(codec.decode(bytes)).toEqual(value)
        expect(codec.encode(codec.decode(bytes))).toEqual(bytes)
      }),
      { numRuns: runs(type), seed: SEED },
    )
  })

  it.each(usable)("refuses malformed bytes with a CodecError: %s", (type) => {
    const codec = codecs.codec(type)
    const mutated = fc
      .tuple(
        values(type),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        fc.nat(4),
        fc.uint8Array(),
      )
      .map(([value, changes, cut, more]) => {
        const bytes = codec.encode(value)
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte
        const kept = bytes.subarray(0, Math.max(bytes.length - cut, 0))
        return cut === 0 ? Uint8Array.of(...kept, ...more) : kept
      })
    let decoded = 0
    let refused = 0
    fc.assert(
      fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 64 })), (bytes) => {
        try {
          const value = codec.decode(bytes)
          decoded++
          codec.encode(value)
        } catch (thrown) {
          refused++
          expect(thrown).toBeInstanceOf(CodecError)
        }
      }),
      { numRuns: runs(type), seed: SEED },
    )
    expect(decoded + refused).toBe(runs(type))
  })

  it.each(usable)("refuses values of another kind with a CodecError: %s", (type) => {
    const codec = codecs.codec(type)
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withTypedArray: true, withNullPrototype: true }),
        (value) => {
          try {
            expect(codec.encode(value)).toBeInstanceOf(Uint8Array)
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(CodecError)
          }
        },
      ),
      { numRuns: 15, seed: SEED },
    )
  })
})

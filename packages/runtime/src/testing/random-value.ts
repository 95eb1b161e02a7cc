import type { Hex } from "../bytes.ts"
import type { RuntimeCall } from "../frame/context.ts"
import type { FieldsShape, Shape } from "../protocol/codec/shape.ts"
import { fieldsShape, shapeOf } from "../protocol/codec/shape.ts"
import { surface } from "../protocol/surface/spec424.ts"

const SMALL_MAX = {
  u8: 0xff,
  u16: 0xffff,
  u32: 0xffff_ffff,
  i8: 0x7f,
  i16: 0x7fff,
  i32: 0x7fff_ffff,
} as const
const BIG_BITS = { u64: 64n, u128: 128n, u256: 256n, i64: 63n, i128: 127n, i256: 255n } as const
const AMOUNTS = [0n, 1n, 500n, 1_000n, 2_000_000n, 10n ** 9n, 10n ** 12n, 10n ** 15n, 1n << 63n] as const
const LENGTHS = [0, 1, 4, 32, 33, 64, 200, 1_000] as const
const DEEPEST = 3

/**
 * Draws values of the surface's types from a seed, and calls with such arguments: small netuids and uids, known accounts,
 * amounts around what matters, and the ends of every range.
 */
export class RandomValue {
  readonly #accounts: readonly Hex[]
  readonly #calls: readonly (readonly [pallet: RuntimeCall["pallet"], name: string])[]
  #seed: number

  constructor(
    seed: number,
    accounts: readonly Hex[],
    calls: readonly (readonly [pallet: RuntimeCall["pallet"], name: string])[],
  ) {
    this.#seed = seed
    this.#accounts = accounts
    this.#calls = calls
  }

  /** A call of the given name, or of any. */
  call(pallet?: RuntimeCall["pallet"], name?: string, depth = 0): RuntimeCall {
    if (pallet === undefined || name === undefined) {
      if (depth > DEEPEST) return { pallet: "System", name: "remark", args: { remark: new Uint8Array(1) } }
      const [anyPallet, anyName] = this.#pick(this.#calls)
      return this.call(anyPallet, anyName, depth + 1)
    }
    const { args } = surface.pallet(pallet).calls.get(name)
    const shape = fieldsShape(args)
    return { pallet, name, args: shape.kind === "unit" ? {} : this.#draw(shape, depth) }
  }

  #below(limit: number): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.#seed / 2 ** 32) * limit)
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[this.#below(choices.length)] as T
  }

  #bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.#below(256))
  }

  #hex(length: number): Hex {
    if (length === 32 && this.#below(4) > 0) return this.#pick(this.#accounts)
    return `0x${Array.from(this.#bytes(length), (byte) => byte.toString(16).padStart(2, "0")).join("")}`
  }

  #value(type: string, depth: number): unknown {
    return this.#draw(shapeOf(surface, type), depth)
  }

  #many(count: number, type: string, depth: number): unknown[] {
    return Array.from({ length: count }, () => this.#value(type, depth + 1))
  }

  #numbers(type: "u16" | "u32" | "u64"): Uint16Array | Uint32Array | BigUint64Array {
    const values = this.#many(this.#pick([0, 1, 2, 3, 300]), type, 0)
    if (type === "u64") return BigUint64Array.from(values as bigint[])
    return (type === "u16" ? Uint16Array : Uint32Array).from(values as number[])
  }

  #draw(shape: Shape | FieldsShape, depth: number): unknown {
    switch (shape.kind) {
      case "number":
        return Math.min(this.#pick([0, 1, 2, 3, this.#below(100), 2 ** 32]), SMALL_MAX[shape.type])
      case "bigint": {
        const most = (1n << BIG_BITS[shape.type]) - 1n
        const amount = this.#pick([...AMOUNTS, most])
        return amount > most ? most : amount
      }
      case "compact":
      case "alias":
        return this.#value(shape.of, depth)
      case "bool":
        return this.#below(2) === 1
      case "text":
        return this.#pick(["", "x", "name"])
      case "bytes":
        return this.#bytes(this.#pick(LENGTHS))
      case "hex":
        return this.#hex(shape.length)
      case "typedVector":
        return this.#numbers(shape.of)
      case "vector":
      case "set":
        return this.#many(this.#below(4), shape.of, depth)
      case "array":
        return this.#many(shape.length, shape.of, depth)
      case "map":
        return this.#many(this.#below(3), `(${shape.key}, ${shape.value})`, depth)
      case "option":
        return this.#below(2) === 0 ? undefined : this.#value(shape.of, depth)
      case "plainEnum":
        return this.#pick(shape.variants).name
      case "taggedEnum": {
        const id = shape.variants.find(({ name }) => name === "Id")
        const { name, fields } = id !== undefined && this.#below(5) > 0 ? id : this.#pick(shape.variants)
        return { type: name, value: fields.kind === "unit" ? undefined : this.#draw(fields, depth + 1) }
      }
      case "struct":
        return Object.fromEntries(shape.fields.map(({ name, type }) => [name, this.#value(type, depth + 1)]))
      case "tuple":
        return shape.of.map((type) => this.#value(type, depth + 1))
      case "outer":
      case "palletEnum":
        return this.call(undefined, undefined, depth)
      case "era":
        return { type: "Immortal" }
      case "unit":
      case "never":
        return undefined
    }
  }
}

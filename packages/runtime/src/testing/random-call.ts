import type { Hex } from "../bytes.ts"
import { toHex } from "../bytes.ts"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { pallets } from "../pallets/registry.ts"
import { boundOf } from "../protocol/codec/bounds.ts"
import { compareValues } from "../protocol/codec/compare-values.ts"
import type { FieldsShape, Shape } from "../protocol/codec/shape.ts"
import { canBeUndefined, fieldsShape, shapeOf } from "../protocol/codec/shape.ts"
import { surface } from "../protocol/surface/spec424.ts"
import type { FieldData } from "../protocol/surface/surface-data.ts"
import type { Random } from "./random.ts"

/**
 * Calls that write what they are told to, and the one that destroys TAO behind SubtensorModule's back: on the chain too
 * they break what otherwise holds.
 */
const WRITE_AT_WILL = new Set([
  "Balances.burn",
  "System.set_storage",
  "System.kill_storage",
  "System.kill_prefix",
  "Balances.force_set_balance",
  "Balances.force_adjust_total_issuance",
])

interface Choice {
  readonly pallet: string
  readonly name: string
  readonly args: readonly FieldData[]
}

/** Calls after which nobody is root any more, and the rest would be refused. */
const ENDS_THE_GAME = new Set(["Sudo.set_key", "Sudo.remove_key"])

const left = new Set([...WRITE_AT_WILL, ...ENDS_THE_GAME])

/** Whether any arguments are such a call's: reports to Grandpa have none. */
export const isCallable = (pallet: RuntimeCall["pallet"], name: string): boolean =>
  surface
    .pallet(pallet)
    .calls.get(name)
    .args.every(({ type }) => type !== "Void")

const choices: readonly Choice[] = pallets.flatMap(({ name: pallet, calls }) =>
  surface
    .pallet(pallet)
    .data.calls.filter(({ name }) => Object.hasOwn(calls, name) && !left.has(`${pallet}.${name}`))
    .filter(({ name }) => isCallable(pallet, name))
    .map(({ name, args }) => ({ pallet, name, args })),
)

/** Bytes that the chain cannot read when there are more of them. */
const AT_MOST_32 = /randomness|hash|scheme_id|beacon_id/
const DEEPEST = 3
const AMOUNTS = [0n, 1n, 499n, 500n, 2_000_000n, 2_001_007n, 1_000_000_000n, 10n ** 12n, 10n ** 15n]

/** Makes calls of the runtime with arguments that often mean something: known accounts, existing netuids, usual amounts. */
export class RandomCalls {
  readonly #random: Random
  readonly #accounts: readonly Hex[]

  constructor(random: Random, accounts: readonly Hex[]) {
    this.#random = random
    this.#accounts = accounts
  }

  call(depth = 0): RuntimeCall {
    const usable =
      depth < 2 ? choices : choices.filter(({ args }) => args.every(({ type }) => !/Call/.test(type)))
    return this.#of(this.#random.pick(usable), depth)
  }

  /** A call of the given name, those that are left out elsewhere included. */
  callOf(pallet: RuntimeCall["pallet"], name: string): RuntimeCall {
    return this.#of({ pallet, name, args: surface.pallet(pallet).calls.get(name).args }, 0)
  }

  #of({ pallet, name, args }: Choice, depth: number): RuntimeCall {
    const shape = fieldsShape(args)
    const value = shape.kind === "unit" ? {} : this.#fields(shape, depth + 1)
    return { pallet, name, args: value } as RuntimeCall
  }

  #fields(shape: FieldsShape, depth: number, name = ""): unknown {
    switch (shape.kind) {
      case "unit":
        return undefined
      case "alias":
        return this.#value(shape.of, name, depth)
      case "tuple":
        return shape.of.map((type) => this.#value(type, "", depth))
      case "struct":
        return Object.fromEntries(
          shape.fields.map(({ name, type }) => [name, this.#value(type, name, depth)] as const),
        )
    }
  }

  #value(type: string, name: string, depth: number): unknown {
    if (type === "AccountId32") return this.#random.pick(this.#accounts)
    if (type.startsWith("MultiAddress")) return { type: "Id", value: this.#random.pick(this.#accounts) }
    const parts = boundOf(type, "0")
    if (parts !== undefined) return this.#random.below(parts + 1)
    return this.#ofShape(shapeOf(surface, type), name, depth)
  }

  #list<T>(item: () => T, depth: number): T[] {
    return Array.from({ length: depth > DEEPEST ? 0 : this.#random.below(4) }, item)
  }

  #integer(type: string, name: string): bigint {
    const signed = type.startsWith("i")
    const max = (1n << (BigInt(type.slice(1)) - (signed ? 1n : 0n))) - 1n
    if (/netuid/.test(name)) return BigInt(this.#random.below(5))
    if (/uid|dests/.test(name)) return BigInt(this.#random.below(8))
    const amount = this.#random.chance(0.8)
      ? this.#random.pick(AMOUNTS)
      : this.#random.bits(Number(type.slice(1)))
    const small = this.#random.chance(0.5) ? BigInt(this.#random.below(400)) : amount
    const value = small > max ? max : small
    return signed && this.#random.chance(0.3) ? -value : value
  }

  #ofShape(shape: Shape, name: string, depth: number): unknown {
    switch (shape.kind) {
      case "number":
        return Number(this.#integer(shape.type, name))
      case "bigint":
        return this.#integer(shape.type, name)
      case "compact":
        return this.#value(shape.of, name, depth)
      case "bool":
        return this.#random.chance(0.5)
      case "text":
        return this.#random.pick(["", "a", "subnet"])
      case "bytes":
        return this.#random.bytes(this.#random.below(AT_MOST_32.test(name) ? 33 : 40))
      case "hex":
        return toHex(this.#random.bytes(shape.length))
      case "typedVector": {
        const items = this.#list(() => this.#integer(shape.of, name), 0)
        if (shape.of === "u64") return BigUint64Array.from(items)
        return shape.of === "u16" ? Uint16Array.from(items, Number) : Uint32Array.from(items, Number)
      }
      case "vector":
        return this.#list(() => this.#value(shape.of, name, depth + 1), depth)
      case "array":
        return Array.from({ length: shape.length }, () => this.#value(shape.of, name, depth + 1))
      case "set":
        return unique(
          this.#list(() => this.#value(shape.of, name, depth + 1), depth),
          (value) => value,
        )
      case "map":
        return unique(
          this.#list(
            () => [this.#value(shape.key, name, depth), this.#value(shape.value, name, depth)],
            depth,
          ),
          ([key]) => key,
        )
      case "option": {
        if (depth > DEEPEST || this.#random.chance(0.5)) return undefined
        const some = this.#value(shape.of, name, depth + 1)
        return canBeUndefined(surface, shape.of) ? { some } : some
      }
      case "plainEnum":
        return this.#random.pick(shape.variants).name
      case "taggedEnum": {
        const variant = this.#random.pick(shape.variants)
        return { type: variant.name, value: this.#fields(variant.fields, depth + 1) }
      }
      case "era":
        return { type: "Immortal", value: undefined }
      case "outer":
        return this.call(depth + 1)
      case "never":
      case "palletEnum":
        throw new Error(`no argument is a ${shape.kind}`)
      default:
        return this.#fields(shape, depth + 1, name)
    }
  }
}

const unique = <T>(items: readonly T[], key: (item: T) => unknown): T[] =>
  [...items]
    .sort((a, b) => compareValues(key(a), key(b)))
    .filter((item, i, all) => i === 0 || compareValues(key(item), key(all[i - 1] as T)) !== 0)

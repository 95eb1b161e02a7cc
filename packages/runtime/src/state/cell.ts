import { fromHex, startsWith, toHex } from "../bytes.ts"
import type { Writer } from "../protocol/codec/writer.ts"
import type { StorageLayout } from "../protocol/storage-key/layout.ts"
import { storageLayout } from "../protocol/storage-key/layout.ts"

const registry: Cell[] = []
const byPrefix = new Map<string, Cell>()
const PREFIX_LENGTH = 32
const SMALL_KEYS: ReadonlySet<string> = new Set([
  "u8",
  "u16",
  "u32",
  "NetUid",
  "NetUidStorageIndex",
  "MechId",
])
/** Items that are looked at for one staker on all subnets in a row. */
const BY_STAKER: ReadonlySet<string> = new Set(["RootClaimed"])
const PACKED_VALUES: ReadonlySet<string> = new Set(["Vec<(u16, u16)>", "BTreeMap<u16, FixedI128<U32>>"])

/** A storage item of a pallet: where its keys are and how keys and values are encoded. Holds no data itself. */
export class Cell {
  readonly id: number
  readonly pallet: string
  readonly item: string
  #layout: StorageLayout | undefined
  #fallback: unknown
  #packed: boolean | undefined

  constructor(pallet: string, item: string) {
    this.pallet = pallet
    this.item = item
    this.id = registry.length
    registry.push(this)
  }

  get layout(): StorageLayout {
    this.#layout ??= storageLayout(this.pallet, this.item)
    return this.#layout
  }

  /** The value of an absent key; undefined for optional items. Shared: never mutate it. */
  get fallback(): unknown {
    if (this.#fallback === undefined && this.layout.fallback !== undefined) {
      this.#fallback = this.layout.value.decode(this.layout.fallback)
    }
    return this.#fallback
  }

  storageKey(args: readonly unknown[]): Uint8Array {
    return this.layout.key(args)
  }

  /** The typed keys inside a full raw key; undefined when it is not a key of this item. */
  decodeKey(key: Uint8Array): readonly unknown[] | undefined {
    return this.layout.decodeKey(key)
  }

  /** Appends the raw key, of which {@link storageKey} is a copy. */
  writeKey(writer: Writer, args: readonly unknown[]): void {
    this.layout.writeKey(writer, args)
  }

  /** The places of the key's parts in the order in which they are looked up: mostly small numbers come first. */
  get lookupOrder(): readonly number[] {
    const { keys } = this.layout.item
    const places = keys.map((_, place) => place)
    const isSmall = (place: number) => SMALL_KEYS.has(keys[place] as string)
    const [small, large] = [places.filter(isSmall), places.filter((place) => !isSmall(place))]
    return BY_STAKER.has(this.item) ? [...large, ...small] : [...small, ...large]
  }

  /** Whether a state keeps the value as bytes, because it is large and mostly changed as such: rows, rates. */
  get packed(): boolean {
    this.#packed ??= PACKED_VALUES.has(this.layout.item.value)
    return this.#packed
  }

  encodeValue(value: unknown): Uint8Array {
    return this.layout.value.encode(value)
  }

  /** Appends what {@link encodeValue} returns. */
  get valueWriter(): (writer: Writer, value: unknown) => void {
    return this.layout.value.write
  }

  decodeValue(bytes: Uint8Array): unknown {
    try {
      return this.layout.value.decodePrefix(bytes)
    } catch {
      return undefined
    }
  }

  /** A structured key part as a string that is equal for equal parts. */
  canonical(part: unknown): string {
    return JSON.stringify(part, (_, value) => (typeof value === "bigint" ? `${value}n` : value))
  }
}

class UnknownCell extends Cell {
  override storageKey(args: readonly unknown[]): Uint8Array {
    return args.length === 0 ? new Uint8Array() : fromHex(args[0] as string)
  }
  override decodeKey(key: Uint8Array): readonly unknown[] {
    return [toHex(key)]
  }
  override writeKey(writer: Writer, args: readonly unknown[]): void {
    writer.put(this.storageKey(args))
  }
  override get lookupOrder(): readonly number[] {
    return [0]
  }
  override get packed(): boolean {
    return true
  }
  override encodeValue(value: unknown): Uint8Array {
    return value as Uint8Array
  }
  override get valueWriter(): (writer: Writer, value: unknown) => void {
    return (writer, value) => writer.put(value as Uint8Array)
  }
  override decodeValue(bytes: Uint8Array): unknown {
    return bytes
  }
}

/** Keys that belong to no storage item of the runtime: well-known ones such as `:code`, and foreign ones. */
export const unknownCell: Cell = new UnknownCell("", "")

/** The cell whose item a raw key belongs to. */
export const cellOfKey = (key: Uint8Array): Cell | undefined => {
  if (byPrefix.size < registry.length - 1) {
    for (const cell of registry) if (cell !== unknownCell) byPrefix.set(toHex(cell.layout.prefix), cell)
  }
  if (key.length < PREFIX_LENGTH) return undefined
  const cell = byPrefix.get(toHex(key.subarray(0, PREFIX_LENGTH)))
  return cell !== undefined && startsWith(key, cell.layout.prefix) ? cell : undefined
}

import { equalBytes, fromHex, startsWith, toHex } from "../bytes.ts"
import type { Writer } from "../protocol/codec/writer.ts"
import type { StorageLayout } from "../protocol/storage-key/layout.ts"
import { storageLayout } from "../protocol/storage-key/layout.ts"
import type { Entry } from "../state/entry.ts"
import type { State } from "../state/state.ts"

/** What a cell needs of a context: the state it looks at. */
export interface HasState {
  readonly state: State
}

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

type With<K extends readonly unknown[], V> = [...keys: K, value: V]

/** A storage item with zero or more keys. `V` includes undefined for optional items. */
export class Storage<K extends readonly unknown[], V> extends Cell {
  /** The value, or the item's default where absent. */
  get(ctx: HasState, ...keys: K): V {
    const value = ctx.state.peek(this, keys)?.read()
    return (value === undefined ? this.fallback : value) as V
  }

  /** The value, or undefined where absent: the chain's `try_get`. */
  find(ctx: HasState, ...keys: K): NonNullable<V> | undefined {
    return ctx.state.peek(this, keys)?.read() as NonNullable<V> | undefined
  }

  has(ctx: HasState, ...keys: K): boolean {
    return ctx.state.peek(this, keys)?.present === true
  }

  set(ctx: HasState, ...args: With<K, NonNullable<V>>): void {
    const value = args.pop()
    ctx.state.write(ctx.state.entry(this, args), value, undefined)
  }

  /** The stored bytes, for what goes to core as it is; undefined where absent. Not to be changed. */
  bytes(ctx: HasState, ...keys: K): Uint8Array | undefined {
    return ctx.state.peek(this, keys)?.bytes()
  }

  /** Writes the bytes of a value, unless they are there already. They belong to the state from now on. */
  setBytes(ctx: HasState, ...args: With<K, Uint8Array>): void {
    const bytes = args.pop() as Uint8Array
    const entry = ctx.state.entry(this, args)
    if (entry.raw === undefined || !equalBytes(entry.raw, bytes)) ctx.state.write(entry, undefined, bytes)
  }

  /** Writes a new value computed from the present one (the default where absent) and returns it. */
  update(ctx: HasState, ...args: With<K, (value: V) => V>): V {
    const change = args.pop() as (value: V) => V
    const entry = ctx.state.entry(this, args)
    const before = entry.read()
    const after = change((before === undefined ? this.fallback : before) as V)
    ctx.state.write(entry, after, undefined)
    return after
  }

  /** The values of many keys of a map with one key, as {@link Storage.get} gives each. */
  getEach(ctx: HasState, keys: readonly K[0][]): V[] {
    const { fallback } = this
    const values: V[] = []
    for (let i = 0; i < keys.length; i++) {
      const value = ctx.state.peekAt(this, keys[i])?.read()
      values.push((value === undefined ? fallback : value) as V)
    }
    return values
  }

  /** Writes a value for each of many keys of a map with one key; where there is none, nothing changes. */
  setEach(ctx: HasState, keys: readonly K[0][], values: ArrayLike<V | undefined>): void {
    for (let i = 0; i < keys.length; i++) {
      const value = values[i]
      if (value !== undefined) ctx.state.write(ctx.state.entryAt(this, keys[i]), value, undefined)
    }
  }

  /** As {@link Storage.update} for each of many keys of a map with one key; where the new value is undefined, nothing changes. */
  updateEach(ctx: HasState, keys: readonly K[0][], change: (value: V, index: number) => V | undefined): void {
    const { fallback } = this
    for (let i = 0; i < keys.length; i++) {
      const entry = ctx.state.entryAt(this, keys[i])
      const before = entry.read()
      const after = change((before === undefined ? fallback : before) as V, i)
      if (after !== undefined) ctx.state.write(entry, after, undefined)
    }
  }

  remove(ctx: HasState, ...keys: K): void {
    const entry = ctx.state.peek(this, keys)
    if (entry?.present) ctx.state.write(entry, undefined, undefined)
  }

  /** The value (or default), removed. */
  take(ctx: HasState, ...keys: K): V {
    const value = this.get(ctx, ...keys)
    this.remove(ctx, ...keys)
    return value
  }

  /** Present entries in the order of their raw keys, below the given leading keys. Values are read when asked for. */
  *entries(ctx: HasState, ...leading: Partial<K>): Generator<[keys: K, value: NonNullable<V>]> {
    for (const entry of this.#below(ctx, leading)) {
      yield [entry.args as unknown as K, entry.read() as NonNullable<V>]
    }
  }

  /** The keys of {@link Storage.entries}. */
  keys(ctx: HasState, ...leading: Partial<K>): K[] {
    return this.#below(ctx, leading).map(({ args }) => args as unknown as K)
  }

  /** Removes all entries below the given leading keys and returns how many there were. */
  clear(ctx: HasState, ...leading: Partial<K>): number {
    const entries = this.#below(ctx, leading)
    for (const entry of entries) ctx.state.write(entry, undefined, undefined)
    return entries.length
  }

  #below(ctx: HasState, leading: readonly unknown[]): readonly Entry[] {
    return ctx.state.entries(this, leading)
  }
}

/** Declares a storage value of a pallet. */
export const storageValue = <V>(pallet: string, item: string): Storage<[], V> => new Storage(pallet, item)

/** Declares a storage map of a pallet with one or more keys. */
export const storageMap = <K extends readonly unknown[], V>(pallet: string, item: string): Storage<K, V> =>
  new Storage(pallet, item)

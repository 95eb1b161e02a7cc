import { equalBytes } from "../bytes.ts"
import { Cell } from "../state/cell.ts"
import type { Entry } from "../state/entry.ts"
import type { State } from "../state/state.ts"

/** What a cell needs of a context: the state it looks at. */
export interface HasState {
  readonly state: State
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

import type { CallData, ConstantData, ErrorData, EventData, PalletData, StorageData } from "./surface-data.ts"
import { SurfaceError } from "./surface-error.ts"

interface Named {
  readonly name: string
}

class Table<T extends Named> {
  readonly #kind: string
  readonly #items: readonly T[]
  #byName: Map<string, T> | undefined

  constructor(kind: string, items: readonly T[]) {
    this.#kind = kind
    this.#items = items
  }

  find(name: string): T | undefined {
    this.#byName ??= new Map(this.#items.map((item) => [item.name, item]))
    return this.#byName.get(name)
  }

  get(name: string): T {
    const item = this.find(name)
    if (item === undefined) throw new SurfaceError("UNKNOWN_ITEM", this.#kind, name)
    return item
  }
}

class IndexedTable<T extends Named & { readonly index: number }> extends Table<T> {
  readonly #indexed: readonly T[]
  #byIndex: Map<number, T> | undefined

  constructor(kind: string, items: readonly T[]) {
    super(kind, items)
    this.#indexed = items
  }

  at(index: number): T | undefined {
    this.#byIndex ??= new Map(this.#indexed.map((item) => [item.index, item]))
    return this.#byIndex.get(index)
  }
}

/** One pallet of the surface, with its items by name and by index. */
export class PalletSurface {
  readonly data: PalletData
  readonly name: string
  readonly index: number
  readonly calls: IndexedTable<CallData>
  readonly events: IndexedTable<EventData>
  readonly errors: IndexedTable<ErrorData>
  readonly storage: Table<StorageData>
  readonly constants: Table<ConstantData>

  constructor(data: PalletData) {
    this.data = data
    this.name = data.name
    this.index = data.index
    this.calls = new IndexedTable(`a call of ${data.name}`, data.calls)
    this.events = new IndexedTable(`an event of ${data.name}`, data.events)
    this.errors = new IndexedTable(`an error of ${data.name}`, data.errors)
    this.storage = new Table(`a storage item of ${data.name}`, data.storage)
    this.constants = new Table(`a constant of ${data.name}`, data.constants)
  }
}

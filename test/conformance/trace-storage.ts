import { storageLayout } from "@subforge/runtime/protocol"
import { fromHex, toHex } from "./hex.ts"

/** The storage of a trace at one moment, read through the codecs of the surface. */
export class TraceStorage {
  readonly #entries: Map<string, string>

  constructor(genesis: Readonly<Record<string, string>>) {
    this.#entries = new Map(Object.entries(genesis))
  }

  /** Applies the changed keys of a step; null deletes. */
  apply(diff: Readonly<Record<string, string | null>>): void {
    for (const [key, value] of Object.entries(diff)) {
      if (value === null) this.#entries.delete(key)
      else this.#entries.set(key, value)
    }
  }

  /** SCALE bytes of an item of SubtensorModule, the metadata's default where it is absent. */
  bytes(item: string, ...keys: readonly unknown[]): string | undefined {
    const layout = storageLayout("SubtensorModule", item)
    const stored = this.#entries.get(toHex(layout.key(keys)))
    return stored ?? (layout.fallback && toHex(layout.fallback))
  }

  /** The decoded value of an item of SubtensorModule. */
  get<T>(item: string, ...keys: readonly unknown[]): T {
    const bytes = this.bytes(item, ...keys)
    if (bytes === undefined) return undefined as T
    return storageLayout("SubtensorModule", item).value.decode(fromHex(bytes)) as T
  }
}

import type { StoredBlock } from "./stored-block.ts"

const PAGE = 1 << 16
const LENGTH = 4

/** Header and body of a block, nothing else. */
export interface PackedBlock {
  readonly headerBytes: Uint8Array
  readonly extrinsics: readonly Uint8Array[]
}

/**
 * Headers and bodies of old blocks, one behind the other in pages: an array of its own for each costs more than what
 * is in it.
 */
export class PackedBlocks {
  readonly #pages: Uint8Array[] = []
  /** Page and offset of each block, in turn. */
  readonly #places: number[] = []
  #end = PAGE

  get count(): number {
    return this.#places.length / 2
  }

  push({ headerBytes, extrinsics }: StoredBlock): void {
    const parts = [headerBytes, ...extrinsics]
    const size = LENGTH + parts.reduce((sum, { length }) => sum + LENGTH + length, 0)
    if (this.#end + size > (this.#pages.at(-1)?.length ?? 0)) {
      this.#pages.push(new Uint8Array(Math.max(PAGE, size)))
      this.#end = 0
    }
    const page = this.#pages.at(-1) as Uint8Array
    this.#places.push(this.#pages.length - 1, this.#end)
    const view = new DataView(page.buffer)
    view.setUint32(this.#end, parts.length)
    this.#end += LENGTH
    for (const part of parts) {
      view.setUint32(this.#end, part.length)
      page.set(part, this.#end + LENGTH)
      this.#end += LENGTH + part.length
    }
  }

  at(index: number): PackedBlock | undefined {
    const page = this.#pages[this.#places[2 * index] ?? -1]
    let offset = this.#places[2 * index + 1]
    if (page === undefined || offset === undefined) return undefined
    const view = new DataView(page.buffer)
    const count = view.getUint32(offset)
    offset += LENGTH
    const parts: Uint8Array[] = []
    for (let part = 0; part < count; part++) {
      const length = view.getUint32(offset)
      parts.push(page.slice(offset + LENGTH, offset + LENGTH + length))
      offset += LENGTH + length
    }
    const [headerBytes, ...extrinsics] = parts
    return { headerBytes: headerBytes as Uint8Array, extrinsics }
  }

  /** Leaves the first `count`. */
  truncate(count: number): void {
    if (count >= this.count) return
    this.#end = this.#places[2 * count + 1] as number
    this.#pages.length = (this.#places[2 * count] as number) + 1
    this.#places.length = 2 * count
  }
}

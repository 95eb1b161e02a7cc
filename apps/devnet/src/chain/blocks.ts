import { decodeHeader, headerHash } from "@subforge/runtime"
import { PackedBlocks } from "./packed-blocks.ts"
import type { StoredBlock } from "./stored-block.ts"

/** The blocks of a chain by number and hash. Old ones are kept as bytes, genesis apart. */
export class Blocks {
  readonly genesis: StoredBlock
  /** Blocks from 1 on. */
  readonly #old = new PackedBlocks()
  /** Those that follow, up to the head. */
  readonly #recent: StoredBlock[] = []
  readonly #numbers = new Map<string, number>()

  constructor(genesis: StoredBlock) {
    this.genesis = genesis
    this.#numbers.set(genesis.hash, 0)
  }

  get head(): StoredBlock {
    return this.#recent.at(-1) ?? this.genesis
  }

  at(number: number): StoredBlock | undefined {
    if (number === 0) return this.genesis
    const index = number - 1 - this.#old.count
    return index < 0 ? this.#unpack(number) : this.#recent[index]
  }

  byHash(hash: string): StoredBlock | undefined {
    const number = this.#numbers.get(hash)
    return number === undefined ? undefined : this.at(number)
  }

  has({ hash }: StoredBlock): boolean {
    return this.#numbers.has(hash)
  }

  push(block: StoredBlock): void {
    this.#recent.push(block)
    this.#numbers.set(block.hash, block.number)
  }

  /** Packs everything up to a block below the head, genesis apart. */
  pack(upTo: number): void {
    for (const block of this.#recent.splice(0, Math.max(0, upTo - this.#old.count))) this.#old.push(block)
  }

  /** Makes a block that was there the head. Returns those of the blocks after it that were not packed. */
  truncate(head: StoredBlock): readonly StoredBlock[] {
    const kept = head.number - this.#old.count
    const removed = this.#recent.splice(Math.max(0, kept))
    for (const { hash } of removed) this.#numbers.delete(hash)
    if (kept > 0 || this.#old.count === 0) return removed
    for (const [hash, number] of this.#numbers) if (number > head.number) this.#numbers.delete(hash)
    this.#old.truncate(Math.max(0, head.number - 1))
    if (head.number > 0) this.#recent.push(head)
    return removed
  }

  #unpack(number: number): StoredBlock | undefined {
    const packed = this.#old.at(number - 1)
    if (packed === undefined) return undefined
    const header = decodeHeader(packed.headerBytes)
    return { ...packed, hash: headerHash(packed.headerBytes), number, header, root: undefined }
  }
}

import { blake2b256 } from "@subforge/core"
import type { TransactionValidityError, ValidTransaction } from "@subforge/runtime"
import { type Hex, toHex } from "@subforge/runtime/bytes"
import type { SubmitError } from "./pool-status.ts"
import { Pooled, type Watch } from "./pooled.ts"

/** The runtime's word on a transaction, on top of the present head. */
export type Validate = (
  bytes: Uint8Array,
) =>
  | { readonly ok: true; readonly value: ValidTransaction }
  | { readonly ok: false; readonly error: TransactionValidityError }

const LIMIT = 8192

/**
 * Transactions that wait for a block. Ready ones could go into the next; future ones wait for a tag that another
 * provides. The order is priority, then arrival, so that it depends on nothing but what was submitted.
 */
export class Pool {
  readonly #validate: Validate
  readonly #transactions = new Map<Hex, Pooled>()
  readonly #providers = new Map<Hex, Pooled>()
  readonly #waiting = new Map<Hex, Set<Pooled>>()
  readonly #head: () => number
  #turn = 0

  /** `head` gives the number of the block that `validate` looks from. */
  constructor(validate: Validate, head: () => number) {
    this.#validate = validate
    this.#head = head
  }

  get size(): number {
    return this.#transactions.size
  }

  submit(bytes: Uint8Array, watch?: Watch): { ok: true; hash: Hex } | { ok: false; error: SubmitError } {
    const hash = toHex(blake2b256(bytes))
    if (this.#transactions.has(hash)) return { ok: false, error: { type: "AlreadyImported", hash } }
    const result = this.#validate(bytes)
    if (!result.ok) return { ok: false, error: { type: "Refused", error: result.error } }
    const pooled = new Pooled(hash, bytes, result.value, this.#head())
    const rival = pooled.provides.map((tag) => this.#providers.get(tag)).find((other) => other !== undefined)
    if (rival !== undefined && rival.priority >= pooled.priority) {
      return { ok: false, error: { type: "TooLowPriority", old: rival.priority, new: pooled.priority } }
    }
    if (rival === undefined && this.size >= LIMIT) return { ok: false, error: { type: "ImmediatelyDropped" } }
    if (rival !== undefined) {
      this.#remove(rival)
      rival.tell({ type: "usurped", hash })
    }
    if (watch !== undefined) pooled.watchers.add(watch)
    this.#insert(pooled)
    return { ok: true, hash }
  }

  unwatch(hash: Hex, watch: Watch): void {
    this.#transactions.get(hash)?.watchers.delete(watch)
  }

  /** Ready transactions in the order in which a block takes them. */
  ready(): readonly Pooled[] {
    return [...this.#transactions.values()]
      .filter(({ turn }) => turn !== undefined)
      .sort((a, b) => {
        if (a.effectivePriority !== b.effectivePriority)
          return a.effectivePriority > b.effectivePriority ? -1 : 1
        return (a.turn as number) - (b.turn as number)
      })
  }

  /** Whether a ready transaction provides a tag. */
  provides(tag: Hex): boolean {
    return this.#providers.get(tag)?.turn !== undefined
  }

  /**
   * Takes out what a block included, and what was valid for no longer; those that waited for the former are looked at
   * again. Returns who watched what is included.
   */
  included(hashes: readonly Hex[], block: { readonly hash: Hex; readonly number: number }): readonly Watch[] {
    const watchers: Watch[] = []
    for (const hash of hashes) {
      const pooled = this.#transactions.get(hash)
      if (pooled === undefined) continue
      this.#remove(pooled)
      pooled.tell({ type: "inBlock", hash: block.hash })
      watchers.push(...pooled.watchers)
      for (const tag of pooled.provides) this.#satisfy(tag)
    }
    this.invalid(
      [...this.#transactions.values()].flatMap(({ hash, validTill }) =>
        validTill <= block.number ? hash : [],
      ),
    )
    return watchers
  }

  /** Takes out what cannot go into any block, and all that waits for it. */
  invalid(hashes: readonly Hex[]): void {
    const doomed = new Set(hashes.map((hash) => this.#transactions.get(hash)))
    for (const pooled of doomed) {
      if (pooled === undefined) continue
      this.#remove(pooled)
      for (const other of this.#transactions.values()) {
        if (other.requires.some((tag) => pooled.provides.includes(tag))) doomed.add(other)
      }
      pooled.tell({ type: "invalid" })
    }
  }

  snapshot(): readonly Uint8Array[] {
    return [...this.#transactions.values()].map(({ bytes }) => bytes)
  }

  /** Replaces everything; what was watched and is not among the new ones is told that it was dropped. */
  restore(transactions: readonly Uint8Array[]): void {
    const before = [...this.#transactions.values()]
    for (const pooled of before) this.#remove(pooled)
    for (const bytes of transactions) this.submit(bytes)
    for (const pooled of before) {
      const kept = this.#transactions.get(pooled.hash)
      if (kept === undefined) pooled.tell({ type: "dropped" })
      else for (const watch of pooled.watchers) kept.watchers.add(watch)
    }
  }

  #insert(pooled: Pooled): void {
    this.#transactions.set(pooled.hash, pooled)
    for (const tag of pooled.provides) this.#providers.set(tag, pooled)
    if (!this.#promote(pooled)) {
      pooled.tell({ type: "future" })
      for (const tag of pooled.requires) {
        const waiting = this.#waiting.get(tag)
        if (waiting === undefined) this.#waiting.set(tag, new Set([pooled]))
        else waiting.add(pooled)
      }
    }
  }

  #remove(pooled: Pooled): void {
    this.#transactions.delete(pooled.hash)
    for (const tag of pooled.provides) if (this.#providers.get(tag) === pooled) this.#providers.delete(tag)
    for (const tag of pooled.requires) this.#waiting.get(tag)?.delete(pooled)
  }

  /** Makes a transaction ready if every tag it requires is provided, then those that waited for it. */
  #promote(first: Pooled): boolean {
    const queue = [first]
    for (const pooled of queue) {
      if (pooled.turn !== undefined) continue
      const providers = pooled.requires.map((tag) => this.#providers.get(tag))
      if (providers.some((provider) => provider?.turn === undefined)) continue
      for (const provider of providers) {
        const priority = provider?.effectivePriority ?? pooled.priority
        if (priority < pooled.effectivePriority) pooled.effectivePriority = priority
      }
      pooled.turn = this.#turn++
      pooled.tell({ type: "ready" })
      for (const tag of pooled.provides) queue.push(...(this.#waiting.get(tag) ?? []))
    }
    return first.turn !== undefined
  }

  /** The chain itself now provides a tag. */
  #satisfy(tag: Hex): void {
    const waiting = this.#waiting.get(tag)
    this.#waiting.delete(tag)
    for (const pooled of waiting ?? []) {
      pooled.requires = pooled.requires.filter((other) => other !== tag)
      this.#promote(pooled)
    }
  }
}

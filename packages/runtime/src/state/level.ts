import type { Cell } from "./cell.ts"

/** Whole numbers below this are indices of an array: netuids and uids. */
const DENSE = 4096

/** What lies below one part of a typed key: by its next part, a further level or what is looked for. */
export class Level<T> {
  readonly #cell: Cell
  readonly #dense: (Level<T> | T | undefined)[] = []
  #rest: Map<unknown, Level<T> | T> | undefined

  constructor(cell: Cell) {
    this.#cell = cell
  }

  get(part: unknown): Level<T> | T | undefined {
    if (isSmall(part)) return this.#dense[part]
    return this.#rest?.get(this.#name(part))
  }

  set(part: unknown, value: Level<T> | T): void {
    if (isSmall(part)) {
      while (this.#dense.length < part) this.#dense.push(undefined)
      this.#dense[part] = value
      return
    }
    this.#rest ??= new Map()
    this.#rest.set(this.#name(part), value)
  }

  delete(part: unknown): void {
    if (isSmall(part)) this.#dense[part] = undefined
    else this.#rest?.delete(this.#name(part))
  }

  /** Everything right below, in no order that matters. */
  values(): (Level<T> | T)[] {
    const dense = this.#dense.filter((value) => value !== undefined)
    return this.#rest === undefined ? dense : [...dense, ...this.#rest.values()]
  }

  #name(part: unknown): unknown {
    return typeof part === "object" ? this.#cell.canonical(part) : part
  }
}

const isSmall = (part: unknown): part is number =>
  typeof part === "number" && (part | 0) === part && part >= 0 && part < DENSE

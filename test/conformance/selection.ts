import { matchesGlob } from "node:path"
import type { Group } from "./group.ts"
import { InputError } from "./input-error.ts"

/** Remembers which globs matched, so that a misspelt one does not pass as an empty success. */
export class Selection {
  readonly #globs: readonly string[]
  readonly #matched = new Set<string>()

  constructor(globs: readonly string[]) {
    this.#globs = globs
  }

  selects({ name, tags }: Group): boolean {
    const names = [name, ...tags, ...tags.map((tag) => `${tag}/${name}`)]
    const hits = this.#globs.filter((glob) => names.some((one) => matchesGlob(one, glob)))
    for (const glob of hits) this.#matched.add(glob)
    return hits.length > 0
  }

  /** Throws an {@link InputError} when a glob matched nothing in all that was read. */
  checkAllMatched(): void {
    const idle = this.#globs.filter((glob) => !this.#matched.has(glob))
    if (idle.length > 0) throw new InputError(`Nothing that was read matches --only '${idle.join(",")}'.`)
  }
}

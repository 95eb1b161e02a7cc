import { readFile, rename, writeFile } from "node:fs/promises"
import { Data, Effect, Schema } from "effect"

const Entry = Schema.Struct({ count: Schema.Int, mean: Schema.Finite })
const Saved = Schema.fromJsonString(Schema.Record(Schema.String, Entry))

/** What is known of one miner: how many tasks it was asked, and the mean score. */
export type ScoreEntry = typeof Entry.Type

/** A score book that is there but can't be read: never overwritten silently. */
export class ScoreBookUnreadable extends Data.TaggedError("ScoreBookUnreadable")<{
  readonly message: string
}> {}

/**
 * Scores by hotkey, not by uid: a newcomer on a vacated uid starts afresh. A miner that was not asked keeps its score.
 * The mean weighs the newest scores by `1 / min(count, memory)`, so old work fades at a known rate.
 */
export class ScoreBook {
  readonly #entries: Map<string, ScoreEntry>
  readonly #memory: number

  /** `memory` is the number of tasks after which new scores stop weighing less; 200 by default. */
  constructor(entries: Iterable<readonly [string, ScoreEntry]> = [], memory = 200) {
    this.#entries = new Map(entries)
    this.#memory = memory
  }

  /** Adds the scores that a miner (SS58 hotkey) earned, in order. */
  record(hotkey: string, scores: readonly number[]): void {
    let { count, mean } = this.get(hotkey)
    for (const score of scores) {
      count++
      mean += (score - mean) / Math.min(count, this.#memory)
    }
    this.#entries.set(hotkey, { count, mean })
  }

  get(hotkey: string): ScoreEntry {
    return this.#entries.get(hotkey) ?? { count: 0, mean: 0 }
  }

  /** Forgets miners that left the subnet. */
  keepOnly(hotkeys: ReadonlySet<string>): void {
    for (const hotkey of this.#entries.keys()) if (!hotkeys.has(hotkey)) this.#entries.delete(hotkey)
  }

  entries(): readonly (readonly [string, ScoreEntry])[] {
    return [...this.#entries].toSorted(([one], [other]) => (one < other ? -1 : 1))
  }
}

/** Reads a book; a file that does not exist yet is an empty book. */
export const loadScoreBook = Effect.fn("loadScoreBook")(function* (path: string, memory?: number) {
  const unreadable = () =>
    new ScoreBookUnreadable({ message: `The score book ${path} can't be read: move it away.` })
  const text = yield* Effect.tryPromise({ try: () => readFile(path, "utf8"), catch: (cause) => cause }).pipe(
    Effect.catchIf(
      (cause) => (cause as NodeJS.ErrnoException).code === "ENOENT",
      () => Effect.succeed("{}"),
    ),
    Effect.mapError(unreadable),
  )
  const saved = yield* Schema.decodeUnknownEffect(Saved)(text).pipe(Effect.mapError(unreadable))
  return new ScoreBook(Object.entries(saved), memory)
})

/** Writes a book in one step: a crash leaves the old file or the new one, never half of either. */
export const saveScoreBook = Effect.fn("saveScoreBook")(function* (path: string, book: ScoreBook) {
  const text = JSON.stringify(Object.fromEntries(book.entries()))
  yield* Effect.tryPromise({
    try: async () => {
      await writeFile(`${path}.new`, text)
      await rename(`${path}.new`, path)
    },
    catch: () => new ScoreBookUnreadable({ message: `The score book ${path} can't be written.` }),
  })
})

import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { checkScorer } from "./contract.ts"
import { loadScoreBook, ScoreBook, saveScoreBook } from "./score-book.ts"
import { checkedScore, ScoreOutOfRange } from "./scorer.ts"

const closeness = {
  range: { min: 0, max: 1 },
  score: (task: number, answer: number) => Math.max(0, 1 - Math.abs(task - answer)),
}
const tasks = Array.from({ length: 50 }, (_, index) => index * 3)
const honest = [0.25, 0.5, 1].map((quality) => ({ quality, answer: (task: number) => task + 1 - quality }))
const rules = (scorer: typeof closeness, nullMiners = { constant: () => -5 }) =>
  checkScorer({ scorer, tasks, byQuality: honest, nullMiners }).breaches.map((breach) => breach.rule)

const reputation = (outcomes: readonly number[]) => {
  let [good, bad] = [1, 2]
  for (const outcome of outcomes) {
    good += (1 + outcome) / 2
    bad += (1 - outcome) / 2
  }
  return good / (good + bad)
}

describe("checkScorer", () => {
  it("passes a scorer that keeps the contract", () => {
    const report = checkScorer({
      scorer: closeness,
      tasks,
      byQuality: honest,
      nullMiners: { constant: () => -5 },
    })
    expect(report.breaches).toEqual([])
    expect(report.meanByQuality.map((step) => step.mean)).toEqual([0.25, 0.5, 1])
    expect(report.meanByNullMiner).toEqual({ constant: 0 })
  })

  it("names each broken rule", () => {
    expect(rules({ ...closeness, score: () => Number.NaN })).toContain("range")
    expect(rules({ ...closeness, score: () => 1.5 })).toContain("range")
    let calls = 0
    expect(rules({ ...closeness, score: () => (calls++ % 3) / 3 })).toContain("determinism")
    expect(rules({ ...closeness, score: () => 0.5 })).toEqual(["monotone", "monotone", "null-floor"])
    expect(rules(closeness, { constant: ((task: number) => task) as () => number })).toEqual(["null-floor"])
  })

  it("catches the reputation that rises while a miner fails", () => {
    const report = checkScorer({
      scorer: {
        range: { min: 0, max: 1 },
        score: (_task: number, outcomes: readonly number[]) => reputation(outcomes),
      },
      tasks,
      byQuality: [{ quality: 1, answer: () => Array(100).fill(1) }],
      nullMiners: { failing: () => Array(100).fill(0) },
    })
    expect(report.breaches.map((breach) => breach.rule)).toEqual(["null-floor"])
  })
})

describe("checkedScore", () => {
  it("throws rather than let NaN through", () => {
    expect(checkedScore(closeness, 1, 1)).toBe(1)
    expect(() => checkedScore({ ...closeness, score: () => Number.NaN }, 1, 1)).toThrow(ScoreOutOfRange)
  })
})

describe("ScoreBook", () => {
  it("keeps the score of a miner that was not asked, by hotkey", () => {
    const book = new ScoreBook()
    book.record("miner", [1, 0.5])
    book.record("other", [0])
    expect(book.get("miner")).toEqual({ count: 2, mean: 0.75 })
    book.keepOnly(new Set(["miner"]))
    expect(book.entries().map(([hotkey]) => hotkey)).toEqual(["miner"])
    expect(book.get("other")).toEqual({ count: 0, mean: 0 })
  })

  it("lets old work fade at the stated rate", () => {
    const book = new ScoreBook([], 2)
    book.record("miner", [0, 0, 1])
    expect(book.get("miner")).toEqual({ count: 3, mean: 0.5 })
  })

  it("survives a restart, and refuses to overwrite what it can't read", async () => {
    const folder = await mkdtemp(join(tmpdir(), "subforge-book-"))
    const path = join(folder, "scores.json")
    const book = await Effect.runPromise(loadScoreBook(path))
    book.record("miner", [0.25])
    await Effect.runPromise(saveScoreBook(path, book))
    expect((await Effect.runPromise(loadScoreBook(path))).entries()).toEqual(book.entries())
    expect(await readdir(folder)).toEqual(["scores.json"])
    await writeFile(path, '{"miner":')
    const refused = await Effect.runPromise(Effect.flip(loadScoreBook(path)))
    expect(refused.message).toContain("move it away")
    await rm(folder, { recursive: true })
  })
})

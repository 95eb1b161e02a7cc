import { createHash } from "node:crypto"
import { checkScorer } from "@subforge/subnet-kit/scorer"
import { describe, expect, it } from "vitest"
import type { PlantedCorpus } from "./corpus.ts"
import { retrieval } from "./mechanism.ts"
import { makeRandom } from "./random.ts"
import { rank } from "./rank.ts"
import type { RetrieveResponse } from "./retrieve.ts"

const seedOf = (name: string) => new Uint8Array(createHash("sha256").update(name).digest())
const tasks = Array.from({ length: 200 }, (_, index) => retrieval.makeTask(seedOf(`task ${index}`)))
const answer = (task: PlantedCorpus, quality: number) => rank(retrieval.requestOf(task), quality)

describe("the retrieval mechanism", () => {
  const firstTen = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  const randomTen = (index: number) =>
    makeRandom(seedOf(`guess ${index}`)).shuffled(retrieval.requestOf(tasks[0]!).documents.map((_, id) => id))

  const report = checkScorer<PlantedCorpus, RetrieveResponse>({
    scorer: retrieval.scorer,
    tasks,
    byQuality: [0, 0.25, 0.5, 0.75, 1].map((quality) => ({
      quality,
      answer: (task) => answer(task, quality),
    })),
    nullMiners: {
      empty: () => ({ ranking: [] }),
      constant: () => ({ ranking: firstTen }),
      random: (_, index) => ({ ranking: randomTen(index).slice(0, 10) }),
      repeated: () => ({ ranking: firstTen.map(() => 3) }),
      impossible: () => ({ ranking: firstTen.map((id) => id - 5_000) }),
      stale: (_, index) => answer(tasks[(index + 1) % tasks.length]!, 1),
    },
  })

  it("keeps every rule of the scoring contract", () => {
    expect(report.breaches).toEqual([])
  })

  it("tells good work from poor work clearly", () => {
    const means = report.meanByQuality.map(({ mean }) => mean)
    expect(means[0]).toBeLessThan(0.05)
    expect(means[4]).toBeGreaterThan(0.85)
  })

  it("gives every seed a task of its own, and the same seed the same task", () => {
    const [one, again] = [retrieval.makeTask(seedOf("one")), retrieval.makeTask(seedOf("one"))]
    expect(again).toEqual(one)
    const other = retrieval.makeTask(seedOf("other"))
    expect(retrieval.requestOf(other).query).not.toBe(retrieval.requestOf(one).query)
  })

  it("shows miners nothing of the planted grades", () => {
    const request = retrieval.requestOf(tasks[0]!)
    expect(Object.keys(request).toSorted()).toEqual(["documents", "query"])
    expect(request.documents.every((document) => typeof document === "string")).toBe(true)
    const placesOfBest = tasks.flatMap(({ documents }) =>
      documents.flatMap(({ grade }, id) => (grade === 3 ? [id] : [])),
    )
    const mean = placesOfBest.reduce((sum, id) => sum + id, 0) / placesOfBest.length
    const middle = (request.documents.length - 1) / 2
    expect(Math.abs(mean - middle)).toBeLessThan(middle * 0.1)
  })
})

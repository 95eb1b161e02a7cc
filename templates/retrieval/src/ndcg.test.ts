import { describe, expect, it } from "vitest"
import type { Grade } from "./corpus.ts"
import { chanceNdcg, ndcg } from "./ndcg.ts"

const judged = (...grades: Grade[]) => grades.map((grade, group) => ({ grade, group }))

describe("ndcg", () => {
  it("is 1 for the best order and falls with the distance from it", () => {
    const documents = judged(3, 2, 1, 0)
    expect(ndcg(documents, [0, 1, 2, 3])).toBe(1)
    expect(ndcg(documents, [1, 0, 2, 3])).toBeCloseTo((3 + 7 * 0.63093 + 0.5) / (7 + 3 * 0.63093 + 0.5), 5)
    expect(ndcg(documents, [3])).toBe(0)
    expect(ndcg(documents, [])).toBe(0)
  })

  it("pays a near-duplicate, a repetition and an unknown document nothing", () => {
    const documents = [...judged(3, 2), { grade: 3 as const, group: 0 }]
    expect(ndcg(documents, [0, 2])).toBeCloseTo(7 / (7 + 3 * 0.63093), 5)
    expect(ndcg(documents, [0, 0, 0])).toBe(ndcg(documents, [0]))
    expect(ndcg(documents, [99, -1, 1.5])).toBe(0)
  })

  it("counts ten places", () => {
    const documents = judged(...Array<Grade>(10).fill(0), 3)
    expect(
      ndcg(
        documents,
        documents.map((_, id) => id),
      ),
    ).toBe(0)
  })

  it("has no worth where nothing helps", () => {
    expect(ndcg(judged(0, 0), [0, 1])).toBe(0)
    expect(chanceNdcg(judged(0, 0))).toBe(0)
  })
})

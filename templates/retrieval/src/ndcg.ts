import type { Grade } from "./corpus.ts"

/** 1 / log2(place + 2), written out: logarithms may differ in the last bit between platforms. */
const discounts = [
  1, 0.6309297535714575, 0.5, 0.43067655807339306, 0.38685280723454163, 0.3562071871080222,
  0.3333333333333333, 0.3154648767857287, 0.3010299956639812, 0.2890648263178879,
]

const gains: Readonly<Record<Grade, number>> = { 0: 0, 1: 1, 2: 3, 3: 7 }

/** What of a document decides its worth. */
export interface Judged {
  readonly grade: Grade
  readonly group: number
}

/**
 * nDCG@10 of a ranking, from 0 to 1: gain 2^grade - 1, and nothing for a near-duplicate of a document ranked above, for
 * a document named twice, or for one that does not exist.
 */
export const ndcg = (documents: readonly Judged[], ranking: readonly number[]): number => {
  const best = ideal(documents)
  return best === 0 ? 0 : dcg(documents, ranking) / best
}

/** The nDCG@10 that a ranking drawn at random has on average, duplicates left aside. */
export const chanceNdcg = (documents: readonly Judged[]): number => {
  const best = ideal(documents)
  if (best === 0) return 0
  const meanGain = sum(documents.map(({ grade }) => gains[grade])) / documents.length
  return (meanGain * sum(discounts)) / best
}

const dcg = (documents: readonly Judged[], ranking: readonly number[]): number => {
  const seen = new Set<number>()
  return sum(
    discounts.map((discount, place) => {
      const document = documents[ranking[place] ?? -1]
      if (document === undefined || seen.has(document.group)) return 0
      seen.add(document.group)
      return gains[document.grade] * discount
    }),
  )
}

const ideal = (documents: readonly Judged[]): number => {
  const bestOfGroup = new Map<number, number>()
  for (const { grade, group } of documents) {
    bestOfGroup.set(group, Math.max(gains[grade], bestOfGroup.get(group) ?? 0))
  }
  const sorted = [...bestOfGroup.values()].toSorted((one, other) => other - one)
  return sum(discounts.map((discount, place) => discount * (sorted[place] ?? 0)))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

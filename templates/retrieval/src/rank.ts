import { type RetrieveRequest, type RetrieveResponse, rankingLength } from "./retrieve.ts"
import { buildIndex, termsOf } from "./search-index.ts"

const sameEnough = 0.7

/** The reference miner's answer: search the documents, and leave out near-copies of what is ranked already. */
export const rank = (request: RetrieveRequest, quality: number): RetrieveResponse => {
  const hits = buildIndex(request.documents, { quality }).search(request.query)
  const ranking: number[] = []
  const kept: ReadonlySet<string>[] = []
  for (const { id } of hits) {
    const terms = new Set(termsOf(request.documents[id] ?? ""))
    if (kept.some((other) => overlap(terms, other) > sameEnough)) continue
    ranking.push(id)
    kept.push(terms)
    if (ranking.length === rankingLength) break
  }
  return { ranking }
}

/** The share of terms that two documents have in common (Jaccard). */
const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((term) => other.has(term)).length
  return shared / Math.max(1, one.size + other.size - shared)
}

/** One document's place in the answer, with the score that put it there. */
export interface Hit {
  readonly id: number
  readonly score: number
}

/** How thorough an index is. */
export interface IndexOptions {
  /** The share of all terms that is indexed, 0 to 1: the dial that makes a miner better or worse. */
  readonly quality: number
}

/** Something that can be searched. */
export interface SearchIndex {
  /** Documents that match, best first. */
  readonly search: (query: string) => readonly Hit[]
}

const saturation = 1.2
const lengthWeight = 0.75
const fewestDifferentWords = 0.3

/** A BM25 index that knows keyword stuffing when it sees it. */
export const buildIndex = (documents: readonly string[], options: IndexOptions): SearchIndex => {
  const texts = documents.map(termsOf)
  const averageLength = texts.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, texts.length)
  const postings = new Map<string, Map<number, number>>()
  for (const [id, terms] of texts.entries()) {
    if (isStuffed(terms)) continue
    for (const term of terms) {
      if (!isIndexed(term, options.quality)) continue
      const posting = postings.get(term) ?? new Map<number, number>()
      posting.set(id, (posting.get(id) ?? 0) + 1)
      postings.set(term, posting)
    }
  }
  return {
    search: (query) => {
      const scores = new Map<number, number>()
      for (const term of new Set(termsOf(query))) {
        const posting = postings.get(term)
        if (posting === undefined) continue
        const rarity = Math.log(1 + (documents.length - posting.size + 0.5) / (posting.size + 0.5))
        for (const [id, count] of posting) {
          const length = (texts[id]?.length ?? 0) / averageLength
          const weight =
            (count * (saturation + 1)) / (count + saturation * (1 - lengthWeight + lengthWeight * length))
          scores.set(id, (scores.get(id) ?? 0) + rarity * weight)
        }
      }
      return [...scores]
        .map(([id, score]) => ({ id, score }))
        .toSorted((one, other) => other.score - one.score || one.id - other.id)
    },
  }
}

/** A text's terms. */
export const termsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const isStuffed = (terms: readonly string[]): boolean =>
  new Set(terms).size < terms.length * fewestDifferentWords

const isIndexed = (term: string, quality: number): boolean => spread(term) < quality

/** A number from 0 up to 1 that depends on the term only (FNV-1a). */
const spread = (term: string): number => {
  let hash = 0x811c9dc5
  for (const character of term) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

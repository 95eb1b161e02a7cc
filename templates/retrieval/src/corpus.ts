import type { Random } from "./random.ts"
import { inventWords } from "./vocabulary.ts"

/** How much a document helps: 0 not at all, 1 same field, 2 touches the question, 3 is about it. */
export type Grade = 0 | 1 | 2 | 3

/** A document with what only the validator knows of it. */
export interface PlantedDocument {
  readonly text: string
  readonly grade: Grade
  /** Near-duplicates share a group; only the first of a group is worth anything in a ranking. */
  readonly group: number
}

/** A question and a corpus in which the answer is planted. */
export interface PlantedCorpus {
  readonly query: string
  /** In the order in which miners see them. */
  readonly documents: readonly PlantedDocument[]
}

const topicCount = 8
const wordsPerTopic = 30
const commonWords = 60
const documentWords = 36
const queryWords = 8

/** Makes a corpus: documents about the question, beside it and elsewhere, near-duplicates, and keyword spam. */
export const plantCorpus = (random: Random): PlantedCorpus => {
  const words = inventWords(random, commonWords + topicCount * wordsPerTopic)
  const common = words.slice(0, commonWords)
  const topics = Array.from({ length: topicCount }, (_, topic) =>
    words.slice(commonWords + topic * wordsPerTopic, commonWords + (topic + 1) * wordsPerTopic),
  )
  const [asked = [], ...others] = random.shuffled(topics)
  const aspect = random.shuffled(asked).slice(0, queryWords)
  const rest = asked.filter((word) => !aspect.includes(word))

  const write = (mix: readonly (readonly [readonly string[], number])[]): string => {
    const drawn = mix.flatMap(([source, count]) => Array.from({ length: count }, () => random.pick(source)))
    const filler = Array.from({ length: documentWords - drawn.length }, () => random.pick(common))
    return random.shuffled([...drawn, ...filler]).join(" ")
  }
  const spam = (topic: readonly string[]): string => {
    const stuffed = random.shuffled(topic).slice(0, 3)
    return random.shuffled(Array.from({ length: documentWords }, (_, index) => stuffed[index % 3]!)).join(" ")
  }
  const nearCopy = (text: string): string => {
    const copy = text.split(" ")
    for (let change = 0; change < 3; change++) copy[random.below(copy.length)] = random.pick(common)
    return copy.join(" ")
  }

  const planted: { text: string; grade: Grade; group: number }[] = []
  const plant = (text: string, grade: Grade, group = planted.length): number => {
    planted.push({ text, grade, group })
    return group
  }
  for (let about = 0; about < 4; about++) {
    const group = plant(
      write([
        [aspect, 6],
        [rest, 6],
      ]),
      3,
    )
    if (about < 2) plant(nearCopy(planted[group]!.text), 3, group)
  }
  for (let touching = 0; touching < 4; touching++)
    plant(
      write([
        [aspect, 4],
        [rest, 8],
      ]),
      2,
    )
  for (let beside = 0; beside < 4; beside++)
    plant(
      write([
        [aspect, 2],
        [rest, 10],
      ]),
      1,
    )
  for (let elsewhere = 0; elsewhere < 80; elsewhere++) {
    plant(
      write([
        [random.pick(others), 10],
        [aspect, elsewhere % 3],
      ]),
      0,
    )
  }
  for (let stuffed = 0; stuffed < 4; stuffed++) plant(spam(aspect), 0)
  return { query: aspect.join(" "), documents: random.shuffled(planted) }
}

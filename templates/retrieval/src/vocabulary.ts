import type { Random } from "./random.ts"

const onsets = [
  "b",
  "d",
  "f",
  "g",
  "k",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "t",
  "v",
  "z",
  "br",
  "dr",
  "kl",
  "pl",
  "st",
  "tr",
]
const vowels = ["a", "e", "i", "o", "u", "ai", "ou"]

/** Invents `count` different words: nothing learned from an earlier corpus helps with the next. */
export const inventWords = (random: Random, count: number): readonly string[] => {
  const words = new Set<string>()
  while (words.size < count) {
    const syllables = 2 + random.below(2)
    words.add(Array.from({ length: syllables }, () => random.pick(onsets) + random.pick(vowels)).join(""))
  }
  return [...words]
}

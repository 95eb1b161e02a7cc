import { isDeepStrictEqual } from "node:util"
import { flatten } from "../api/flat-bytes.ts"
import type { StateVersion, Trie } from "../api/trie.ts"
import type { Core } from "../core.ts"
import { Random } from "./random.ts"

const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

const key = (random: Random) =>
  random.oneIn(4)
    ? random.bytes(random.below(40))
    : Uint8Array.from({ length: random.below(5) }, () => random.pick([0, 1, 16, 17, 255]))

const changes = (random: Random) => {
  const sorted = Array.from({ length: random.below(12) }, () => key(random)).sort(compareBytes)
  // Now and then a key comes twice, which is refused.
  const keys = random.oneIn(50)
    ? sorted
    : sorted.filter((k, i) => i === 0 || compareBytes(k, sorted[i - 1]!) !== 0)
  const value = () => (random.oneIn(3) ? undefined : random.blob())
  return { keys: flatten(keys), values: flatten(keys.map(value)) }
}

/** One call on both tries, with its outcomes compared. */
type Step = (trie: Trie) => unknown

const steps = (random: Random, roots: number[]): Step[] => {
  const [root, other] = [random.pick(roots), random.pick(roots)]
  const batch = changes(random)
  const keys = Array.from({ length: 4 }, () => key(random))
  const [prefix, after, limit] = [key(random), random.oneIn(2) ? key(random) : undefined, random.below(9)]
  return [
    (trie) => roots.push(trie.commit(root, batch)) && trie.rootHash(roots.at(-1)!),
    (trie) => keys.map((k) => trie.get(root, k)),
    (trie) => trie.getMany(root, flatten(keys)),
    (trie) => trie.keys(root, prefix, after, limit),
    (trie) => trie.entries(root, prefix, after, limit),
    (trie) => trie.diff(root, other),
    (trie) => trie.proof(root, keys),
    // A table entry is wider where pointers are, so the memory taken differs.
    (trie) => ({ ...trie.stats(), totalBytes: 0 }),
  ]
}

const outcome = (step: Step, trie: Trie): unknown => {
  try {
    return step(trie)
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

/** Runs random histories on both faces until `count` calls were compared. */
export const compareTries = (native: Core, wasm: Core, count: number) => {
  const random = new Random(7)
  const differences: unknown[] = []
  let inputs = 0
  while (inputs < count && differences.length === 0) {
    const version = random.below(2) as StateVersion
    const [a, b] = [native.createTrie(version), wasm.createTrie(version)]
    const roots = [a.empty]
    for (let block = 0; block < 20; block++) {
      for (const step of steps(random, roots)) {
        const before = roots.length
        const first = outcome(step, a)
        // The second face gives the same handles, so they are remembered once.
        const second = outcome(step, b)
        roots.length = Math.min(roots.length, before + 1)
        inputs++
        if (!isDeepStrictEqual(first, second)) differences.push({ step: String(step), first, second })
      }
      if (roots.length > 6) {
        const [dropped] = roots.splice(1 + random.below(roots.length - 1), 1)
        a.release(dropped!)
        b.release(dropped!)
      }
    }
    const values = Array.from({ length: random.below(20) }, () => random.blob())
    if (!isDeepStrictEqual(native.orderedRoot(values, version), wasm.orderedRoot(values, version))) {
      differences.push({ values, version })
    }
    a.dispose()
    b.dispose()
  }
  return { inputs, differences }
}

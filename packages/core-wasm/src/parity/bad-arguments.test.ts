import { isDeepStrictEqual } from "node:util"
import { describe, expect, it } from "vitest"
import { flatten } from "../api/flat-bytes.ts"
import type { Trie } from "../api/trie.ts"
import type { Core } from "../core.ts"
import { core as native } from "../native.ts"
import { core as wasm } from "../wasm.ts"
import { BAD, type Outcome, outcomeOf, placesOf, withBad } from "./bad-arguments.ts"
import { beaconFamily } from "./beacon-family.ts"
import { cryptoFamily } from "./crypto-family.ts"
import { emissionFamily } from "./emission-family.ts"
import { epochFamily } from "./epoch-family.ts"
import { fixedFamily } from "./fixed-family.ts"
import { hashFamily } from "./hash-family.ts"
import { Random } from "./random.ts"
import { sharePoolFamily } from "./share-pool-family.ts"
import { shieldFamily } from "./shield-family.ts"
import { swapFamily } from "./swap-family.ts"

type Arguments = readonly unknown[]
type Call = (core: Core, args: Arguments) => unknown

/** Random where no seed is given: only whether they answer can be compared. */
const RANDOM = new Set(["sr25519Sign", "sr25519DeriveSoft", "timelockSeal", "shieldSeal"])

const families: Readonly<Record<string, (random: Random) => unknown[]>> = {
  ...beaconFamily,
  ...cryptoFamily,
  ...emissionFamily,
  ...epochFamily,
  ...fixedFamily,
  ...hashFamily,
  ...sharePoolFamily,
  ...shieldFamily,
  ...swapFamily,
}

const isSame = (name: string, a: Outcome, b: Outcome): boolean =>
  isDeepStrictEqual(a, b) || (RANDOM.has(name) && "value" in a && "value" in b)

/** Every place of the arguments with everything bad: where the faces differ or throw what is not core's. */
const offences = (name: string, good: Arguments, call: Call): string[] => {
  const found: string[] = []
  for (const place of placesOf(good)) {
    for (const bad of BAD) {
      const args = withBad(good, place, bad) as Arguments
      const [a, b] = [native, wasm].map((core) => outcomeOf(() => call(core, args))) as [Outcome, Outcome]
      const isOwn = "value" in a || !a.code.startsWith("not an error")
      if (!isSame(name, a, b) || !isOwn) {
        found.push(`${name} ${place.join(".")} = ${String(bad)}: ${JSON.stringify([a, b], String)}`)
      }
    }
  }
  return found
}

describe("arguments of any kind", () => {
  it("cover every function", () => {
    expect(Object.keys(native).filter((name) => !(name in families))).toEqual(["createTrie", "orderedRoot"])
  })

  it.each(Object.entries(families))(
    "of %s give core's own error or a value, alike on both faces",
    (name, make) => {
      const call: Call = (core, args) =>
        (core[name as keyof Core] as (...args: Arguments) => unknown)(...args)
      expect(offences(name, make(new Random(3)), call)).toEqual([])
    },
  )

  it("of orderedRoot and createTrie do too", () => {
    const values = [Uint8Array.of(1), Uint8Array.of(2, 3)]
    expect(
      offences("orderedRoot", [values, 1], (core, [list, version]) =>
        core.orderedRoot(list as Uint8Array[], version as 1),
      ),
    ).toEqual([])
    expect(
      offences("createTrie", [1], (core, [version]) => {
        const trie = core.createTrie(version as 1)
        trie.dispose()
        return trie.version
      }),
    ).toEqual([])
  })

  const key = Uint8Array.of(1, 2)
  const flat = flatten([key])
  const methods: Readonly<Record<string, (root: number) => Arguments>> = {
    commit: (root) => [root, { keys: flat, values: flat }],
    rootHash: (root) => [root],
    get: (root) => [root, key],
    getMany: (root) => [root, flat],
    keys: (root) => [root, key, key, 5],
    entries: (root) => [root, key, key, 5],
    diff: (root) => [root, root],
    proof: (root) => [root, [key]],
    release: (root) => [root],
  }

  it.each(Object.entries(methods))("of a trie's %s do too", (name, make) => {
    const call: Call = (core, args) => {
      const trie = core.createTrie(1)
      try {
        trie.commit(trie.empty, { keys: flat, values: flat })
        return (trie[name as keyof Trie] as (...args: Arguments) => unknown)(...args)
      } finally {
        trie.dispose()
      }
    }
    expect(offences(name, make(1), call)).toEqual([])
  })
})

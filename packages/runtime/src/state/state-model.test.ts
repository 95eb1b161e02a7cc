import { createTrie } from "@subforge/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fromHex, toHex } from "../bytes.ts"
import { AlphaV2, Keys, Tempo, TotalHotkeyAlpha, Weights } from "../generated/storage/subtensor-module.ts"
import { Account, BlockHash } from "../generated/storage/system.ts"
import { account } from "../testing/test-context.ts"
import type { Cell } from "./cell.ts"
import { State } from "./state.ts"

const who = fc.integer({ min: 0, max: 5 }).map(account)
const netuid = fc.constantFrom(0, 1, 2, 255, 256, 4095, 4096, 40_000)
const amount = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })

const place = <K extends readonly unknown[]>(
  cell: Cell,
  keys: fc.Arbitrary<K>,
  value: fc.Arbitrary<unknown>,
) => fc.record({ cell: fc.constant(cell), keys: keys as fc.Arbitrary<readonly unknown[]>, value })

const places = fc.oneof(
  place(Tempo, fc.tuple(netuid), fc.integer({ min: 0, max: 65_535 })),
  place(BlockHash, fc.tuple(fc.integer({ min: 0, max: 9000 })), who),
  place(Account, fc.tuple(who), fc.constant(Account.fallback)),
  place(Keys, fc.tuple(netuid, netuid), who),
  place(Weights, fc.tuple(netuid, netuid), fc.constantFrom([], [[1, 2]], [[3, 65_535]])),
  place(TotalHotkeyAlpha, fc.tuple(who, netuid), amount),
  place(AlphaV2, fc.tuple(who, who, netuid), fc.record({ mantissa: amount, exponent: fc.constant(-1n) })),
)

/** Keys of no cell: well-known ones, one between two items, and one among those of an item. */
const foreign = fc.constantFrom(
  new Uint8Array([58, 99]),
  new Uint8Array(40).fill(0x66),
  Uint8Array.of(...Tempo.storageKey([]), 1, 0, 9),
)

const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant("set" as const), at: places }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("remove" as const), at: places }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("raw" as const),
      key: foreign,
      bytes: fc.option(fc.uint8Array()),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("commit" as const, "undo" as const, "look" as const) }),
  },
)

const cells = [Tempo, BlockHash, Account, Keys, Weights, TotalHotkeyAlpha, AlphaV2]

const sortedKeys = (model: ReadonlyMap<string, string>, prefix: string): string[] =>
  [...model.keys()].filter((key) => key.startsWith(prefix)).sort()

describe("State beside a plain map", () => {
  it("holds the same keys and bytes through any writes, undone ones and commits", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const trie = createTrie()
        const state = new State(trie, trie.empty)
        let committed = new Map<string, string>()
        let model = new Map<string, string>()
        for (const taken of steps) {
          if (taken.do === "set" || taken.do === "remove") {
            const { cell, keys, value } = taken.at
            const key = toHex(cell.storageKey(keys))
            const written = taken.do === "set" ? value : undefined
            state.write(state.entry(cell, keys), written, undefined)
            if (written === undefined) model.delete(key)
            else model.set(key, toHex(cell.encodeValue(written)))
          } else if (taken.do === "raw") {
            state.setRaw(taken.key, taken.bytes ?? undefined)
            if (taken.bytes === null) model.delete(toHex(taken.key))
            else model.set(toHex(taken.key), toHex(taken.bytes))
          } else if (taken.do === "commit") {
            state.commit()
            committed = new Map(model)
          } else if (taken.do === "undo") {
            state.rollback(0)
            model = new Map(committed)
          } else {
            const seen = cells.flatMap((cell) => state.entries(cell, []).map((entry) => toHex(entry.key)))
            expect(seen).toEqual(
              cells.flatMap((cell) =>
                sortedKeys(model, toHex(cell.layout.prefix)).filter(
                  (key) => cell.decodeKey(fromHex(key)) !== undefined,
                ),
              ),
            )
          }
        }
        const all = state.rawKeys(new Uint8Array())
        expect(all.map(toHex)).toEqual(sortedKeys(model, "0x"))
        for (const key of all) expect(toHex(state.getRaw(key) as Uint8Array)).toBe(model.get(toHex(key)))
        const root = state.commit()
        const stored = trie.entries(root, new Uint8Array(), undefined, 10_000)
        expect(stored.map(([key, value]) => [toHex(key), toHex(value)])).toEqual(
          sortedKeys(model, "0x").map((key) => [key, model.get(key)]),
        )
        trie.dispose()
      }),
      { numRuns: 200 },
    )
  })

  it("pages through a map behind any key, uncommitted entries among the rest", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(netuid),
        fc.uniqueArray(netuid),
        netuid,
        fc.integer({ min: 1, max: 9 }),
        (a, b, after, limit) => {
          const trie = createTrie()
          const state = new State(trie, trie.empty)
          for (const id of a) Tempo.set({ state }, id, 1)
          state.commit()
          for (const id of b) Tempo.set({ state }, id, 2)
          for (const id of a.slice(0, 1)) Tempo.remove({ state }, id)
          const all = state.entries(Tempo, []).map(({ args }) => args[0] as number)
          const behind = toHex(Tempo.storageKey([after]))
          const expected = all.filter((id) => toHex(Tempo.storageKey([id])) > behind).slice(0, limit)
          const page = state.keysAfter(Tempo, Tempo.storageKey([after]), limit)
          expect(page.map((key) => Tempo.decodeKey(key)?.[0])).toEqual(expected)
          trie.dispose()
        },
      ),
    )
  })
})

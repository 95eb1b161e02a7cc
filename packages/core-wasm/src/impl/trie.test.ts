import { describe, expect, it } from "vitest"
import { flatten } from "../api/flat-bytes.ts"
import { core as native } from "../native.ts"
import { core as wasm } from "../wasm.ts"

const text = (value: string) => new TextEncoder().encode(value)

const changes = (entries: Record<string, string | undefined>) => {
  const keys = Object.keys(entries).sort()
  return {
    keys: flatten(keys.map(text)),
    values: flatten(keys.map((key) => (entries[key] === undefined ? undefined : text(entries[key])))),
  }
}

const code = (value: string) => expect.objectContaining({ code: value })

describe.each([
  ["native", native],
  ["wasm", wasm],
])("the trie on %s", (_, core) => {
  it("keeps every state apart", () => {
    const trie = core.createTrie()
    const a = trie.commit(trie.empty, changes({ alpha: "1", beta: "2", gamma: "x".repeat(2000) }))
    const b = trie.commit(a, changes({ beta: undefined, delta: "4" }))
    expect(trie.get(a, text("beta"))).toEqual(text("2"))
    expect(trie.get(b, text("beta"))).toBeUndefined()
    expect(trie.get(b, text("gamma"))).toEqual(text("x".repeat(2000)))
    expect(trie.keys(b, text(""), text("alpha"), 10)).toEqual([text("delta"), text("gamma")])
    expect(trie.entries(b, text("d"), undefined, 10)).toEqual([[text("delta"), text("4")]])
    expect(trie.diff(a, b)).toEqual([
      { key: text("beta"), before: text("2"), after: undefined },
      { key: text("delta"), before: undefined, after: text("4") },
    ])
    const back = trie.commit(b, changes({ beta: "2", delta: undefined }))
    expect(trie.rootHash(back)).toEqual(trie.rootHash(a))
    for (const root of [a, b, back]) trie.release(root)
    expect(trie.stats()).toMatchObject({ nodes: 0, values: 0, roots: 0, contentBytes: 0 })
  })

  it("refuses wrong arguments and stays as it was", () => {
    const trie = core.createTrie()
    const root = trie.commit(trie.empty, changes({ a: "1" }))
    const hash = trie.rootHash(root)
    const unsorted = { keys: flatten([text("b"), text("a")]), values: flatten([text(""), text("")]) }
    expect(() => trie.commit(root, unsorted)).toThrow(code("TRIE_KEYS_UNSORTED"))
    const short = { keys: flatten([text("b")]), values: flatten([]) }
    expect(() => trie.commit(root, short)).toThrow(code("FLAT_LENGTHS"))
    const long = { keys: { bytes: text("b"), lengths: Uint32Array.of(9) }, values: flatten([undefined]) }
    expect(() => trie.commit(root, long)).toThrow(code("FLAT_LENGTHS"))
    expect(() => trie.rootHash(root + 1)).toThrow(code("TRIE_UNKNOWN_ROOT"))
    expect(() => trie.get(root, "a" as unknown as Uint8Array)).toThrow(code("BYTES"))
    expect(() => core.createTrie(2 as 1)).toThrow(code("TRIE_VERSION"))
    trie.release(root)
    expect(() => trie.release(root)).toThrow(code("TRIE_UNKNOWN_ROOT"))
    const again = trie.commit(trie.empty, changes({ a: "1" }))
    expect(trie.rootHash(again)).toEqual(hash)
  })

  it("survives the deepest trie that keys allow", () => {
    const keys = Array.from({ length: 1024 }, (_, length) => new Uint8Array(length + 1))
    const trie = core.createTrie()
    const values = flatten(keys.map(() => new Uint8Array()))
    const root = trie.commit(trie.empty, { keys: flatten(keys), values })
    expect(trie.diff(root, trie.empty)).toHaveLength(1024)
    const tooLong = { keys: flatten([new Uint8Array(1025)]), values: flatten([undefined]) }
    expect(() => trie.commit(root, tooLong)).toThrow(code("TRIE_KEY_LENGTH"))
    const none = { keys: flatten(keys), values: flatten(keys.map(() => undefined)) }
    expect(trie.rootHash(trie.commit(root, none))).toEqual(trie.rootHash(trie.empty))
  })
})

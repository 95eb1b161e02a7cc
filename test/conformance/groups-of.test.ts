import { describe, expect, it } from "vitest"
import { groupsOf } from "./groups-of.ts"
import { InputError } from "./input-error.ts"

const namesOf = (content: unknown) =>
  groupsOf({ path: "some/x.json", stem: "x", content, named: true }).map(({ name }) => name)

describe("groupsOf", () => {
  it("tells the kind by content", () => {
    expect(namesOf({ functions: { exp_safe_I32F32: { cases: [] }, vectors: { cases: [] } } })).toEqual([
      "exp_safe_I32F32",
      "vectors",
    ])
    expect(namesOf({ cases: [], ordered: [] })).toEqual(["trie.roots", "trie.proofs", "trie.ordered"])
    const runtime = { pallets: [], constants: {} }
    const trace = { genesis: {}, steps: [], genesisVisibleRoot: "0x", runtime, ignoredKeys: [] }
    expect(namesOf({ ...trace, name: "soup" })).toEqual(["genesis-root", "replay"])
    expect(namesOf({ ...trace, name: "dense" })).toEqual(["genesis-root", "replay", "epoch"])
    expect(namesOf({ subtensor_yuma3: { tests: [] }, cases: [] })).toEqual([
      "subtensor_yuma3",
      "yuma-simulations",
    ])
    expect(namesOf([{ area: "swap.pow", inputs: {}, expected: "1" }])).toEqual(["swap.pow"])
  })

  it("fails every case of what has no implementation, by name", () => {
    const [group] = groupsOf({
      path: "x.json",
      stem: "x",
      named: true,
      content: { functions: { unheard_of: { cases: [1, 2, 3] }, constructor: { cases: [1] } } },
    })
    const result = group?.run(undefined as never)
    expect(result?.passed).toBe(0)
    expect(result?.failures).toHaveLength(3)
    expect(result?.failures[0]).toMatch(/^unheard_of/)
  })

  it("refuses content of no known kind", () => {
    for (const content of [{}, [], null, 7, { cases: [] }, [{ inputs: 1 }]]) {
      expect(() => namesOf(content)).toThrow(InputError)
    }
    for (const content of [{ functions: { x: null } }, { cases: 5, ordered: 5 }]) {
      expect(() => namesOf(content)).toThrow(InputError)
    }
  })

  it("fails what it does not know in a folder, by name", () => {
    const groups = groupsOf({ path: "folder/x.json", stem: "x", content: {}, named: false })
    expect(groups.map(({ name }) => name)).toEqual(["unknown-kind"])
  })
})

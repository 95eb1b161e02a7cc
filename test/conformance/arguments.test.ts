import { describe, expect, it } from "vitest"
import { parseArguments } from "./arguments.ts"
import { InputError } from "./input-error.ts"

describe("parseArguments", () => {
  it("reads paths, globs and face", () => {
    expect(parseArguments(["a.json", "b"])).toEqual({
      paths: ["a.json", "b"],
      only: ["**"],
      faces: ["native", "wasm"],
    })
    expect(parseArguments(["a.json", "--only", "exp_*, trie", "--face", "wasm"])).toEqual({
      paths: ["a.json"],
      only: ["exp_*", "trie"],
      faces: ["wasm"],
    })
  })

  it("refuses what it does not understand", () => {
    for (const args of [
      [],
      ["a", "--face", "gpu"],
      ["a", "--face", "toString"],
      ["a", "--only", "x,,y"],
      ["a", "-z"],
    ]) {
      expect(() => parseArguments(args)).toThrow(InputError)
    }
  })
})

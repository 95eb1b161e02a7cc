import { createTrie } from "@subforge/core"
import { describe, expect, it } from "vitest"
import { toHex } from "../bytes.ts"
import { Account, BlockHash, Number as BlockNumber } from "../generated/storage/system.ts"
import { account } from "../testing/test-context.ts"
import { State } from "./state.ts"

const newState = (): State => {
  const trie = createTrie()
  return new State(trie, trie.empty)
}

const hash = (byte: number) => account(byte)
const rootOf = (state: State) => toHex(state.trie.rootHash(state.root))

describe("State", () => {
  it("reads defaults, writes, and removes", () => {
    const ctx = { state: newState() }
    expect(BlockNumber.get(ctx)).toBe(0)
    expect(BlockNumber.has(ctx)).toBe(false)
    BlockNumber.set(ctx, 7)
    expect(BlockNumber.update(ctx, (number) => number + 1)).toBe(8)
    expect(BlockNumber.take(ctx)).toBe(8)
    expect(BlockNumber.find(ctx)).toBeUndefined()
  })

  it("keeps what was committed for whoever looks at the root", () => {
    const state = newState()
    BlockHash.set({ state }, 5, hash(5))
    const root = state.commit()
    BlockHash.set({ state }, 5, hash(6))
    BlockHash.set({ state }, 6, hash(6))
    state.commit()
    const old = new State(state.trie, root)
    expect(BlockHash.get({ state: old }, 5)).toBe(hash(5))
    expect(BlockHash.has({ state: old }, 6)).toBe(false)
    state.reset(root)
    expect([...BlockHash.entries({ state })]).toEqual([[[5], hash(5)]])
  })

  it("walks back to a mark", () => {
    const state = newState()
    const ctx = { state }
    Account.update(ctx, account(1), (info) => ({ ...info, nonce: 1 }))
    const before = rootOf(state)
    state.commit()
    const committed = rootOf(state)
    expect(committed).not.toBe(before)
    const mark = state.mark()
    Account.update(ctx, account(1), (info) => ({ ...info, nonce: 2 }))
    Account.update(ctx, account(2), (info) => ({ ...info, nonce: 3 }))
    Account.remove(ctx, account(1))
    state.rollback(mark)
    expect(Account.get(ctx, account(1)).nonce).toBe(1)
    expect(Account.has(ctx, account(2))).toBe(false)
    state.commit()
    expect(rootOf(state)).toBe(committed)
  })

  it("lists entries in the order of their raw keys, uncommitted ones included", () => {
    const state = newState()
    const ctx = { state }
    for (const number of [9, 3, 500]) BlockHash.set(ctx, number, hash(1))
    state.commit()
    BlockHash.set(ctx, 4, hash(2))
    BlockHash.remove(ctx, 3)
    const numbers = [...BlockHash.entries(ctx)].map(([[number]]) => number)
    const keys = numbers.map((number) => toHex(BlockHash.storageKey([number])))
    expect(new Set(numbers)).toEqual(new Set([9, 500, 4]))
    expect(keys).toEqual([...keys].sort())
    expect(state.rawKeys(BlockHash.storageKey([])).map(toHex)).toEqual(keys)
    expect(BlockHash.clear(ctx)).toBe(3)
    expect([...BlockHash.entries(ctx)]).toEqual([])
  })

  it("keeps raw bytes as they were written, and shows them decoded", () => {
    const state = newState()
    const key = BlockNumber.storageKey([])
    state.setRaw(key, Uint8Array.of(1, 0, 0, 0, 99))
    expect(BlockNumber.get({ state })).toBe(1)
    expect(state.getRaw(key)).toEqual(Uint8Array.of(1, 0, 0, 0, 99))
    state.commit()
    const later = new State(state.trie, state.root)
    expect(BlockNumber.get({ state: later })).toBe(1)
    expect(later.getRaw(key)).toEqual(Uint8Array.of(1, 0, 0, 0, 99))
    state.setRaw(key, Uint8Array.of(1))
    expect(BlockNumber.get({ state })).toBe(0)
    expect(BlockNumber.has({ state })).toBe(true)
    state.setRaw(new Uint8Array([58, 99]), Uint8Array.of(1))
    state.commit()
    expect(state.getRaw(new Uint8Array([58, 99]))).toEqual(Uint8Array.of(1))
    expect(new State(state.trie, state.root).getRaw(key)).toEqual(Uint8Array.of(1))
  })

  it("comes to the root of a state that starts anew, whichever keys repeat from block to block", () => {
    const state = newState()
    const blocks = [
      [9, 2, 700, 5],
      [9, 2, 700, 5],
      [9, 2, 700, 5],
      [5, 700, 2, 9],
      [9, 2, 5],
      [9, 2, 700, 5],
    ]
    const seen = new Map<number, number>()
    for (const [byte, numbers] of blocks.entries()) {
      for (const number of numbers) {
        BlockHash.set({ state }, number, hash(byte))
        seen.set(number, byte)
      }
      state.commit()
      const anew = newState()
      for (const [number, byte] of seen) BlockHash.set({ state: anew }, number, hash(byte))
      anew.commit()
      expect(rootOf(state)).toBe(rootOf(anew))
    }
  })

  it("takes a raw key with a wrong hash for what it is: not a key of the map", () => {
    const state = newState()
    Account.update({ state }, account(1), (info) => ({ ...info, nonce: 1 }))
    const wrong = Account.storageKey([account(1)]).slice()
    wrong[40] = (wrong[40] as number) ^ 1
    expect(state.getRaw(wrong)).toBeUndefined()
    state.setRaw(wrong, Uint8Array.of(7))
    expect(Account.get({ state }, account(1)).nonce).toBe(1)
    state.commit()
    expect(state.getRaw(wrong)).toEqual(Uint8Array.of(7))
    expect(Account.get({ state }, account(1)).nonce).toBe(1)
  })
})

import { encodeHeader, headerHash } from "@subforge/runtime"
import { describe, expect, it } from "vitest"
import { Blocks } from "./blocks.ts"
import type { StoredBlock } from "./stored-block.ts"

const ZERO = `0x${"00".repeat(32)}` as const

const block = (
  number: number,
  parentHash = ZERO as StoredBlock["hash"],
  body = [number & 255],
): StoredBlock => {
  const header = { parentHash, number, stateRoot: ZERO, extrinsicsRoot: ZERO, digest: [] }
  const headerBytes = encodeHeader(header)
  const extrinsics = [Uint8Array.from(body), new Uint8Array()]
  return { hash: headerHash(headerBytes), number, header, headerBytes, extrinsics, root: number + 1 }
}

const chainOf = (length: number) => {
  const all = [block(0)]
  const blocks = new Blocks(all[0] as StoredBlock)
  for (let number = 1; number <= length; number++) {
    const next = block(number, all.at(-1)?.hash)
    all.push(next)
    blocks.push(next)
  }
  return { all, blocks }
}

describe("Blocks", () => {
  it("gives packed blocks as they were, without a state", () => {
    const { all, blocks } = chainOf(10)
    for (const upTo of [-1, 0, 6, 6, 2]) blocks.pack(upTo)
    for (const expected of all) {
      const root = expected.number >= 1 && expected.number <= 6 ? undefined : expected.root
      expect(blocks.at(expected.number)).toEqual({ ...expected, root })
      expect(blocks.byHash(expected.hash)).toEqual({ ...expected, root })
    }
    expect(blocks.at(11)).toBeUndefined()
    expect(blocks.byHash(ZERO)).toBeUndefined()
    expect(blocks.head).toBe(all[10])
  })

  it.each([0, 3, 6, 7, 10])("goes back to block %i, packed or not, and on from there", (number) => {
    const { all, blocks } = chainOf(10)
    blocks.pack(6)
    const head = all[number] as StoredBlock
    expect(blocks.truncate(head)).toEqual(all.slice(Math.max(number, 6) + 1))
    expect(blocks.head).toBe(head)
    for (const { number: at, hash } of all)
      expect(blocks.byHash(hash)?.number).toBe(at > number ? undefined : at)
    const fork = block(number + 1, head.hash, [9, 9])
    blocks.push(fork)
    blocks.pack(number)
    expect(blocks.at(number)?.hash).toBe(head.hash)
    expect(blocks.head).toBe(fork)
    expect(blocks.at(number + 2)).toBeUndefined()
  })

  it("packs blocks larger than a page", () => {
    const { blocks, all } = chainOf(3)
    const large = block(
      4,
      all[3]?.hash,
      Array.from({ length: 100_000 }, (_, i) => i & 255),
    )
    const last = block(5, large.hash)
    blocks.push(large)
    blocks.push(last)
    blocks.push(block(6, last.hash))
    blocks.pack(5)
    expect(blocks.at(4)).toEqual({ ...large, root: undefined })
    expect(blocks.at(5)).toEqual({ ...last, root: undefined })
  })
})

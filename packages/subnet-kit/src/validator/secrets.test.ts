import { describe, expect, it } from "vitest"
import { epochSecret, sample, taskSeed } from "./secrets.ts"

const secret = new Uint8Array(32).fill(1)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex")
const candidates = Array.from({ length: 100 }, (_, uid) => ({ uid }))

describe("secrets", () => {
  it("give every validator, epoch, miner and task a seed of its own", () => {
    const seeds = new Set<string>()
    for (const hotkey of ["a", "b"]) {
      for (const epoch of [1, 2]) {
        for (const uid of [1, 11]) {
          for (const index of [1, 11])
            seeds.add(hex(taskSeed(epochSecret(secret, hotkey, epoch), uid, index)))
        }
      }
    }
    expect(seeds.size).toBe(16)
    expect(hex(taskSeed(secret, 1, 11))).not.toBe(hex(taskSeed(secret, 11, 1)))
  })

  it("can be derived again", () => {
    expect(epochSecret(secret, "a", 1)).toEqual(epochSecret(new Uint8Array(32).fill(1), "a", 1))
  })
})

describe("sample", () => {
  it("takes everybody when there is room, in uid order", () => {
    expect(sample(secret, candidates, 100)).toEqual(candidates)
  })

  it("draws by the epoch's secret, whatever the order of the candidates", () => {
    const drawn = sample(secret, candidates, 10)
    expect(drawn).toHaveLength(10)
    expect(sample(secret, candidates.toReversed(), 10)).toEqual(drawn)
    expect(sample(epochSecret(secret, "a", 1), candidates, 10)).not.toEqual(drawn)
  })

  it("draws everybody equally often", () => {
    const counts = new Map<number, number>()
    for (let epoch = 0; epoch < 2_000; epoch++) {
      for (const { uid } of sample(epochSecret(secret, "a", epoch), candidates.slice(0, 10), 3)) {
        counts.set(uid, (counts.get(uid) ?? 0) + 1)
      }
    }
    for (const count of counts.values()) expect(Math.abs(count - 600)).toBeLessThan(100)
  })
})

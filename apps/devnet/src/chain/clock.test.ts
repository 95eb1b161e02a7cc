import { expect, it } from "vitest"
import { Clock } from "./clock.ts"

it("moves timestamp, slot and drand round together", () => {
  const clock = new Clock(1_767_225_600_000n, 12_000n)
  const before = { slot: clock.slot, timestamp: clock.timestamp, round: clock.drandRound }
  for (let i = 0; i < 360; i++) clock.advance()
  expect(clock.slot - before.slot).toBe(360n)
  expect(clock.timestamp - before.timestamp).toBe(360n * 12_000n)
  expect(clock.drandRound - before.round).toBe(360n * 4n)
})

it("knows that round 1000 of quicknet came 999 periods after its first", () => {
  const clock = new Clock(1_692_803_367_000n + 999n * 3_000n, 1_000n)
  expect(clock.drandRound).toBe(1000n)
  expect(new Clock(0n, 12_000n).drandRound).toBe(0n)
})

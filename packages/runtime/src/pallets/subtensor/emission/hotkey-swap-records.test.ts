import { expect, it } from "vitest"
import { LastHotkeySwapOnNetuid } from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { cleanUpHotkeySwapRecords } from "./hotkey-swap-records.ts"

it("forgets old hotkey swaps of a subnet when it is its turn", () => {
  const { ctx, block } = new TestContext()
  const [old, young, elsewhere] = [account(1), account(2), account(3)]
  LastHotkeySwapOnNetuid.set(ctx, 2, old, 2n)
  LastHotkeySwapOnNetuid.set(ctx, 2, young, 7202n)
  LastHotkeySwapOnNetuid.set(ctx, 3, elsewhere, 2n)
  Object.assign(block, { number: 7202 })
  expect(cleanUpHotkeySwapRecords(ctx, [0, 2, 3])).toEqual({ reads: 7n, writes: 0n })
  Object.assign(block, { number: 14_402 })
  expect(cleanUpHotkeySwapRecords(ctx, [0, 2, 3])).toEqual({ reads: 7n, writes: 1n })
  const left = Array.from(LastHotkeySwapOnNetuid.entries(ctx), ([[netuid, coldkey]]) => [netuid, coldkey])
  expect(left).toEqual([
    [2, young],
    [3, elsewhere],
  ])
})

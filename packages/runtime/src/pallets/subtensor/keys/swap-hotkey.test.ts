// Ports pallet-subtensor tests: test_swap_owner, test_swap_owned_hotkeys, test_swap_delegates, test_swap_hotkey_tx_rate_limit_exceeded, ghsa_2026_011_subnet_swap_interval_bypassed_by_all_subnets_path
import { beforeEach, describe, expect, it } from "vitest"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import {
  Delegates,
  IsNetworkMember,
  LastHotkeySwapOnNetuid,
  OwnedHotkeys,
  Owner,
  TotalIssuance,
} from "../../../generated/storage/subtensor-module.ts"
import { fund } from "../../../testing/fund.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { freeBalance } from "../../balances/fungible.ts"
import { buildGenesis } from "../genesis/build.ts"
import { subtensorModule } from "../index.ts"

const NETUID = 1
const START = 100_000
const INTERVAL = 7200
const RATE_LIMIT = 1000
const COST = 100_000_000n
const COST_ON_SUBNET = 1_000_000n
const ED = 500n
const [coldkey, stranger, from, to] = [account(1), account(2), account(3), account(4)]

const call = (name: string, args: object): RuntimeCall => ({ pallet: "SubtensorModule", name, args })
const swap = (netuid?: number, new_hotkey = to, hotkey = from) =>
  call("swap_hotkey", { hotkey, new_hotkey, netuid })

describe("swap_hotkey", () => {
  let test: TestContext

  const refusal = (wanted: RuntimeCall, who = coldkey) =>
    test.refusal(who, wanted)?.replace("SubtensorModule.", "")

  beforeEach(() => {
    test = new TestContext(subtensorModule)
    buildGenesis(test.ctx)
    test.block.number = START
    fund(test.ctx, coldkey, 10n * COST)
    TotalIssuance.set(test.ctx, 10n * COST)
    test.call(coldkey, call("try_associate_hotkey", { hotkey: from }))
    IsNetworkMember.set(test.ctx, from, NETUID, true)
  })

  it("moves the hotkey itself, for 0.1 TAO", () => {
    Delegates.set(test.ctx, from, 5)
    expect(refusal(swap())).toBeUndefined()
    expect(freeBalance(test.ctx, coldkey)).toBe(9n * COST)
    expect(TotalIssuance.get(test.ctx)).toBe(9n * COST)
    expect([Owner.find(test.ctx, from), Owner.get(test.ctx, to)]).toEqual([undefined, coldkey])
    expect(OwnedHotkeys.get(test.ctx, coldkey)).toEqual([to])
    expect([Delegates.find(test.ctx, from), Delegates.get(test.ctx, to)]).toEqual([undefined, 5])
    const fields = { coldkey, old_hotkey: from, new_hotkey: to }
    expect(test.events.at(-1)).toEqual(["SubtensorModule.HotkeySwapped", fields])
  })

  it("leaves the hotkey to its owner when it moves on one subnet, for 0.001 TAO", () => {
    Delegates.set(test.ctx, from, 5)
    expect(refusal(swap(NETUID))).toBeUndefined()
    expect([Delegates.find(test.ctx, from), Delegates.find(test.ctx, to)]).toEqual([5, undefined])
    expect(OwnedHotkeys.get(test.ctx, coldkey)).toEqual([from, to])
    expect(freeBalance(test.ctx, coldkey)).toBe(10n * COST - COST_ON_SUBNET)
    expect([from, to].map((hotkey) => Owner.get(test.ctx, hotkey))).toEqual([coldkey, coldkey])
    expect(IsNetworkMember.get(test.ctx, to, NETUID)).toBe(true)
    const fields = { coldkey, old_hotkey: from, new_hotkey: to, netuid: NETUID }
    expect(test.events.at(-1)).toEqual(["SubtensorModule.HotkeySwappedOnSubnet", fields])
  })

  it.each([
    [undefined, COST],
    [NETUID, COST_ON_SUBNET],
  ])("on subnet %s needs its price, and the existential deposit beside it", (netuid, cost) => {
    test.call(stranger, call("try_associate_hotkey", { hotkey: account(9) }))
    const wanted = swap(netuid, account(10), account(9))
    fund(test.ctx, stranger, cost - 1n)
    expect(refusal(wanted, stranger)).toBe("NotEnoughBalanceToPaySwapHotKey")
    fund(test.ctx, stranger, 1n)
    expect(refusal(wanted, stranger)).toBe("InsufficientBalance")
    fund(test.ctx, stranger, ED)
    expect(refusal(wanted, stranger)).toBeUndefined()
  })

  it("waits 1,000 blocks after the coldkey's last one, and a day on the same subnet", () => {
    expect(refusal(swap(NETUID))).toBeUndefined()
    expect(LastHotkeySwapOnNetuid.get(test.ctx, NETUID, coldkey)).toBe(BigInt(START))
    for (const netuid of [NETUID, undefined])
      expect(refusal(swap(netuid, account(5), to))).toBe("HotKeySetTxRateLimitExceeded")
    test.block.number = START + RATE_LIMIT
    const back = (netuid?: number) => swap(netuid, account(5), to)
    expect(refusal(back())).toBe("HotKeySetTxRateLimitExceeded")
    test.block.number = START + INTERVAL
    expect(refusal(back())).toBe("HotKeySwapOnSubnetIntervalNotPassed")
    expect(refusal(back(NETUID))).toBe("HotKeySwapOnSubnetIntervalNotPassed")
    expect([Owner.get(test.ctx, to), Owner.has(test.ctx, account(5))]).toEqual([coldkey, false])
    expect(IsNetworkMember.get(test.ctx, to, NETUID)).toBe(true)
    test.block.number += 1
    expect(refusal(back())).toBeUndefined()
    expect([Owner.has(test.ctx, to), Owner.get(test.ctx, account(5))]).toEqual([false, coldkey])
    expect(LastHotkeySwapOnNetuid.get(test.ctx, NETUID, coldkey)).toBe(BigInt(START + INTERVAL + 1))
  })
})

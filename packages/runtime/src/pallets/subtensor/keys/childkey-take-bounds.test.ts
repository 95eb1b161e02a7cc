// Ports pallet-subtensor tests: test_childkey_take_functionality, test_childkey_take_respects_effective_subnet_minimum, test_childkey_take_rate_limiting, test_do_set_childkey_take_success, test_do_set_childkey_take_non_associated_coldkey, test_do_set_childkey_take_invalid_take_value, test_do_set_childkey_take_rate_limit_exceeded
import { beforeEach, describe, expect, it } from "vitest"
import { root } from "../../../frame/origin.ts"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import {
  ChildkeyTake,
  MinChildkeyTake,
  MinChildkeyTakePerSubnet,
  TransactionKeyLastBlock,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { buildGenesis } from "../genesis/build.ts"
import { subtensorModule } from "../index.ts"
import { childkeyTake } from "../staking/take/childkey-take.ts"

const NETUID = 1
const RATE_LIMIT = 216_000
const [coldkey, stranger, hotkey] = [account(1), account(2), account(3)]
const call = (name: string, args: object): RuntimeCall => ({ pallet: "SubtensorModule", name, args })
const set = (take: number) => call("set_childkey_take", { hotkey, netuid: NETUID, take })

describe("the take of a child", () => {
  let test: TestContext

  const refusal = (wanted: RuntimeCall, who: typeof coldkey | typeof root = coldkey) =>
    test.refusal(who, wanted)?.replace("SubtensorModule.", "")

  beforeEach(() => {
    test = new TestContext(subtensorModule)
    buildGenesis(test.ctx)
    test.call(coldkey, call("try_associate_hotkey", { hotkey }))
  })

  it("is set by the hotkey's owner, to at most 18 %", () => {
    expect(childkeyTake(test.ctx, hotkey, NETUID)).toBe(MinChildkeyTake.get(test.ctx))
    expect(refusal(set(5), stranger)).toBe("NonAssociatedColdKey")
    expect(refusal(set(11_797))).toBe("InvalidChildkeyTake")
    expect(refusal(set(11_796))).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.ChildKeyTakeSet", [hotkey, 11_796]]])
    expect(childkeyTake(test.ctx, hotkey, NETUID)).toBe(11_796)
    const last = [...TransactionKeyLastBlock.entries(test.ctx)].map(([[who, netuid], block]) => [
      who,
      netuid,
      block,
    ])
    expect(last).toEqual([[hotkey, NETUID, BigInt(test.block.number)]])
  })

  it("is bounded by root, and from below by the subnet too", () => {
    const bounds = [
      ["sudo_set_min_childkey_take", { take: 100 }, "MinChildKeyTakeSet", 100],
      ["sudo_set_max_childkey_take", { take: 300 }, "MaxChildKeyTakeSet", 300],
      ["sudo_set_tx_childkey_take_rate_limit", { tx_rate_limit: 0n }, "TxChildKeyTakeRateLimitSet", 0n],
    ] as const
    for (const [name, args, event, field] of bounds) {
      expect(refusal(call(name, args))).toBe("BadOrigin")
      expect(refusal(call(name, args), root)).toBeUndefined()
      expect(test.events).toEqual([[`SubtensorModule.${event}`, field]])
    }
    expect([99, 301].map((take) => refusal(set(take)))).toEqual([
      "InvalidChildkeyTake",
      "InvalidChildkeyTake",
    ])
    expect(childkeyTake(test.ctx, hotkey, NETUID)).toBe(100)
    MinChildkeyTakePerSubnet.set(test.ctx, NETUID, 200)
    expect(refusal(set(199))).toBe("InvalidChildkeyTake")
    expect(childkeyTake(test.ctx, hotkey, NETUID)).toBe(200)
    expect(refusal(set(200))).toBeUndefined()
    expect(childkeyTake(test.ctx, hotkey, NETUID)).toBe(200)
    ChildkeyTake.set(test.ctx, hotkey, NETUID, 199)
    expect(childkeyTake(test.ctx, hotkey, NETUID)).toBe(200)
  })

  it("goes up once in 216,000 blocks, and down at any time", () => {
    test.call(coldkey, set(5))
    test.block.number += RATE_LIMIT - 1
    expect(refusal(set(6))).toBe("TxChildkeyTakeRateLimitExceeded")
    test.block.number += 1
    expect(refusal(set(6))).toBeUndefined()
    expect(childkeyTake(test.ctx, hotkey, NETUID)).toBe(6)
    expect(refusal(set(7))).toBe("TxChildkeyTakeRateLimitExceeded")
    expect(refusal(set(4))).toBeUndefined()
    expect(childkeyTake(test.ctx, hotkey, NETUID)).toBe(4)
  })
})

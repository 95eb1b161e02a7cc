// Ports pallet-subtensor tests: test_set_coldkey_auto_stake_hotkey_subnet_not_exists, test_set_coldkey_auto_stake_hotkey_hotkey_not_registered, test_set_coldkey_auto_stake_hotkey_success, test_set_coldkey_auto_stake_hotkey_same_hotkey_again, test_set_coldkey_auto_stake_hotkey_change_hotkey
import { beforeEach, describe, expect, it } from "vitest"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import {
  AutoStakeDestination,
  AutoStakeDestinationColdkeys,
  Uids,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { buildGenesis } from "../genesis/build.ts"
import { subtensorModule } from "../index.ts"

const NETUID = 1
const [coldkey, second, hotkey, other] = [account(1), account(2), account(3), account(4)]
const choose = (to = hotkey, netuid = NETUID): RuntimeCall => ({
  pallet: "SubtensorModule",
  name: "set_coldkey_auto_stake_hotkey",
  args: { netuid, hotkey: to },
})

describe("set_coldkey_auto_stake_hotkey", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(subtensorModule)
    buildGenesis(test.ctx)
    Uids.set(test.ctx, NETUID, hotkey, 1)
    Uids.set(test.ctx, NETUID, other, 2)
  })

  it("wants a subnet and a hotkey registered on it, which may be anybody's", () => {
    expect(test.refusal(coldkey, choose(hotkey, 9))).toBe("SubtensorModule.SubnetNotExists")
    expect(test.refusal(coldkey, choose(second))).toBe("SubtensorModule.HotKeyNotRegisteredInSubNet")
    expect(AutoStakeDestination.get(test.ctx, coldkey, NETUID)).toBeUndefined()
    expect(test.refusal(coldkey, choose())).toBeUndefined()
    expect(AutoStakeDestination.get(test.ctx, coldkey, NETUID)).toBe(hotkey)
    expect(AutoStakeDestinationColdkeys.get(test.ctx, hotkey, NETUID)).toEqual([coldkey])
    const fields = { coldkey, netuid: NETUID, hotkey }
    expect(test.events).toEqual([["SubtensorModule.AutoStakeDestinationSet", fields]])
  })

  it("is changed, not repeated", () => {
    for (const who of [coldkey, second]) test.call(who, choose())
    expect(test.refusal(coldkey, choose())).toBe("SubtensorModule.SameAutoStakeHotkeyAlreadySet")
    expect(AutoStakeDestinationColdkeys.get(test.ctx, hotkey, NETUID)).toEqual([coldkey, second])
    expect(test.refusal(coldkey, choose(other))).toBeUndefined()
    expect(AutoStakeDestination.get(test.ctx, coldkey, NETUID)).toBe(other)
    expect(AutoStakeDestinationColdkeys.get(test.ctx, hotkey, NETUID)).toEqual([second])
    expect(AutoStakeDestinationColdkeys.get(test.ctx, other, NETUID)).toEqual([coldkey])
  })
})

// Ports pallet-subtensor tests: test_swap_coldkey_announced_with_already_associated_coldkey_fails, test_swap_coldkey_announced_with_hotkey_fails, test_swap_coldkey_announced_without_announcement_fails, test_swap_coldkey_announced_with_mismatched_coldkey_hash_fails, test_swap_coldkey_announced_too_early_fails, test_swap_coldkey_with_bad_origin_fails, test_swap_coldkey_with_not_enough_balance_to_pay_swap_cost_fails, test_announce_coldkey_swap_with_not_enough_balance_to_pay_swap_cost_fails, test_announce_coldkey_swap_with_existing_announcement_not_past_delay_fails, test_dispute_coldkey_swap_without_announcement_fails, test_dispute_coldkey_swap_already_disputed_fails, test_clear_coldkey_swap_announcement_not_found, test_clear_coldkey_swap_announcement_too_early, test_schedule_swap_coldkey_deprecated, test_coldkey_swap_rejects_destination_lock, test_coldkey_swap_allows_destination_conviction_only_lock, test_do_swap_coldkey_preserves_new_coldkey_identity
import { blake2b256 } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { fromHex, toHex } from "../../../bytes.ts"
import type { RuntimeCall } from "../../../frame/context.ts"
import { root } from "../../../frame/origin.ts"
import { scaleDispatchError } from "../../../frame/scale-dispatch-error.ts"
import {
  ColdkeySwapAnnouncements,
  ColdkeySwapDisputes,
  IdentitiesV2,
  Lock,
  Owner,
  TotalIssuance,
} from "../../../generated/storage/subtensor-module.ts"
import { fund } from "../../../testing/fund.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { freeBalance } from "../../balances/fungible.ts"
import { sudo } from "../../sudo/index.ts"
import { buildGenesis } from "../genesis/build.ts"
import { subtensorModule } from "../index.ts"

const COST = 100_000_000n
const ANNOUNCED_FOR = 36_000
const AGAIN_AFTER = 7200
const [from, to, hotkey] = [account(1), account(2), account(3)]

const call = (name: string, args: object = {}): RuntimeCall => ({ pallet: "SubtensorModule", name, args })
const announce = (new_coldkey = to) =>
  call("announce_coldkey_swap", { new_coldkey_hash: toHex(blake2b256(fromHex(new_coldkey))) })
const swapAnnounced = (new_coldkey = to) => call("swap_coldkey_announced", { new_coldkey })
const swapByRoot = (swap_cost = 0n) => call("swap_coldkey", { old_coldkey: from, new_coldkey: to, swap_cost })

describe("a coldkey swap", () => {
  let test: TestContext

  const refusal = (wanted: RuntimeCall, who: typeof from | typeof root = from) =>
    test.refusal(who, wanted)?.replace("SubtensorModule.", "")

  beforeEach(() => {
    test = new TestContext(subtensorModule, sudo)
    buildGenesis(test.ctx)
    fund(test.ctx, from, 2n * COST)
    TotalIssuance.set(test.ctx, 2n * COST)
    test.call(from, call("try_associate_hotkey", { hotkey }))
  })

  it("is announced, for 0.1 TAO the first time, and then waited for", () => {
    expect(refusal(swapAnnounced())).toBe("ColdkeySwapAnnouncementNotFound")
    expect(refusal(announce(), to)).toBe("NotEnoughBalanceToPaySwapColdKey")
    expect(refusal(announce())).toBeUndefined()
    expect(freeBalance(test.ctx, from)).toBe(COST)
    test.block.number += ANNOUNCED_FOR - 1
    expect(refusal(swapAnnounced())).toBe("ColdkeySwapTooEarly")
    test.block.number += 1
    expect(refusal(swapAnnounced(hotkey))).toBe("AnnouncedColdkeyHashDoesNotMatch")
    expect(refusal(swapAnnounced())).toBeUndefined()
    expect(test.events.at(-1)).toEqual([
      "SubtensorModule.ColdkeySwapped",
      { old_coldkey: from, new_coldkey: to },
    ])
    expect(Owner.get(test.ctx, hotkey)).toBe(to)
    expect([from, to].map((who) => freeBalance(test.ctx, who))).toEqual([0n, COST])
    expect(ColdkeySwapAnnouncements.has(test.ctx, from)).toBe(false)
  })

  it("is announced anew or called off a day after it was due", () => {
    expect(refusal(call("clear_coldkey_swap_announcement"))).toBe("ColdkeySwapAnnouncementNotFound")
    test.call(from, announce())
    test.block.number += ANNOUNCED_FOR + AGAIN_AFTER - 1
    expect(refusal(announce(hotkey))).toBe("ColdkeySwapReannouncedTooEarly")
    expect(refusal(call("clear_coldkey_swap_announcement"))).toBe("ColdkeySwapClearTooEarly")
    test.block.number += 1
    expect(refusal(announce(hotkey))).toBeUndefined()
    expect(freeBalance(test.ctx, from)).toBe(COST)
    test.block.number += ANNOUNCED_FOR + AGAIN_AFTER
    expect(refusal(call("clear_coldkey_swap_announcement"))).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.ColdkeySwapCleared", { who: from }]])
  })

  it("is disputed once, which the guard sees to, and the call where it is passed by", () => {
    expect(refusal(call("dispute_coldkey_swap"))).toBe("ColdkeySwapAnnouncementNotFound")
    test.call(from, announce())
    expect(refusal(call("dispute_coldkey_swap"))).toBeUndefined()
    expect(refusal(call("dispute_coldkey_swap"))).toBe("ColdkeySwapDisputed")
    const who = { type: "Id", value: from }
    test.call(root, { pallet: "Sudo", name: "sudo_as", args: { who, call: call("dispute_coldkey_swap") } })
    const name = "ColdkeySwapAlreadyDisputed"
    const value = scaleDispatchError({ type: "Module", pallet: "SubtensorModule", name })
    expect(test.events).toEqual([["Sudo.SudoAsDone", { sudo_result: { type: "Err", value } }]])
    expect(ColdkeySwapDisputes.get(test.ctx, from)).toBe(1)
    expect(refusal(call("reset_coldkey_swap", { coldkey: from }))).toBe("ColdkeySwapDisputed")
    expect(refusal(call("reset_coldkey_swap", { coldkey: from }), root)).toBeUndefined()
    expect(refusal(call("try_associate_hotkey", { hotkey: account(4) }))).toBeUndefined()
  })

  it("leads to an account that is neither a staker nor a hotkey", () => {
    test.call(to, call("try_associate_hotkey", { hotkey: account(4) }))
    expect(refusal(swapByRoot(), root)).toBe("ColdKeyAlreadyAssociated")
    const new_coldkey = hotkey
    expect(refusal(call("swap_coldkey", { old_coldkey: from, new_coldkey, swap_cost: 0n }), root)).toBe(
      "NewColdKeyIsHotkey",
    )
  })

  it("leads to no account with a lock of its own, unless conviction alone is left of it", () => {
    const lock = { conviction: 1000n << 64n, last_update: 1n }
    Lock.set(test.ctx, to, 1, hotkey, { ...lock, locked_mass: 1n })
    expect(refusal(swapByRoot(), root)).toBe("ActiveLockExists")
    Lock.set(test.ctx, to, 1, hotkey, { ...lock, locked_mass: 0n })
    expect(refusal(swapByRoot(), root)).toBeUndefined()
  })

  it("by root costs what root says, and ends an announcement", () => {
    expect(refusal(swapByRoot())).toBe("BadOrigin")
    expect(refusal(swapByRoot(2n * COST), root)).toBe("NotEnoughBalanceToPaySwapColdKey")
    test.call(from, announce())
    expect(refusal(swapByRoot(1n), root)).toBeUndefined()
    expect(ColdkeySwapAnnouncements.has(test.ctx, from)).toBe(false)
    expect(TotalIssuance.get(test.ctx)).toBe(COST - 1n)
  })

  it("takes the identity along, unless the new coldkey has one", () => {
    const none = new Uint8Array()
    const identity = (name: number) => ({
      name: Uint8Array.of(name),
      url: none,
      github_repo: none,
      image: none,
      discord: none,
      description: none,
      additional: none,
    })
    IdentitiesV2.set(test.ctx, from, identity(1))
    IdentitiesV2.set(test.ctx, to, identity(2))
    test.call(root, swapByRoot())
    expect([from, to].map((who) => IdentitiesV2.get(test.ctx, who)?.name)).toEqual([
      Uint8Array.of(1),
      Uint8Array.of(2),
    ])
  })

  it("is no longer scheduled", () => {
    expect(refusal(call("schedule_swap_coldkey", { new_coldkey: to }))).toBe("Deprecated")
  })
})

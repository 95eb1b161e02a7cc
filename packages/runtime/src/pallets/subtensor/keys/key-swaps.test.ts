// Ports pallet-subtensor tests: test_swap_hotkey_tx_rate_limit_exceeded, test_do_swap_hotkey_err_not_owner, test_swap_owner_new_hotkey_already_exists, test_swap_hotkey_error_cases, test_do_swap_hotkey_err_new_hotkey_not_clean_for_root, test_announce_coldkey_swap_works, test_announce_coldkey_swap_with_bad_origin_fails, test_announce_coldkey_swap_with_existing_announcement_not_past_delay_fails, test_announce_coldkey_swap_only_pays_swap_cost_if_no_announcement_exists, test_announce_coldkey_swap_with_not_enough_balance_to_pay_swap_cost_fails, test_swap_coldkey_announced_works, test_swap_coldkey_announced_without_announcement_fails, test_swap_coldkey_announced_with_mismatched_coldkey_hash_fails, test_swap_coldkey_announced_too_early_fails, test_swap_coldkey_announced_with_already_associated_coldkey_fails, test_swap_coldkey_announced_with_hotkey_fails, test_swap_coldkey_with_bad_origin_fails, test_swap_coldkey_with_not_enough_balance_to_pay_swap_cost_fails, test_dispute_coldkey_swap_works, test_dispute_coldkey_swap_without_announcement_fails, test_dispute_coldkey_swap_already_disputed_fails, test_reset_coldkey_swap_works, test_reset_coldkey_swap_with_bad_origin_fails, test_clear_coldkey_swap_announcement_works, test_clear_coldkey_swap_announcement_not_found, test_clear_coldkey_swap_announcement_too_early, test_schedule_swap_coldkey_deprecated
import { blake2b256 } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { fromHex, toHex } from "../../../bytes.ts"
import { none, root } from "../../../frame/origin.ts"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import {
  ColdkeySwapAnnouncementDelay,
  ColdkeySwapAnnouncements,
  ColdkeySwapDisputes,
  ColdkeySwapReannouncementDelay,
  IsNetworkMember,
  LastRateLimitedBlock,
  Lock,
  NetworksAdded,
  OwnedHotkeys,
  Owner,
  RootClaimable,
  RootClaimed,
  StakingHotkeys,
  TotalHotkeyAlpha,
  TxRateLimit,
} from "../../../generated/storage/subtensor-module.ts"
import { fund } from "../../../testing/fund.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { freeBalance } from "../../balances/fungible.ts"
import { balances } from "../../balances/index.ts"
import { subtensorModule } from "../index.ts"
import { subnetAccount } from "../subnet/subnet-account.ts"

const ROOT = 0
const NETUID = 3
const BLOCK = 20_000
const COST = 100_000_000n
const COST_ON_SUBNET = 1_000_000n
const EXISTENTIAL_DEPOSIT = 500n
const [coldkey, hotkey, fresh, stranger, other] = [account(1), account(2), account(3), account(4), account(5)]
const call = (name: string, args: object = {}): RuntimeCall => ({ pallet: "SubtensorModule", name, args })
const swapHotkey = (netuid?: number, changed: object = {}) =>
  call("swap_hotkey_v2", { hotkey, new_hotkey: fresh, netuid, keep_stake: false, ...changed })
const hashOf = (key: `0x${string}`) => toHex(blake2b256(fromHex(key)))
const error = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

let test: TestContext

const start = (pallet: object = subtensorModule) => {
  test = new TestContext(balances, pallet)
  const { ctx, block } = test
  block.number = BLOCK
  for (const netuid of [ROOT, NETUID]) NetworksAdded.set(ctx, netuid, true)
  Owner.set(ctx, hotkey, coldkey)
  OwnedHotkeys.set(ctx, coldkey, [hotkey])
  fund(ctx, coldkey, 1_000_000_000n)
}

describe("the swap of a hotkey", () => {
  beforeEach(() => start())

  it.each([undefined, NETUID])("asks who owns the keys first (netuid %s)", (netuid) => {
    expect(test.call(none, swapHotkey(netuid))).toEqual({ type: "BadOrigin" })
    expect(test.call(stranger, swapHotkey(netuid))).toEqual(error("NonAssociatedColdKey"))
    Owner.set(test.ctx, other, stranger)
    expect(test.call(coldkey, swapHotkey(netuid, { new_hotkey: other }))).toEqual(
      error("NonAssociatedColdKey"),
    )
    expect(test.call(coldkey, swapHotkey(netuid, { new_hotkey: hotkey }))).toEqual(
      error("NewHotKeyIsSameWithOld"),
    )
  })

  it("is limited in its rate, up to and with the last block of the limit", () => {
    TxRateLimit.set(test.ctx, 5n)
    LastRateLimitedBlock.set(test.ctx, { type: "LastTxBlock", value: coldkey }, BigInt(BLOCK - 5))
    expect(test.call(coldkey, swapHotkey())).toEqual(error("HotKeySetTxRateLimitExceeded"))
    test.block.number = BLOCK + 1
    expect(test.call(coldkey, swapHotkey())).toBeUndefined()
    expect(test.events.at(-1)).toEqual([
      "SubtensorModule.HotkeySwapped",
      { coldkey, old_hotkey: hotkey, new_hotkey: fresh },
    ])
    expect([Owner.has(test.ctx, hotkey), Owner.get(test.ctx, fresh)]).toEqual([false, coldkey])
  })

  it("wants a hotkey that is registered nowhere it goes", () => {
    IsNetworkMember.set(test.ctx, fresh, NETUID, true)
    for (const netuid of [undefined, NETUID]) {
      expect(test.call(coldkey, swapHotkey(netuid))).toEqual(error("HotKeyAlreadyRegisteredInSubNet"))
    }
    expect(test.call(coldkey, swapHotkey(4))).toBeUndefined()
  })

  it.each([
    ["dividends wait", () => RootClaimable.set(test.ctx, fresh, [[NETUID, 1n]])],
    ["stake is", () => TotalHotkeyAlpha.set(test.ctx, fresh, ROOT, 1n)],
    ["claims were made", () => RootClaimed.set(test.ctx, ROOT, fresh, stranger, 0n)],
  ])("wants a hotkey under which no root %s, where root is part of it", (_, prepare) => {
    prepare()
    for (const netuid of [undefined, ROOT]) {
      expect(test.call(coldkey, swapHotkey(netuid))).toEqual(error("NewHotKeyNotCleanForRootSwap"))
    }
    expect(test.call(coldkey, swapHotkey(NETUID))).toBeUndefined()
  })

  it("never takes a key of the system", () => {
    for (const netuid of [undefined, NETUID]) {
      expect(test.call(coldkey, swapHotkey(netuid, { new_hotkey: subnetAccount(7) }))).toEqual(
        error("CannotUseSystemAccount"),
      )
    }
    expect(freeBalance(test.ctx, coldkey)).toBe(1_000_000_000n)
  })

  it.each([
    [undefined, COST],
    [NETUID, COST_ON_SUBNET],
  ])("costs more than leaves the account alive (netuid %s)", (netuid, cost) => {
    Owner.set(test.ctx, hotkey, stranger)
    fund(test.ctx, stranger, cost - 1n)
    expect(test.call(stranger, swapHotkey(netuid))).toEqual(error("NotEnoughBalanceToPaySwapHotKey"))
    fund(test.ctx, stranger, 1n)
    expect(test.call(stranger, swapHotkey(netuid))).toEqual(error("InsufficientBalance"))
    fund(test.ctx, stranger, EXISTENTIAL_DEPOSIT)
    expect(test.call(stranger, swapHotkey(netuid))).toBeUndefined()
    expect(freeBalance(test.ctx, stranger)).toBe(EXISTENTIAL_DEPOSIT)
  })
})

describe("the swap of a coldkey", () => {
  const announce = call("announce_coldkey_swap", { new_coldkey_hash: hashOf(fresh) })
  const swap = (new_coldkey = fresh) => call("swap_coldkey_announced", { new_coldkey })
  const byRoot = (swap_cost = 0n) =>
    call("swap_coldkey", { old_coldkey: coldkey, new_coldkey: fresh, swap_cost })
  const [dispute, clear] = [call("dispute_coldkey_swap"), call("clear_coldkey_swap_announcement")]
  const reset = call("reset_coldkey_swap", { coldkey })

  beforeEach(() => {
    start()
    ColdkeySwapAnnouncementDelay.set(test.ctx, 50)
    ColdkeySwapReannouncementDelay.set(test.ctx, 10)
  })

  it("is announced for a price, and announced anew for none after the delays", () => {
    for (const origin of [none, root]) expect(test.call(origin, announce)).toEqual({ type: "BadOrigin" })
    expect(test.call(stranger, announce)).toEqual(error("NotEnoughBalanceToPaySwapColdKey"))
    expect(test.call(coldkey, announce)).toBeUndefined()
    expect(test.events.at(-1)).toEqual([
      "SubtensorModule.ColdkeySwapAnnounced",
      { who: coldkey, new_coldkey_hash: hashOf(fresh) },
    ])
    expect(freeBalance(test.ctx, coldkey)).toBe(1_000_000_000n - COST)
    test.block.number = BLOCK + 59
    expect(test.call(coldkey, announce)).toEqual(error("ColdkeySwapReannouncedTooEarly"))
    test.block.number = BLOCK + 60
    expect(test.call(coldkey, announce)).toBeUndefined()
    expect(freeBalance(test.ctx, coldkey)).toBe(1_000_000_000n - COST)
    expect(ColdkeySwapAnnouncements.get(test.ctx, coldkey)?.[0]).toBe(BLOCK + 110)
  })

  it("is cleared after the same delays", () => {
    expect(test.call(none, clear)).toEqual({ type: "BadOrigin" })
    expect(test.call(coldkey, clear)).toEqual(error("ColdkeySwapAnnouncementNotFound"))
    test.call(coldkey, announce)
    test.block.number = BLOCK + 59
    expect(test.call(coldkey, clear)).toEqual(error("ColdkeySwapClearTooEarly"))
    test.block.number = BLOCK + 60
    expect(test.call(coldkey, clear)).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.ColdkeySwapCleared", { who: coldkey }]])
    expect(ColdkeySwapAnnouncements.has(test.ctx, coldkey)).toBe(false)
  })

  it("happens when it is due, to the key that was announced", () => {
    expect(test.call(coldkey, swap())).toEqual(error("ColdkeySwapAnnouncementNotFound"))
    test.call(coldkey, announce)
    expect(test.call(coldkey, swap(other))).toEqual(error("AnnouncedColdkeyHashDoesNotMatch"))
    test.block.number = BLOCK + 49
    expect(test.call(coldkey, swap())).toEqual(error("ColdkeySwapTooEarly"))
    expect(ColdkeySwapAnnouncements.has(test.ctx, coldkey)).toBe(true)
    test.block.number = BLOCK + 50
    expect(test.call(coldkey, swap())).toBeUndefined()
    expect(test.events.at(-1)).toEqual([
      "SubtensorModule.ColdkeySwapped",
      { old_coldkey: coldkey, new_coldkey: fresh },
    ])
    expect(Owner.get(test.ctx, hotkey)).toBe(fresh)
    expect(freeBalance(test.ctx, fresh)).toBe(1_000_000_000n - COST)
    expect(ColdkeySwapAnnouncements.has(test.ctx, coldkey)).toBe(false)
  })

  it.each([
    ["ColdKeyAlreadyAssociated", () => StakingHotkeys.set(test.ctx, fresh, [other])],
    ["NewColdKeyIsHotkey", () => Owner.set(test.ctx, fresh, stranger)],
    [
      "ActiveLockExists",
      () =>
        Lock.set(test.ctx, fresh, NETUID, other, {
          locked_mass: 10n ** 12n,
          conviction: 0n,
          last_update: BigInt(BLOCK),
        }),
    ],
    ["CannotUseSystemAccount", () => OwnedHotkeys.set(test.ctx, coldkey, [hotkey, subnetAccount(3)])],
  ])("ends with %s, whoever asks for it", (name, prepare) => {
    test.call(coldkey, announce)
    prepare()
    test.block.number = BLOCK + 50
    expect(test.call(coldkey, swap())).toEqual(error(name))
    expect(test.call(root, byRoot())).toEqual(error(name))
    expect(Owner.get(test.ctx, hotkey)).toBe(coldkey)
    expect(ColdkeySwapAnnouncements.has(test.ctx, coldkey)).toBe(true)
  })

  it("can be root's doing, for a price or none", () => {
    expect(test.call(coldkey, byRoot())).toEqual({ type: "BadOrigin" })
    expect(test.call(root, byRoot(1_000_000_001n))).toEqual(error("NotEnoughBalanceToPaySwapColdKey"))
    test.call(coldkey, announce)
    expect(test.call(root, byRoot(1n))).toBeUndefined()
    expect(freeBalance(test.ctx, fresh)).toBe(1_000_000_000n - COST - 1n)
    expect(ColdkeySwapAnnouncements.has(test.ctx, coldkey)).toBe(false)
  })

  it("stops when it is disputed, until root resets it", () => {
    expect(test.call(coldkey, dispute)).toEqual(error("ColdkeySwapAnnouncementNotFound"))
    test.call(coldkey, announce)
    expect(test.call(coldkey, dispute)).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.ColdkeySwapDisputed", { coldkey }]])
    for (const next of [dispute, swap(), clear, announce]) {
      expect(test.call(coldkey, next)).toEqual(error("ColdkeySwapDisputed"))
    }
    expect(test.call(coldkey, reset)).toEqual(error("ColdkeySwapDisputed"))
    expect(test.call(stranger, reset)).toEqual({ type: "BadOrigin" })
    expect(test.call(root, reset)).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.ColdkeySwapReset", { who: coldkey }]])
    expect(ColdkeySwapDisputes.has(test.ctx, coldkey)).toBe(false)
    expect(test.call(coldkey, announce)).toBeUndefined()
  })

  it("cannot be disputed twice, though the guard refuses that before the call does", () => {
    start({ name: "SubtensorModule", calls: subtensorModule.calls })
    test.call(coldkey, announce)
    expect(test.call(coldkey, dispute)).toBeUndefined()
    expect(test.call(coldkey, dispute)).toEqual(error("ColdkeySwapAlreadyDisputed"))
  })

  it("is scheduled no more", () => {
    const schedule = call("schedule_swap_coldkey", { new_coldkey: fresh })
    for (const origin of [coldkey, root]) expect(test.call(origin, schedule)).toEqual(error("Deprecated"))
  })
})

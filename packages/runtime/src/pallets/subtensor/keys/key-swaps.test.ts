// Ports pallet-subtensor tests: test_swap_hotkey_tx_rate_limit_exceeded, test_do_swap_hotkey_err_not_owner, test_swap_owner_new_hotkey_already_exists, test_swap_hotkey_error_cases, test_do_swap_hotkey_err_new_hotkey_not_clean_for_root, test_announce_coldkey_swap_works, test_announce_coldkey_swap_with_bad_origin_fails, test_announce_coldkey_swap_with_existing_announcement_not_past_delay_fails, test_announce_coldkey_swap_only_pays_swap_cost_if_no_announcement_exists, test_announce_coldkey_swap_with_not_enough_balance_to_pay_swap_cost_fails, test_swap_coldkey_announced_works, test_swap_coldkey_announced_without_announcement_fails, test_swap_coldkey_announced_with_mismatched_coldkey_hash_fails, test_swap_coldkey_announced_too_early_fails, test_swap_coldkey_announced_with_already_associated_coldkey_fails, test_swap_coldkey_announced_with_hotkey_fails, test_swap_coldkey_with_bad_origin_fails, test_swap_coldkey_with_not_enough_balance_to_pay_swap_cost_fails, test_dispute_coldkey_swap_works, test_dispute_coldkey_swap_without_announcement_fails, test_dispute_coldkey_swap_already_disputed_fails, test_reset_coldkey_swap_works, test_reset_coldkey_swap_with_bad_origin_fails, test_clear_coldkey_swap_announcement_works, test_clear_coldkey_swap_announcement_not_found, test_clear_coldkey_swap_announcement_too_early, test_schedule_swap_coldkey_deprecated
import { blake2b256 } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { fromHex, toHex } from "../../../bytes.ts"
import { type AccountId, none, root } from "../../../frame/origin.ts"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import {
  AutoStakeDestination,
  AutoStakeDestinationColdkeys,
  ColdkeySwapAnnouncementDelay,
  ColdkeySwapAnnouncements,
  ColdkeySwapDisputes,
  ColdkeySwapReannouncementDelay,
  IdentitiesV2,
  IsNetworkMember,
  LastRateLimitedBlock,
  Lock,
  NetworksAdded,
  OwnedHotkeys,
  Owner,
  RootClaimable,
  RootClaimed,
  StakingHotkeys,
  SubnetOwner,
  TotalHotkeyAlpha,
  TotalStake,
  TxRateLimit,
} from "../../../generated/storage/subtensor-module.ts"
import { fund } from "../../../testing/fund.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { freeBalance } from "../../balances/fungible.ts"
import { balances } from "../../balances/index.ts"
import { subtensorModule } from "../index.ts"
import { increaseStake } from "../staking/shares/update-stake.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../staking/stake-query.ts"
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
const error = (name: string) => `SubtensorModule.${name}`
const empty = new Uint8Array()
const identity = {
  name: Uint8Array.of(1),
  url: empty,
  github_repo: empty,
  image: empty,
  discord: empty,
  description: empty,
  additional: empty,
}

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
    expect(test.refusal(none, swapHotkey(netuid))).toBe("BadOrigin")
    expect(test.refusal(stranger, swapHotkey(netuid))).toBe(error("NonAssociatedColdKey"))
    Owner.set(test.ctx, other, stranger)
    expect(test.refusal(coldkey, swapHotkey(netuid, { new_hotkey: other }))).toBe(
      error("NonAssociatedColdKey"),
    )
    expect(test.refusal(coldkey, swapHotkey(netuid, { new_hotkey: hotkey }))).toBe(
      error("NewHotKeyIsSameWithOld"),
    )
  })

  it("is limited in its rate, up to and with the last block of the limit", () => {
    TxRateLimit.set(test.ctx, 5n)
    LastRateLimitedBlock.set(test.ctx, { type: "LastTxBlock", value: coldkey }, BigInt(BLOCK - 5))
    expect(test.refusal(coldkey, swapHotkey())).toBe(error("HotKeySetTxRateLimitExceeded"))
    test.block.number = BLOCK + 1
    expect(test.call(coldkey, swapHotkey())).toBeUndefined()
    expect(test.events.at(-1)).toEqual([
      "SubtensorModule.HotkeySwapped",
      { coldkey, old_hotkey: hotkey, new_hotkey: fresh },
    ])
    expect([Owner.has(test.ctx, hotkey), Owner.get(test.ctx, fresh)]).toEqual([false, coldkey])
    expect(freeBalance(test.ctx, coldkey)).toBe(1_000_000_000n - COST)
    const again = swapHotkey(undefined, { hotkey: fresh, new_hotkey: other })
    expect(test.refusal(coldkey, again)).toBe(error("HotKeySetTxRateLimitExceeded"))
    test.block.number = BLOCK + 7
    expect(test.call(coldkey, again)).toBeUndefined()
  })

  it("wants a hotkey that is registered nowhere it goes", () => {
    IsNetworkMember.set(test.ctx, fresh, NETUID, true)
    for (const netuid of [undefined, NETUID]) {
      expect(test.refusal(coldkey, swapHotkey(netuid))).toBe(error("HotKeyAlreadyRegisteredInSubNet"))
    }
    expect(Owner.get(test.ctx, hotkey)).toBe(coldkey)
    IsNetworkMember.set(test.ctx, fresh, ROOT, true)
    IsNetworkMember.remove(test.ctx, fresh, NETUID)
    expect(test.refusal(coldkey, swapHotkey())).toBe(error("HotKeyAlreadyRegisteredInSubNet"))
    expect(test.call(coldkey, swapHotkey(4))).toBeUndefined()
  })

  it("may go to a hotkey the coldkey has already", () => {
    Owner.set(test.ctx, fresh, coldkey)
    OwnedHotkeys.set(test.ctx, coldkey, [hotkey, fresh])
    expect(test.call(coldkey, swapHotkey())).toBeUndefined()
    expect([Owner.has(test.ctx, hotkey), Owner.get(test.ctx, fresh)]).toEqual([false, coldkey])
    expect(OwnedHotkeys.get(test.ctx, coldkey)).toEqual([fresh])
  })

  it.each([
    ["dividends wait", () => RootClaimable.set(test.ctx, fresh, [[NETUID, 1n]])],
    ["stake is", () => TotalHotkeyAlpha.set(test.ctx, fresh, ROOT, 1n)],
    ["claims were made", () => RootClaimed.set(test.ctx, ROOT, fresh, stranger, 0n)],
  ])("wants a hotkey under which no root %s, where root is part of it", (_, prepare) => {
    prepare()
    for (const netuid of [undefined, ROOT]) {
      expect(test.refusal(coldkey, swapHotkey(netuid))).toBe(error("NewHotKeyNotCleanForRootSwap"))
    }
    expect(test.call(coldkey, swapHotkey(NETUID))).toBeUndefined()
  })

  it("never takes a key of the system", () => {
    for (const netuid of [undefined, NETUID]) {
      expect(test.refusal(coldkey, swapHotkey(netuid, { new_hotkey: subnetAccount(7) }))).toBe(
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
    expect(test.refusal(stranger, swapHotkey(netuid))).toBe(error("NotEnoughBalanceToPaySwapHotKey"))
    fund(test.ctx, stranger, 1n)
    expect(test.refusal(stranger, swapHotkey(netuid))).toBe(error("InsufficientBalance"))
    fund(test.ctx, stranger, EXISTENTIAL_DEPOSIT)
    expect(test.call(stranger, swapHotkey(netuid))).toBeUndefined()
    expect(freeBalance(test.ctx, stranger)).toBe(EXISTENTIAL_DEPOSIT)
  })
})

describe("the swap of a coldkey", () => {
  const announcing = (key = fresh) => call("announce_coldkey_swap", { new_coldkey_hash: hashOf(key) })
  const announce = announcing()
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
    for (const origin of [none, root]) expect(test.refusal(origin, announce)).toBe("BadOrigin")
    for (const rao of [0n, COST + EXISTENTIAL_DEPOSIT - 1n]) {
      fund(test.ctx, stranger, rao)
      expect(test.refusal(stranger, announce)).toBe(error("NotEnoughBalanceToPaySwapColdKey"))
    }
    expect(test.call(coldkey, announce)).toBeUndefined()
    expect(test.events.at(-1)).toEqual([
      "SubtensorModule.ColdkeySwapAnnounced",
      { who: coldkey, new_coldkey_hash: hashOf(fresh) },
    ])
    expect(freeBalance(test.ctx, coldkey)).toBe(1_000_000_000n - COST)
    expect([...ColdkeySwapAnnouncements.entries(test.ctx)]).toEqual([
      [[coldkey], [BLOCK + 50, hashOf(fresh)]],
    ])
    for (const block of [BLOCK, BLOCK + 59]) {
      test.block.number = block
      for (const next of [announce, announcing(other)]) {
        expect(test.refusal(coldkey, next)).toBe(error("ColdkeySwapReannouncedTooEarly"))
      }
    }
    test.block.number = BLOCK + 60
    expect(test.call(coldkey, announcing(other))).toBeUndefined()
    expect(freeBalance(test.ctx, coldkey)).toBe(1_000_000_000n - COST)
    expect(ColdkeySwapAnnouncements.get(test.ctx, coldkey)).toEqual([BLOCK + 110, hashOf(other)])
    fund(test.ctx, stranger, 1n)
    expect(test.call(stranger, announce)).toBeUndefined()
    expect(freeBalance(test.ctx, stranger)).toBe(EXISTENTIAL_DEPOSIT)
  })

  it("is cleared after the same delays", () => {
    expect(test.refusal(none, clear)).toBe("BadOrigin")
    expect(test.refusal(coldkey, clear)).toBe(error("ColdkeySwapAnnouncementNotFound"))
    test.call(coldkey, announce)
    test.block.number = BLOCK + 59
    expect(test.refusal(coldkey, clear)).toBe(error("ColdkeySwapClearTooEarly"))
    test.block.number = BLOCK + 60
    expect(test.call(coldkey, clear)).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.ColdkeySwapCleared", { who: coldkey }]])
    expect(ColdkeySwapAnnouncements.has(test.ctx, coldkey)).toBe(false)
  })

  it("happens when it is due, to the key that was announced", () => {
    expect(test.refusal(coldkey, swap())).toBe(error("ColdkeySwapAnnouncementNotFound"))
    test.call(coldkey, announce)
    expect(test.refusal(coldkey, swap(other))).toBe(error("AnnouncedColdkeyHashDoesNotMatch"))
    for (const block of [BLOCK, BLOCK + 49]) {
      test.block.number = block
      expect(test.refusal(coldkey, swap())).toBe(error("ColdkeySwapTooEarly"))
    }
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

  it("takes everything along: stake, subnets, automatic stake, identity", () => {
    const { ctx } = test
    const hotkeys = [hotkey, account(6), account(7)] as const
    const netuids = [NETUID, 4, NETUID] as const
    const neighbours = [account(8), account(9)]
    NetworksAdded.set(ctx, 4, true)
    const stakes = (who: AccountId) =>
      hotkeys.map((key, index) => getStakeForHotkeyAndColdkeyOnSubnet(ctx, key, who, netuids[index] ?? 0))
    const automatic = (who: AccountId) =>
      [NETUID, 4].map((netuid) => AutoStakeDestination.get(ctx, who, netuid))
    for (const [index, key] of hotkeys.entries()) {
      Owner.set(ctx, key, coldkey)
      increaseStake(ctx, key, coldkey, netuids[index] ?? 0, 1000n * BigInt(index + 1))
    }
    OwnedHotkeys.set(ctx, coldkey, hotkeys)
    StakingHotkeys.set(ctx, coldkey, hotkeys)
    for (const [index, netuid] of [NETUID, 4].entries()) {
      SubnetOwner.set(ctx, netuid, coldkey)
      const key = hotkeys[index] ?? hotkey
      AutoStakeDestination.set(ctx, coldkey, netuid, key)
      const all = index === 0 ? [coldkey, ...neighbours] : [...neighbours, coldkey]
      AutoStakeDestinationColdkeys.set(ctx, key, netuid, all)
    }
    IdentitiesV2.set(ctx, coldkey, identity)
    TotalStake.set(ctx, 6000n)
    ColdkeySwapAnnouncements.set(ctx, coldkey, [BLOCK, hashOf(fresh)])
    expect(test.call(coldkey, swap())).toBeUndefined()
    expect([stakes(coldkey), stakes(fresh)]).toEqual([
      [0n, 0n, 0n],
      [1000n, 2000n, 3000n],
    ])
    expect([automatic(coldkey), automatic(fresh)]).toEqual([
      [undefined, undefined],
      [hotkeys[0], hotkeys[1]],
    ])
    for (const [index, netuid] of [NETUID, 4].entries()) {
      expect(SubnetOwner.get(ctx, netuid)).toBe(fresh)
      const all = AutoStakeDestinationColdkeys.get(ctx, hotkeys[index] ?? hotkey, netuid)
      expect(all).toEqual([...neighbours, fresh])
    }
    for (const cell of [StakingHotkeys, OwnedHotkeys]) {
      expect([cell.get(ctx, coldkey), [...cell.get(ctx, fresh)].sort()]).toEqual([[], [...hotkeys].sort()])
    }
    expect(hotkeys.map((key) => Owner.get(ctx, key))).toEqual([fresh, fresh, fresh])
    expect([IdentitiesV2.has(ctx, coldkey), IdentitiesV2.get(ctx, fresh)]).toEqual([false, identity])
    expect([freeBalance(ctx, coldkey), freeBalance(ctx, fresh)]).toEqual([0n, 1_000_000_000n])
    expect(TotalStake.get(ctx)).toBe(6000n)
    expect(ColdkeySwapAnnouncements.has(ctx, coldkey)).toBe(false)
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
    expect(test.refusal(coldkey, swap())).toBe(error(name))
    expect(test.refusal(root, byRoot())).toBe(error(name))
    expect(Owner.get(test.ctx, hotkey)).toBe(coldkey)
    expect(ColdkeySwapAnnouncements.has(test.ctx, coldkey)).toBe(true)
  })

  it("can be root's doing, for a price or none", () => {
    for (const origin of [coldkey, none]) expect(test.refusal(origin, byRoot())).toBe("BadOrigin")
    for (const cost of [1_000_000_001n, 1_000_000_000n - EXISTENTIAL_DEPOSIT + 1n]) {
      expect(test.refusal(root, byRoot(cost))).toBe(error("NotEnoughBalanceToPaySwapColdKey"))
    }
    test.call(coldkey, announce)
    expect(test.call(root, byRoot(1n))).toBeUndefined()
    expect(freeBalance(test.ctx, fresh)).toBe(1_000_000_000n - COST - 1n)
    expect(ColdkeySwapAnnouncements.has(test.ctx, coldkey)).toBe(false)
  })

  it("stops when it is disputed, until root resets it", () => {
    expect(test.refusal(coldkey, dispute)).toBe(error("ColdkeySwapAnnouncementNotFound"))
    test.call(coldkey, announce)
    expect(test.call(coldkey, dispute)).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.ColdkeySwapDisputed", { coldkey }]])
    expect(ColdkeySwapDisputes.get(test.ctx, coldkey)).toBe(BLOCK)
    for (const next of [dispute, swap(), clear, announce]) {
      expect(test.refusal(coldkey, next)).toBe(error("ColdkeySwapDisputed"))
    }
    expect(test.refusal(coldkey, reset)).toBe(error("ColdkeySwapDisputed"))
    for (const origin of [stranger, none]) expect(test.refusal(origin, reset)).toBe("BadOrigin")
    expect(test.call(root, reset)).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.ColdkeySwapReset", { who: coldkey }]])
    for (const cell of [ColdkeySwapAnnouncements, ColdkeySwapDisputes]) {
      expect(cell.has(test.ctx, coldkey)).toBe(false)
    }
    expect(test.call(coldkey, announce)).toBeUndefined()
  })

  it("cannot be disputed twice, though the guard refuses that before the call does", () => {
    start({ name: "SubtensorModule", calls: subtensorModule.calls })
    test.call(coldkey, announce)
    expect(test.call(coldkey, dispute)).toBeUndefined()
    expect(test.refusal(coldkey, dispute)).toBe(error("ColdkeySwapAlreadyDisputed"))
  })

  it("is scheduled no more", () => {
    const schedule = call("schedule_swap_coldkey", { new_coldkey: fresh })
    for (const origin of [coldkey, root]) expect(test.refusal(origin, schedule)).toBe(error("Deprecated"))
  })
})

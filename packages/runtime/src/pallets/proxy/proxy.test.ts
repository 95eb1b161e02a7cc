// Ports pallet-subtensor-proxy tests: announcement_works, remove_announcement_works, reject_announcement_works, announcer_must_be_proxy, delayed_requires_pre_announcement, proxy_announced_removes_announcement_and_returns_deposit, filtering_works, add_remove_proxies_works, cannot_add_proxy_without_balance, proxying_works, pure_works, poke_deposit_works_for_proxy_deposits, poke_deposit_works_for_announcement_deposits, poke_deposit_charges_fee_when_deposit_unchanged, set_real_pays_fee_works, set_real_pays_fee_fails_without_proxy, set_real_pays_fee_fails_root, real_pays_fee_cleaned_on_remove_proxy, real_pays_fee_cleaned_on_remove_proxies
import { beforeEach, describe, expect, it } from "vitest"
import { root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { Announcements, LastCallResult, Proxies, RealPaysFee } from "../../generated/storage/proxy.ts"
import { fund } from "../../testing/fund.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { accountData } from "../balances/account-data.ts"
import { freeBalance } from "../balances/fungible.ts"
import { balances } from "../balances/index.ts"
import { reserve, unreserve } from "../balances/reserve.ts"
import { system } from "../system/index.ts"
import { derivativeAccount } from "../utility/derivative-account.ts"
import { utility } from "../utility/index.ts"
import { announcementsDeposit, proxiesDeposit } from "./deposit.ts"
import { proxyPallet } from "./index.ts"
import { pureAccount } from "./pure.ts"
import { callHash } from "./run-as-real.ts"

const [alice, bob, carol, dave, eve, nobody] = [1, 2, 3, 4, 5, 6].map(account) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
]
const RICH = 10_000_000_000n
const id = (value: string) => ({ type: "Id", value }) as const
const call = (name: string, args: unknown = {}): RuntimeCall => ({ pallet: "Proxy", name, args })
const definition = (delegate: string, proxy_type: string, delay = 0) => ({
  delegate: id(delegate),
  proxy_type,
  delay,
})
const add = (delegate: string, type: string, delay = 0) =>
  call("add_proxy", definition(delegate, type, delay))
const remove = (delegate: string, type: string, delay = 0) =>
  call("remove_proxy", definition(delegate, type, delay))
const as = (real: string, inner: RuntimeCall, force_proxy_type?: string) =>
  call("proxy", { real: id(real), force_proxy_type, call: inner })
const transfer = (value: bigint, name = "transfer_allow_death"): RuntimeCall => ({
  pallet: "Balances",
  name,
  args: { dest: id(nobody), value },
})
const batch = (...calls: readonly RuntimeCall[]): RuntimeCall => ({
  pallet: "Utility",
  name: "batch",
  args: { calls },
})
const error = (name: string) => ({ type: "Module", pallet: "Proxy", name })
const ok = { type: "Ok", value: undefined }
const filtered = {
  type: "Err",
  value: { type: "Module", value: { index: 0, error: "0x05000000" } },
}

describe("Proxy", () => {
  let test: TestContext

  const reserved = (who: `0x${string}`): bigint => accountData(test.ctx, who).reserved
  const executed = () => test.events.at(-1)

  beforeEach(() => {
    test = new TestContext(system, balances, utility, proxyPallet)
    for (const who of [alice, bob, carol, dave]) {
      test.call(root, {
        pallet: "Balances",
        name: "force_set_balance",
        args: { who: id(who), new_free: RICH },
      })
    }
  })

  it("keeps proxies in order, with a deposit for each", () => {
    expect(test.call(alice, add(carol, "Any"))).toBeUndefined()
    expect(test.events.at(-1)).toEqual([
      "Proxy.ProxyAdded",
      { delegator: alice, delegatee: carol, proxy_type: "Any", delay: 0 },
    ])
    test.call(alice, add(bob, "Transfer"))
    test.call(alice, add(bob, "Owner", 7))
    test.call(alice, add(bob, "Owner"))
    expect(Proxies.get(test.ctx, alice)).toEqual([
      [
        { delegate: bob, proxy_type: "Owner", delay: 0 },
        { delegate: bob, proxy_type: "Owner", delay: 7 },
        { delegate: bob, proxy_type: "Transfer", delay: 0 },
        { delegate: carol, proxy_type: "Any", delay: 0 },
      ],
      proxiesDeposit(4),
    ])
    expect(reserved(alice)).toBe(proxiesDeposit(4))
  })

  it("refuses what it must, in the chain's order", () => {
    expect(test.call(alice, add(alice, "Any"))).toEqual(error("NoSelfProxy"))
    test.call(alice, add(bob, "Any"))
    expect(test.call(alice, add(bob, "Any"))).toEqual(error("Duplicate"))
    for (let delay = 1; delay < 20; delay++) test.call(alice, add(bob, "Any", delay))
    expect(test.call(alice, add(bob, "Any", 3))).toEqual(error("Duplicate"))
    expect(test.call(alice, add(bob, "Any", 20))).toEqual(error("TooMany"))
    expect(test.call(alice, remove(bob, "Staking"))).toEqual(error("NotFound"))
    expect(test.call(bob, remove(alice, "Any"))).toEqual(error("NotFound"))
    expect(test.call(eve, add(bob, "Any"))).toMatchObject({ name: "InsufficientBalance" })
    fund(test.ctx, eve, proxiesDeposit(2) + 499n)
    expect(test.call(eve, add(bob, "Any"))).toBeUndefined()
    expect(test.refusal(eve, add(carol, "Any"))).toBe("ConsumerRemaining")
    expect(reserved(eve)).toBe(proxiesDeposit(1))
  })

  it("gives deposits back", () => {
    test.call(alice, add(bob, "Any"))
    test.call(alice, add(carol, "Any"))
    test.call(alice, remove(bob, "Any"))
    expect(test.eventNames).toEqual(["Balances.Unreserved", "Proxy.ProxyRemoved"])
    const removed = { delegator: alice, delegatee: bob, proxy_type: "Any", delay: 0 }
    expect(test.events.at(-1)?.[1]).toEqual(removed)
    expect(reserved(alice)).toBe(proxiesDeposit(1))
    test.call(alice, remove(carol, "Any"))
    expect(Proxies.has(test.ctx, alice)).toBe(false)
    test.call(alice, add(bob, "Any"))
    expect(test.call(alice, call("remove_proxies"))).toBeUndefined()
    expect(test.eventNames).toEqual(["Balances.Unreserved"])
    expect(reserved(alice)).toBe(0n)
  })

  it("acts for another account within its kind", () => {
    test.call(alice, add(bob, "Transfer"))
    test.call(alice, add(carol, "Any"))
    expect(test.call(dave, as(alice, transfer(1_000n)))).toEqual(error("NotProxy"))
    expect(test.call(bob, as(alice, transfer(1_000n), "Any"))).toEqual(error("NotProxy"))
    expect(test.call(bob, as(alice, transfer(1_000n)))).toBeUndefined()
    expect(executed()).toEqual(["Proxy.ProxyExecuted", { result: ok }])
    expect(freeBalance(test.ctx, nobody)).toBe(1_000n)
    expect(LastCallResult.get(test.ctx, alice)).toEqual(ok)
    proxyPallet.hooks?.onFinalize?.(test.ctx)
    expect(LastCallResult.has(test.ctx, alice)).toBe(false)
    const remark: RuntimeCall = { pallet: "System", name: "remark", args: { remark: new Uint8Array() } }
    test.call(bob, as(alice, remark))
    expect(executed()).toEqual(["Proxy.ProxyExecuted", { result: filtered }])
    test.call(carol, as(alice, { pallet: "System", name: "set_heap_pages", args: { pages: 1n } }))
    expect(executed()).toEqual([
      "Proxy.ProxyExecuted",
      { result: { type: "Err", value: { type: "BadOrigin" } } },
    ])
  })

  it("keeps filtering inside batches, and not as a derivative account of an Any proxy", () => {
    test.call(alice, add(bob, "Any"))
    test.call(alice, add(carol, "NonTransfer"))
    test.call(bob, transfer(10_000n))
    test.call(root, {
      pallet: "Balances",
      name: "force_set_balance",
      args: { who: id(derivativeAccount(alice, 0)), new_free: RICH },
    })
    test.call(bob, as(alice, batch(transfer(600n))))
    expect(executed()).toEqual(["Proxy.ProxyExecuted", { result: ok }])
    test.call(carol, as(alice, batch(transfer(600n))))
    expect(test.eventNames).toEqual(["Utility.BatchInterrupted", "Proxy.ProxyExecuted"])
    const derived: RuntimeCall = {
      pallet: "Utility",
      name: "as_derivative",
      args: { index: 0, call: transfer(600n) },
    }
    test.call(bob, as(alice, derived))
    expect(executed()).toEqual(["Proxy.ProxyExecuted", { result: ok }])
    test.call(carol, as(alice, derived))
    expect(executed()).toEqual(["Proxy.ProxyExecuted", { result: filtered }])
  })

  it("lets no proxy make one with more rights than its own", () => {
    test.call(alice, add(bob, "NonTransfer"))
    for (const [inner, allowed] of [
      [add(dave, "Any"), false],
      [add(dave, "SmallTransfer"), false],
      [add(dave, "Staking"), true],
      [remove(dave, "Staking"), true],
      [call("remove_proxies"), false],
      [
        call("kill_pure", { spawner: id(alice), proxy_type: "Any", index: 0, height: 1, ext_index: 0 }),
        false,
      ],
    ] as const) {
      test.call(bob, as(alice, inner))
      expect(executed()?.[1]).toEqual({ result: allowed ? ok : filtered })
    }
    expect(test.call(alice, add(carol, "Any"))).toBeUndefined()
    test.call(carol, as(alice, call("remove_proxies")))
    expect(executed()?.[1]).toEqual({ result: ok })
    expect(Proxies.has(test.ctx, alice)).toBe(false)
  })

  it("wants calls of delayed proxies announced", () => {
    const inner = transfer(700n)
    const announced = (delegate: string, real: string) =>
      call("proxy_announced", {
        delegate: id(delegate),
        real: id(real),
        force_proxy_type: undefined,
        call: inner,
      })
    const announcement = (real: string, call_hash = callHash(inner)) =>
      call("announce", { real: id(real), call_hash })
    expect(test.call(carol, announcement(alice))).toEqual(error("NotProxy"))
    test.call(alice, add(carol, "Any", 1))
    test.call(bob, add(carol, "Any", 1))
    expect(test.call(carol, as(alice, inner))).toEqual(error("Unannounced"))
    expect(test.call(dave, announced(carol, alice))).toEqual(error("Unannounced"))
    expect(test.call(carol, announcement(alice))).toBeUndefined()
    expect(test.eventNames).toEqual(["Balances.Reserved", "Proxy.Announced"])
    test.call(carol, announcement(bob))
    expect(Announcements.get(test.ctx, carol)).toEqual([
      [alice, bob].map((real) => ({ real, call_hash: callHash(inner), height: 1 })),
      announcementsDeposit(2),
    ])
    expect(reserved(carol)).toBe(announcementsDeposit(2))
    expect(test.call(dave, announced(carol, alice))).toEqual(error("Unannounced"))
    Object.assign(test.block, { number: 2 })
    expect(test.call(dave, announced(carol, alice))).toBeUndefined()
    expect(test.eventNames).toContain("Proxy.ProxyExecuted")
    expect(reserved(carol)).toBe(announcementsDeposit(1))
    expect(Announcements.get(test.ctx, carol)[0]).toMatchObject([{ real: bob, height: 1 }])
  })

  it("takes announcements back from either side", () => {
    test.call(alice, add(carol, "Any", 1))
    const [first, second] = [account(0x11), account(0x22)]
    for (const call_hash of [first, second])
      test.call(carol, call("announce", { real: id(alice), call_hash }))
    const back = (call_hash: string) => call("remove_announcement", { real: id(alice), call_hash })
    const reject = (call_hash: string) => call("reject_announcement", { delegate: id(carol), call_hash })
    expect(test.call(carol, back(account(0x33)))).toEqual(error("NotFound"))
    expect(test.call(bob, reject(first))).toEqual(error("NotFound"))
    expect(test.call(bob, back(first))).toEqual(error("NotFound"))
    expect(test.refusal(alice, reject(account(0x33)))).toBe("Proxy.NotFound")
    for (const [who, taken] of [
      [alice, reject(first)],
      [carol, back(first)],
    ] as const) {
      expect(test.call(who, taken)).toBeUndefined()
      expect(Announcements.get(test.ctx, carol)).toEqual([
        [{ real: alice, call_hash: second, height: 1 }],
        announcementsDeposit(1),
      ])
      expect(reserved(carol)).toBe(announcementsDeposit(1))
      test.call(carol, call("announce", { real: id(alice), call_hash: first }))
      Announcements.update(test.ctx, carol, ([pending, deposit]) => [pending.toReversed(), deposit])
    }
    test.call(carol, back(first))
    expect(test.call(carol, back(second))).toBeUndefined()
    expect(Announcements.has(test.ctx, carol)).toBe(false)
    expect(reserved(carol)).toBe(0n)
    for (let i = 0; i < 75; i++) {
      expect(test.call(carol, call("announce", { real: id(alice), call_hash: account(i) }))).toBeUndefined()
    }
    expect(test.call(carol, call("announce", { real: id(alice), call_hash: first }))).toEqual(
      error("TooMany"),
    )
  })

  it("makes accounts without a key, and ends them", () => {
    const create = call("create_pure", { proxy_type: "Any", delay: 0, index: 0 })
    const kill = (spawner: string) =>
      call("kill_pure", { spawner: id(spawner), proxy_type: "Any", index: 0, height: 1, ext_index: 3 })
    test.block.phase = { type: "ApplyExtrinsic", value: 3 }
    expect(test.call(alice, create)).toBeUndefined()
    const pure = pureAccount(alice, "Any", 0, 1, 3)
    expect(test.events.at(-1)).toEqual([
      "Proxy.PureCreated",
      { pure, who: alice, proxy_type: "Any", disambiguation_index: 0 },
    ])
    expect(test.call(alice, create)).toEqual(error("Duplicate"))
    expect(test.call(alice, kill(alice))).toEqual(error("NoPermission"))
    const before = reserved(alice)
    for (const [who, changed] of [
      [alice, { proxy_type: "Transfer" }],
      [alice, { index: 1 }],
      [bob, {}],
    ] as const) {
      const alike = call("create_pure", { proxy_type: "Any", delay: 0, index: 0, ...changed })
      expect(test.call(who, alike)).toBeUndefined()
    }
    test.call(bob, as(pureAccount(bob, "Any", 0, 1, 3), kill(alice)))
    expect(executed()?.[1]).toMatchObject({ result: { type: "Err" } })
    expect(reserved(alice)).toBe(3n * before)
    fund(test.ctx, pure, RICH)
    test.call(alice, as(pure, transfer(1000n)))
    expect([executed()?.[1], freeBalance(test.ctx, nobody)]).toEqual([{ result: ok }, 1000n])
    test.call(alice, as(pure, kill(bob)))
    expect(executed()?.[1]).toMatchObject({ result: { type: "Err" } })
    test.call(alice, as(pure, kill(alice)))
    expect(test.eventNames).toEqual(["Balances.Unreserved", "Proxy.PureKilled", "Proxy.ProxyExecuted"])
    expect(reserved(alice)).toBe(2n * before)
    expect(test.call(alice, as(pure, kill(alice)))).toEqual(error("NotProxy"))
    test.block.phase = { type: "ApplyExtrinsic", value: 4 }
    expect(test.call(alice, create)).toBeUndefined()
    Object.assign(test.block, { number: 2 })
    expect(test.call(alice, create)).toBeUndefined()
  })

  it("brings old deposits to today's price, for free if there is something to do", () => {
    expect(test.post(alice, call("poke_deposit"))).toEqual({ paysFee: "Yes" })
    test.call(alice, add(bob, "Any", 1))
    test.call(bob, call("announce", { real: id(alice), call_hash: account(9) }))
    for (const who of [alice, bob]) {
      const before = reserved(who)
      expect(test.post(who, call("poke_deposit"))).toEqual({ paysFee: "Yes" })
      expect([test.events, reserved(who)]).toEqual([[], before])
    }
    reserve(test.ctx, alice, 5n)
    unreserve(test.ctx, bob, 5n)
    Proxies.update(test.ctx, alice, ([proxies]) => [proxies, proxiesDeposit(1) + 5n])
    expect(test.post(alice, call("poke_deposit"))).toEqual({ paysFee: "No" })
    expect(test.events).toEqual([
      ["Balances.Unreserved", { who: alice, amount: 5n }],
      [
        "Proxy.DepositPoked",
        { who: alice, kind: "Proxies", old_deposit: proxiesDeposit(1) + 5n, new_deposit: proxiesDeposit(1) },
      ],
    ])
    expect(reserved(alice)).toBe(proxiesDeposit(1))
    const new_deposit = announcementsDeposit(1)
    const old_deposit = new_deposit - 5n
    Announcements.update(test.ctx, bob, ([pending]) => [pending, old_deposit])
    expect(test.post(bob, call("poke_deposit"))).toEqual({ paysFee: "No" })
    expect(test.events).toEqual([
      ["Balances.Reserved", { who: bob, amount: 5n }],
      ["Proxy.DepositPoked", { who: bob, kind: "Announcements", old_deposit, new_deposit }],
    ])
    expect([reserved(bob), Announcements.get(test.ctx, bob)[1]]).toEqual([new_deposit, new_deposit])
  })

  it("notes who pays fees, until the proxy goes", () => {
    const set = (delegate: string, pays_fee: boolean) =>
      call("set_real_pays_fee", { delegate: id(delegate), pays_fee })
    expect(test.call(alice, set(bob, true))).toEqual(error("NotProxy"))
    test.call(alice, add(bob, "Any"))
    expect(test.call(alice, set(bob, true))).toBeUndefined()
    expect(test.events).toEqual([["Proxy.RealPaysFeeSet", { real: alice, delegate: bob, pays_fee: true }]])
    expect(RealPaysFee.has(test.ctx, alice, bob)).toBe(true)
    test.call(alice, set(bob, false))
    expect(test.events).toEqual([["Proxy.RealPaysFeeSet", { real: alice, delegate: bob, pays_fee: false }]])
    expect(RealPaysFee.has(test.ctx, alice, bob)).toBe(false)
    test.call(alice, set(bob, true))
    test.call(alice, remove(bob, "Any"))
    expect(RealPaysFee.has(test.ctx, alice, bob)).toBe(false)
    test.call(alice, add(bob, "Any"))
    test.call(alice, set(bob, true))
    test.call(alice, add(carol, "Any"))
    test.call(alice, set(carol, true))
    test.call(alice, call("remove_proxies"))
    expect([bob, carol].map((who) => RealPaysFee.has(test.ctx, alice, who))).toEqual([false, false])
    expect(test.call(root, set(bob, true))).toEqual({ type: "BadOrigin" })
  })
})

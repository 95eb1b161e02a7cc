// Ports pallet-safe-mode tests: fails_to_filter_calls_to_safe_mode_pallet, fails_to_activate_if_activated, fails_to_extend_if_not_activated, fails_to_release_deposits_too_early, can_automatically_deactivate_after_timeout, can_activate, fails_force_deactivate_if_not_activated, can_force_activate_with_config_origin, can_force_deactivate_with_config_origin, can_force_extend_with_config_origin, can_force_release_deposit_with_config_origin, can_slash_deposit_with_config_origin
import { beforeEach, describe, expect, it } from "vitest"
import { Context } from "../../frame/context.ts"
import { root, signed } from "../../frame/origin.ts"
import { Deposits, EnteredUntil } from "../../generated/storage/safe-mode.ts"
import { fund } from "../../testing/fund.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { accountData } from "../balances/account-data.ts"
import { freeBalance, totalIssuance } from "../balances/fungible.ts"
import { balances } from "../balances/index.ts"
import { system } from "../system/index.ts"
import { utility } from "../utility/index.ts"
import { safeMode } from "./index.ts"

const [alice, bob] = [account(1), account(2)]
const error = (name: string) => ({ type: "Module", pallet: "SafeMode", name })
const call = (name: string, args: object = {}) => ({ pallet: "SafeMode", name, args }) as const
const deposit = (name: string, block = 1) => call(name, { account: alice, block })

describe("SafeMode", () => {
  let test: TestContext

  const at = (number: number) => {
    Object.assign(test.block, { number })
    test.block.events.length = 0
    return safeMode.hooks?.onInitialize?.(test.ctx)
  }

  beforeEach(() => {
    test = new TestContext(system, balances, utility, safeMode)
    fund(test.ctx, alice, 10_000n)
  })

  it("lets root enter for a day, and a half more", () => {
    expect(test.call(alice, call("force_enter"))).toEqual({ type: "BadOrigin" })
    expect(test.call(root, call("force_extend"))).toEqual(error("Exited"))
    expect(test.call(root, call("force_enter"))).toBeUndefined()
    expect(test.events).toEqual([["SafeMode.Entered", { until: 7201 }]])
    expect(EnteredUntil.get(test.ctx)).toBe(7201)
    expect(test.call(root, call("force_enter"))).toEqual(error("Entered"))
    expect(test.call(root, call("force_extend"))).toBeUndefined()
    expect(test.events).toEqual([["SafeMode.Extended", { until: 10_801 }]])
    expect(EnteredUntil.get(test.ctx)).toBe(10_801)
    at(10_802)
    expect(EnteredUntil.has(test.ctx)).toBe(false)
  })

  it("filters calls while it is on", () => {
    test.call(root, call("force_enter"))
    const batch = { pallet: "Utility", name: "batch", args: { calls: [] } } as const
    expect(test.call(alice, batch)).toMatchObject({ name: "CallFiltered" })
    expect(test.call(root, batch)).toBeUndefined()
    expect(test.call(alice, call("enter"))).toEqual(error("Entered"))
    expect(test.call(root, call("force_exit"))).toBeUndefined()
    expect(test.events).toEqual([["SafeMode.Exited", { reason: "Force" }]])
    expect(test.call(alice, batch)).toBeUndefined()
    expect(test.call(root, call("force_exit"))).toEqual(error("Exited"))
  })

  it("ends by itself after its last block", () => {
    const idle = at(5)
    EnteredUntil.set(test.ctx, 10)
    expect(at(10)).toEqual(idle)
    expect(test.eventNames).toEqual([])
    expect(at(11)).not.toEqual(idle)
    expect(test.events).toEqual([["SafeMode.Exited", { reason: "Timeout" }]])
    expect(EnteredUntil.has(test.ctx)).toBe(false)
  })

  it("is closed to everybody else as the chain is set up", () => {
    expect(test.call(alice, call("enter"))).toEqual(error("NotConfigured"))
    expect(test.call(alice, call("extend"))).toEqual(error("Exited"))
    test.call(root, call("force_enter"))
    expect(test.call(alice, call("extend"))).toEqual(error("NotConfigured"))
    expect(test.call(alice, deposit("release_deposit"))).toEqual(error("NoDeposit"))
    Deposits.set(test.ctx, alice, 1, 5n)
    expect(test.call(alice, deposit("release_deposit"))).toEqual(error("Entered"))
    test.call(root, call("force_exit"))
    expect(test.call(alice, deposit("release_deposit"))).toEqual(error("NotConfigured"))
  })

  describe("with deposits", () => {
    const run = (origin: typeof alice | typeof root, ...args: Parameters<typeof call>) => {
      const profile = {
        name: "production" as const,
        constants: new Map<string, unknown>([
          ["SafeMode.EnterDuration", 10],
          ["SafeMode.ExtendDuration", 5],
          ["SafeMode.EnterDepositAmount", 1000n],
          ["SafeMode.ExtendDepositAmount", 2000n],
          ["SafeMode.ReleaseDelay", 20],
        ]),
      }
      test.block.events.length = 0
      const from = typeof origin === "string" ? signed(origin) : origin
      const ctx = new Context(test.ctx.state, test.block, profile, test.dispatch, from)
      const result = test.dispatch(ctx, from, call(...args))
      return result.ok ? undefined : result.error.error
    }
    const held = () => accountData(test.ctx, alice).reserved

    it("can be entered and extended by anybody, once each", () => {
      expect(run(bob, "enter")).toEqual(error("CurrencyError"))
      expect(run(alice, "enter")).toBeUndefined()
      expect(test.events).toEqual([
        ["SafeMode.DepositPlaced", { account: alice, amount: 1000n }],
        ["SafeMode.Entered", { until: 11 }],
      ])
      expect([held(), EnteredUntil.get(test.ctx), Deposits.get(test.ctx, alice, 1)]).toEqual([
        1000n,
        11,
        1000n,
      ])
      expect(run(bob, "enter")).toEqual(error("Entered"))
      expect(run(alice, "extend")).toEqual(error("AlreadyDeposited"))
      fund(test.ctx, bob, 10_000n)
      expect(run(bob, "extend")).toBeUndefined()
      expect(test.events.at(-1)).toEqual(["SafeMode.Extended", { until: 16 }])
    })

    it("gives deposits back after a delay, or when root says so", () => {
      run(alice, "enter")
      run(root, "force_exit")
      Object.assign(test.block, { number: 21 })
      expect(run(bob, "release_deposit", { account: alice, block: 1 })).toEqual(error("CannotReleaseYet"))
      Object.assign(test.block, { number: 22 })
      expect(run(bob, "release_deposit", { account: alice, block: 1 })).toBeUndefined()
      expect(test.events).toEqual([["SafeMode.DepositReleased", { account: alice, amount: 1000n }]])
      expect([held(), freeBalance(test.ctx, alice)]).toEqual([0n, 10_000n])
      run(alice, "enter")
      expect(run(alice, "force_release_deposit", { account: alice, block: 22 })).toEqual({
        type: "BadOrigin",
      })
      expect(run(root, "force_release_deposit", { account: alice, block: 22 })).toBeUndefined()
      expect(held()).toBe(0n)
    })

    it("destroys deposits when root says so", () => {
      run(alice, "enter")
      expect(run(alice, "force_slash_deposit", { account: alice, block: 1 })).toEqual({ type: "BadOrigin" })
      expect(run(root, "force_slash_deposit", { account: alice, block: 2 })).toEqual(error("NoDeposit"))
      expect(run(root, "force_slash_deposit", { account: alice, block: 1 })).toBeUndefined()
      expect(test.events).toEqual([["SafeMode.DepositSlashed", { account: alice, amount: 1000n }]])
      expect([held(), freeBalance(test.ctx, alice), totalIssuance(test.ctx)]).toEqual([0n, 9000n, 9000n])
    })

    it.each([
      ["force_release_deposit", 10_000n],
      ["force_slash_deposit", 9000n],
    ])("can be used by root for %s when others extended", (name, left) => {
      fund(test.ctx, bob, 10_000n)
      run(alice, "enter")
      expect(run(bob, "extend")).toBeUndefined()
      const transfer = { dest: { type: "Id", value: bob }, value: 1n }
      const filtered = { pallet: "Balances", name: "transfer_allow_death", args: transfer } as const
      expect(test.refusal(alice, filtered)).toBe("System.CallFiltered")
      at(17)
      expect(EnteredUntil.has(test.ctx)).toBe(false)
      expect(run(root, name, { account: alice, block: 1 })).toBeUndefined()
      expect([held(), freeBalance(test.ctx, alice), Deposits.has(test.ctx, alice, 1)]).toEqual([
        0n,
        left,
        false,
      ])
      expect(accountData(test.ctx, bob).reserved).toBe(2000n)
    })
  })
})

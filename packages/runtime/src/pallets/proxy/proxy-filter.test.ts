import { describe, expect, it } from "vitest"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import type { ProxyFilterInfo, ProxyTypeInfo } from "../../generated/types.ts"
import { TestContext } from "../../testing/test-context.ts"
import { proxyApis } from "./apis.ts"
import { proxyMayCall } from "./proxy-filter.ts"
import { isSuperset, PROXY_TYPES } from "./proxy-types.ts"

const call = (name: `${RuntimeCall["pallet"]}.${string}`, args: unknown = {}): RuntimeCall => {
  const [pallet, method] = name.split(".") as [RuntimeCall["pallet"], string]
  return { pallet, name: method, args }
}
const transfer = (value: bigint) => call("Balances.transfer_keep_alive", { value })
const text = (bytes: Uint8Array | undefined) => bytes && String.fromCharCode(...bytes)

describe("proxyMayCall", () => {
  const remark = call("System.remark")

  it.each([
    ["Any", [remark, transfer(1n), call("Sudo.sudo")], []],
    ["NonTransfer", [remark, call("SubtensorModule.add_stake")], [transfer(1n), call("Balances.burn")]],
    [
      "NonFungible",
      [remark],
      [transfer(1n), call("SubtensorModule.add_stake"), call("SubtensorModule.swap_hotkey")],
    ],
    [
      "Transfer",
      [transfer(1n << 60n), call("SubtensorModule.transfer_stake")],
      [remark, call("Balances.burn")],
    ],
    [
      "SmallTransfer",
      [transfer(499_999_999n), call("SubtensorModule.transfer_stake", { alpha_amount: 1n })],
      [transfer(500_000_000n), remark, call("Balances.transfer_all")],
    ],
    [
      "Owner",
      [call("AdminUtils.sudo_set_kappa"), call("SubtensorModule.update_symbol")],
      [call("AdminUtils.sudo_set_sn_owner_hotkey"), remark],
    ],
    ["NonCritical", [remark, transfer(1n)], [call("Sudo.sudo"), call("SubtensorModule.root_register")]],
    ["Staking", [call("SubtensorModule.add_stake")], [transfer(1n), call("SubtensorModule.transfer_stake")]],
    ["Registration", [call("SubtensorModule.register")], [remark]],
    ["ChildKeys", [call("SubtensorModule.set_children")], [remark]],
    ["SwapHotkey", [call("SubtensorModule.swap_hotkey_v2")], [call("SubtensorModule.swap_coldkey")]],
    ["RootClaim", [call("SubtensorModule.claim_root")], [remark]],
    ["SubnetLeaseBeneficiary", [call("AdminUtils.sudo_set_rho")], [call("AdminUtils.sudo_set_tempo")]],
    [
      "SudoUncheckedSetCode",
      [call("Sudo.sudo_unchecked_weight", { call: call("System.set_code") })],
      [call("Sudo.sudo_unchecked_weight", { call: remark }), call("System.set_code")],
    ],
    ["Senate", [], [remark, transfer(1n)]],
    ["Triumvirate", [], [remark]],
    ["Governance", [], [remark]],
    ["RootWeights", [], [remark]],
  ] as const)("lets %s make its calls and no others", (type, allowed, refused) => {
    for (const allowedCall of allowed) expect(proxyMayCall(type, allowedCall)).toBe(true)
    for (const refusedCall of refused) expect(proxyMayCall(type, refusedCall)).toBe(false)
  })
})

describe("isSuperset", () => {
  it("orders kinds by what they may hand out", () => {
    expect(PROXY_TYPES.every((type) => isSuperset(type, type) && isSuperset("Any", type))).toBe(true)
    expect(isSuperset("NonTransfer", "Any")).toBe(false)
    expect(isSuperset("NonTransfer", "Staking")).toBe(true)
    expect(isSuperset("NonTransfer", "SmallTransfer")).toBe(false)
    expect(isSuperset("Transfer", "SmallTransfer")).toBe(true)
    expect(isSuperset("SmallTransfer", "Transfer")).toBe(false)
    expect(isSuperset("Owner", "Staking")).toBe(false)
  })
})

describe("ProxyFilterRuntimeApi", () => {
  const { ctx } = new TestContext()
  const filters = (wanted?: number) =>
    proxyApis.ProxyFilterRuntimeApi_get_proxy_filter?.(ctx, wanted) as readonly ProxyFilterInfo[]

  it("tells every kind", () => {
    const types = proxyApis.ProxyFilterRuntimeApi_get_proxy_types?.(ctx) as readonly ProxyTypeInfo[]
    expect(types.map(({ name, index }) => [text(name), index])).toEqual(
      PROXY_TYPES.map((type, index) => [type, index]),
    )
    expect(types.filter(({ deprecated }) => deprecated).map(({ name }) => text(name))).toEqual([
      "Senate",
      "Triumvirate",
      "Governance",
      "RootWeights",
    ])
    expect(filters()).toHaveLength(18)
    expect(filters(200)).toEqual([])
  })

  it("tells what a kind may do", () => {
    const [small] = filters(11)
    expect(small?.filter_mode).toBe("Allow")
    expect(
      small?.calls.map(({ call_name, condition }) => [text(call_name ?? undefined), condition?.type]),
    ).toEqual([
      ["transfer_keep_alive", "ParamLessThan"],
      ["transfer_allow_death", "ParamLessThan"],
      ["transfer_stake", "ParamLessThan"],
    ])
    const [owner] = filters(1)
    expect(owner?.calls[0]).toMatchObject({ pallet_index: 19, call_name: undefined, call_index: undefined })
    expect(owner?.exceptions).toHaveLength(2)
    expect(filters(14)[0]?.calls[0]?.condition?.type).toBe("NestedCallMustBe")
    expect(filters(0)[0]?.filter_mode).toBe("AllowAll")
    expect(filters(4)[0]?.filter_mode).toBe("DenyAll")
  })
})

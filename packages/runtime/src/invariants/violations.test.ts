import { beforeEach, describe, expect, it } from "vitest"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { TotalIssuance as BalancesIssuance } from "../generated/storage/balances.ts"
import {
  Active,
  AlphaV2,
  Bonds,
  ChildKeys,
  Incentive,
  IsNetworkMember,
  Keys,
  MaxAllowedUids,
  OwnedHotkeys,
  ParentKeys,
  StakingHotkeys,
  SubnetAlphaOut,
  SubnetMechanism,
  SubnetTAO,
  SubtokenEnabled,
  TotalHotkeyAlpha,
  TotalIssuance,
  TotalNetworks,
  TotalStake,
  Uids,
  Weights,
} from "../generated/storage/subtensor-module.ts"
import { SwapBalancer } from "../generated/storage/swap.ts"
import { Account } from "../generated/storage/system.ts"
import { checkInvariants, type InvariantBase, invariantBase } from "../invariants.ts"
import { U64_MAX } from "../saturating.ts"
import { alice, bob, TestChain } from "../testing/test-chain.ts"

const NETUID = 1
const [hotkey, stranger] = [alice.account, bob.account]

const subtensor = (name: string, args: unknown): RuntimeCall => ({ pallet: "SubtensorModule", name, args })

const uidOf = (chain: TestChain): number => Uids.get(chain, NETUID, hotkey) as number

/** What breaks each invariant, in a chain where Alice has a uid and stake on subnet 1. */
const breaks: Readonly<Record<string, (chain: TestChain) => void>> = {
  "uids.limit": (chain) => MaxAllowedUids.set(chain, NETUID, 0),
  "uids.inverse": (chain) => Uids.set(chain, NETUID, hotkey, 7),
  "uids.count": (chain) => Uids.set(chain, NETUID, stranger, 0),
  "uids.contiguous": (chain) => Keys.set(chain, NETUID, 9, stranger),
  "hotkeys.unique": (chain) => Keys.set(chain, NETUID, 9, hotkey),
  members: (chain) => IsNetworkMember.remove(chain, hotkey, NETUID),
  "vectors.length": (chain) => Active.set(chain, NETUID, [true, true, true, true]),
  "rows.uid": (chain) => Weights.set(chain, NETUID, 9, [[0, 1]]),
  "rows.column": (chain) => Bonds.set(chain, NETUID, uidOf(chain), [[9, 1]]),
  "rows.unique": (chain) =>
    Weights.set(chain, NETUID, uidOf(chain), [
      [0, 1],
      [0, 2],
    ]),
  "stake.outstanding": (chain) => SubnetAlphaOut.set(chain, NETUID, 0n),
  "stake.subnet": (chain) => TotalHotkeyAlpha.set(chain, hotkey, 99, 1n),
  "stake.hotkeys": (chain) => StakingHotkeys.remove(chain, hotkey),
  "shares.sum": (chain) =>
    AlphaV2.update(chain, hotkey, hotkey, NETUID, ({ mantissa, exponent }) => ({
      mantissa: mantissa * 2n,
      exponent,
    })),
  "pools.weight": (chain) => SwapBalancer.set(chain, NETUID, { quote: 0n }),
  "pools.mechanism": (chain) => SubnetMechanism.set(chain, NETUID, 2),
  "custody.subnet": (chain) => SubnetTAO.update(chain, NETUID, (tao) => tao * 2n),
  "custody.total": (chain) => TotalStake.set(chain, 0n),
  "owners.inverse": (chain) => OwnedHotkeys.remove(chain, hotkey),
  "owners.unique": (chain) => OwnedHotkeys.set(chain, hotkey, [hotkey, hotkey]),
  "children.sum": (chain) =>
    ChildKeys.set(chain, hotkey, NETUID, [
      [U64_MAX, stranger],
      [1n, stranger],
    ]),
  "children.inverse": (chain) => {
    ChildKeys.set(chain, hotkey, NETUID, [[2n, stranger]])
    ParentKeys.set(chain, stranger, NETUID, [[1n, hotkey]])
  },
  "networks.count": (chain) => TotalNetworks.set(chain, 99),
  "accounts.consumers": (chain) =>
    Account.update(chain, hotkey, (account) => ({ ...account, consumers: 1, providers: 0, sufficients: 0 })),
  "accounts.dust": (chain) =>
    Account.update(chain, hotkey, (account) => ({
      ...account,
      data: { ...account.data, free: 499n, reserved: 0n },
    })),
  "issuance.accounts": (chain) => BalancesIssuance.update(chain, (issued) => issued + 1n),
  "issuance.cap": (chain) => BalancesIssuance.set(chain, U64_MAX),
  "issuance.modules": (chain) => TotalIssuance.update(chain, (issued) => issued + 1_000_000n),
}

describe("an invariant that is broken is named", () => {
  let chain: TestChain
  let base: InvariantBase

  const broken = () => new Set(checkInvariants(chain, base).map(({ invariant }) => invariant))

  beforeEach(() => {
    chain = new TestChain()
    SubtokenEnabled.set(chain, NETUID, true)
    for (const call of [
      subtensor("burned_register", { netuid: NETUID, hotkey }),
      subtensor("add_stake", { hotkey, netuid: NETUID, amount_staked: 10n ** 10n }),
    ]) {
      const [, applied] = chain.next([chain.sign(alice, call)]).extrinsics
      expect(applied?.error).toBeUndefined()
    }
    base = invariantBase(chain)
    expect(broken()).toEqual(new Set())
  })

  it.each(Object.keys(breaks))("%s", (invariant) => {
    breaks[invariant]?.(chain)
    expect(broken()).toContain(invariant)
  })

  it("with where it is broken and how", () => {
    Incentive.set(chain, NETUID, new Uint16Array(9))
    expect(checkInvariants(chain, base)).toEqual([
      { invariant: "vectors.length", detail: "Incentive[1] has 9 entries of 2" },
    ])
  })
})

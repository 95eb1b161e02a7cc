import { beforeEach, describe, expect, it } from "vitest"
import {
  ChildKeys,
  ChildkeyTake,
  Delegates,
  Keys,
  LastUpdate,
  NetworksAdded,
  Owner,
  ParentKeys,
  RootClaimable,
  SubnetAlphaOut,
  SubnetOwnerCut,
  SubnetworkN,
  TaoWeight,
  TotalHotkeyAlpha,
  Uids,
  ValidatorPermit,
} from "../../../generated/storage/subtensor-module.ts"
import { U64_MAX } from "../../../saturating.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { increaseStake } from "../staking/shares/update-stake.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../staking/stake-query.ts"
import { distributeEmission } from "./distribute-emission.ts"
import { payRootDividends } from "./pay-dividends.ts"

const ROOT = 0
const NETUID = 2
const TAO = 1_000_000_000n
const [alice, bob, carol] = [account(1), account(2), account(3)]
const coldkeyOf = (hotkey: `0x${string}`): `0x${string}` => `0xf0${hotkey.slice(4)}`

describe("what an epoch pays", () => {
  let chain: TestContext

  const register = (hotkeys: readonly `0x${string}`[]) => {
    const { ctx } = chain
    SubnetworkN.set(ctx, NETUID, hotkeys.length)
    ValidatorPermit.set(
      ctx,
      NETUID,
      hotkeys.map(() => true),
    )
    LastUpdate.set(ctx, NETUID, new BigUint64Array(hotkeys.length).fill(1n))
    hotkeys.forEach((hotkey, uid) => {
      Keys.set(ctx, NETUID, uid, hotkey)
      Uids.set(ctx, NETUID, hotkey, uid)
      Owner.set(ctx, hotkey, coldkeyOf(hotkey))
      Delegates.set(ctx, hotkey, 0)
      ChildkeyTake.set(ctx, hotkey, NETUID, 0)
    })
  }
  const hold = (hotkey: `0x${string}`, alpha: bigint, root = 0n) => {
    increaseStake(chain.ctx, hotkey, coldkeyOf(hotkey), NETUID, alpha)
    if (root > 0n) increaseStake(chain.ctx, hotkey, coldkeyOf(hotkey), ROOT, root)
  }
  const lend = (parent: `0x${string}`, child: `0x${string}`, proportion: bigint) => {
    ChildKeys.set(chain.ctx, parent, NETUID, [[proportion, child]])
    ParentKeys.set(chain.ctx, child, NETUID, [[proportion, parent]])
  }
  const stake = (hotkey: `0x${string}`, netuid = NETUID) =>
    Number(getStakeForHotkeyAndColdkeyOnSubnet(chain.ctx, hotkey, coldkeyOf(hotkey), netuid))
  const distribute = (server: bigint, validator: bigint, root = 0n) =>
    distributeEmission(chain.ctx, { netuid: NETUID, server, validator, root, ownerCut: 0n })
  const off = (got: number, expected: number): number => Math.abs(got - expected)

  beforeEach(() => {
    chain = new TestContext()
    for (const netuid of [ROOT, NETUID]) NetworksAdded.set(chain.ctx, netuid, true)
    TaoWeight.set(chain.ctx, 0n)
    SubnetOwnerCut.set(chain.ctx, 0)
    SubnetAlphaOut.set(chain.ctx, NETUID, 100n * TAO)
  })

  it("coinbase.drain/0: without incentive a lone validator gets the miners' half too", () => {
    register([alice])
    hold(alice, TAO)
    distribute(TAO / 2n, TAO / 2n)
    expect(off(stake(alice), 2e9)).toBeLessThanOrEqual(10)
  })

  it("coinbase.drain/1: root's part waits to be claimed", () => {
    TaoWeight.set(chain.ctx, U64_MAX)
    register([alice])
    hold(alice, TAO, TAO)
    distribute(TAO / 2n, TAO / 2n, TAO)
    expect(off(stake(alice), 2e9)).toBeLessThanOrEqual(10)
    expect(off(stake(alice, ROOT), 1e9)).toBeLessThanOrEqual(10)
    expect(RootClaimable.get(chain.ctx, alice)).toEqual([[NETUID, expect.any(BigInt)]])
  })

  it("coinbase.drain/2: root stake raises dividends, not the parts of the alpha", () => {
    TaoWeight.set(chain.ctx, U64_MAX)
    register([alice, bob])
    hold(alice, TAO, 2n * TAO)
    hold(bob, TAO, TAO)
    distribute(TAO / 2n, TAO / 2n)
    expect(off(stake(alice), 1.5e9)).toBeLessThanOrEqual(10)
    expect(off(stake(bob), 1.5e9)).toBeLessThanOrEqual(10)
  })

  it("coinbase.children/0: the child keeps its take of what its parent's stake earns", () => {
    register([bob])
    Owner.remove(chain.ctx, alice)
    Delegates.set(chain.ctx, alice, 0)
    hold(alice, TAO)
    lend(alice, bob, U64_MAX)
    ChildkeyTake.set(chain.ctx, bob, NETUID, 6553)
    distribute(0n, TAO)
    const total = (hotkey: `0x${string}`) => Number(TotalHotkeyAlpha.get(chain.ctx, hotkey, NETUID))
    expect(off(total(alice), 1.9e9)).toBeLessThanOrEqual(10_000)
    expect(off(total(bob), 1e8)).toBeLessThanOrEqual(10_000)
  })

  it.each([
    ["coinbase.children/2", U64_MAX / 2n, 0, 5e8, 5e8],
    ["coinbase.children/3", U64_MAX, 65_535, 0, 1e9],
  ])("%s: a child of root stakers", (_id, proportion, take, forAlice, forBob) => {
    TaoWeight.set(chain.ctx, U64_MAX)
    register([alice, bob])
    hold(alice, TAO, TAO)
    hold(bob, TAO, TAO)
    lend(alice, bob, proportion)
    ChildkeyTake.set(chain.ctx, bob, NETUID, take)
    distribute(0n, TAO)
    expect(off(stake(alice) - 1e9, forAlice)).toBeLessThanOrEqual(10)
    expect(off(stake(bob) - 1e9, forBob)).toBeLessThanOrEqual(10)
  })

  it("children.chain/1: dividends pass one link up and no further", () => {
    register([alice, bob, carol])
    hold(alice, 300_000n * TAO)
    hold(bob, 100_000n * TAO)
    hold(carol, 50_000n * TAO)
    lend(alice, bob, U64_MAX / 2n)
    ChildKeys.set(chain.ctx, bob, NETUID, [[U64_MAX / 2n, carol]])
    ParentKeys.set(chain.ctx, carol, NETUID, [[U64_MAX / 2n, bob]])
    for (const hotkey of [bob, carol]) ChildkeyTake.set(chain.ctx, hotkey, NETUID, Math.round(65_535 / 9))
    distribute(0n, 45_000n * TAO)
    const gains = [stake(alice) - 3e14, stake(bob) - 1e14, stake(carol) - 5e13].map((gain) => gain / 4.5e13)
    const expected = [
      (2 / 3) * (1 - 1 / 18),
      (2 / 9) * (1 - 1 / 18) + (2 / 3) * (1 / 18),
      1 / 9 + (2 / 9) * (1 / 18),
    ]
    gains.forEach((gain, i) => {
      expect(off(gain, expected[i] as number)).toBeLessThanOrEqual(1e-4)
    })
  })

  it("root_claim.rate/0, claim_root.flow/0: after the take root stakers can claim, by their stake", () => {
    register([alice])
    hold(alice, 0n, 2_000_000n)
    Delegates.set(chain.ctx, alice, 11_796)
    payRootDividends(chain.ctx, NETUID, [[alice, 1_000_000n << 32n]])
    expect(off(stake(alice), 180_000)).toBeLessThanOrEqual(100)
    const rate = () => Number(RootClaimable.get(chain.ctx, alice)[0]?.[1]) / 2 ** 32
    expect(off(rate(), 0.41)).toBeLessThanOrEqual(1e-3)
    payRootDividends(chain.ctx, NETUID, [[alice, 1_000_000n << 32n]])
    expect(off(rate(), 0.82)).toBeLessThanOrEqual(1e-3)
  })
})

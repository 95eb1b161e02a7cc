import { beforeEach, describe, expect, it } from "vitest"
import {
  AutoStakeDestination,
  OwnedHotkeys,
  Owner,
  SubnetAlphaOut,
  SubnetOwner,
  SubnetOwnerHotkey,
  Uids,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "../staking/stake-query.ts"
import { payIncentives } from "./pay-incentives.ts"

const NETUID = 2
const [owner, ownerHotkey, miner, coldkey, destination] = [1, 2, 3, 4, 5].map(account) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
]

describe("incentives", () => {
  let chain: TestContext

  const stake = (hotkey: `0x${string}`, who: `0x${string}`) =>
    getStakeForHotkeyAndColdkeyOnSubnet(chain.ctx, hotkey, who, NETUID)
  const pay = (...incentives: readonly (readonly [hotkey: `0x${string}`, incentive: bigint])[]) =>
    payIncentives(
      chain.ctx,
      NETUID,
      incentives.map(([hotkey, incentive], uid) => ({ uid, hotkey, incentive, dividend: 0n })),
    )

  beforeEach(() => {
    chain = new TestContext()
    const { ctx } = chain
    SubnetOwner.set(ctx, NETUID, owner)
    SubnetOwnerHotkey.set(ctx, NETUID, ownerHotkey)
    Owner.set(ctx, ownerHotkey, owner)
    Owner.set(ctx, miner, coldkey)
    Uids.set(ctx, NETUID, ownerHotkey, 0)
    Uids.set(ctx, NETUID, miner, 1)
    SubnetAlphaOut.set(ctx, NETUID, 10n ** 12n)
  })

  it("coinbase.owner_burn/0: the owner hotkey's are burned, others' paid", () => {
    pay([ownerHotkey, 10_000_000n], [miner, 10_000_000n])
    expect(stake(ownerHotkey, owner)).toBe(0n)
    expect(stake(miner, coldkey)).toBe(10_000_000n)
  })

  it("coinbase.owner_burn/1: so are those of every registered hotkey of the owner", () => {
    const hotkeys = [11, 12, 13, 14].map(account)
    OwnedHotkeys.set(chain.ctx, owner, hotkeys)
    hotkeys.forEach((hotkey, uid) => {
      Uids.set(chain.ctx, NETUID, hotkey, 10 + uid)
      Owner.set(chain.ctx, hotkey, owner)
    })
    pay(...hotkeys.map((hotkey) => [hotkey, 10_000_000n] as const))
    expect(hotkeys.map((hotkey) => stake(hotkey, owner))).toEqual([0n, 0n, 0n, 0n])
  })

  it("coinbase.autostake/0: go to the hotkey that the miner's coldkey chose", () => {
    AutoStakeDestination.set(chain.ctx, coldkey, NETUID, destination)
    pay([miner, 10_000_000n])
    expect([stake(miner, coldkey), stake(destination, coldkey)]).toEqual([0n, 10_000_000n])
  })

  it("coinbase.autostake/1: stay with the miner where none was chosen", () => {
    pay([miner, 5_000_000n])
    expect(stake(miner, coldkey)).toBe(5_000_000n)
  })
})

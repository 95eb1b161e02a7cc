import { beforeEach, describe, expect, it } from "vitest"
import {
  HotkeyLock,
  NetworkRegisteredAt,
  Owner,
  OwnerLock,
  SubnetAlphaOut,
  SubnetOwner,
  SubnetOwnerHotkey,
  Uids,
} from "../../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { changeSubnetOwnerIfNeeded } from "./change-subnet-owner.ts"

const [ownerHotkey, king, ownerColdkey, challenger] = [account(1), account(2), account(3), account(4)]
const netuid = 3
const now = 2_629_810

const lock = (mass: bigint, conviction: bigint) => ({
  locked_mass: mass,
  conviction: conviction << 64n,
  last_update: BigInt(now),
})

describe("the takeover of a subnet", () => {
  let chain: TestContext

  beforeEach(() => {
    chain = new TestContext()
    Object.assign(chain.block, { number: now })
    const { ctx } = chain
    SubnetOwner.set(ctx, netuid, ownerColdkey)
    SubnetOwnerHotkey.set(ctx, netuid, ownerHotkey)
    Owner.set(ctx, ownerHotkey, ownerColdkey)
    Owner.set(ctx, king, challenger)
    Uids.set(ctx, netuid, king, 5)
    NetworkRegisteredAt.set(ctx, netuid, 1n)
    SubnetAlphaOut.set(ctx, netuid, 15_000n)
    OwnerLock.set(ctx, netuid, lock(500n, 500n))
    HotkeyLock.set(ctx, netuid, king, lock(4000n, 1000n))
  })

  const owner = (): unknown => {
    changeSubnetOwnerIfNeeded(chain.ctx, netuid)
    return SubnetOwner.get(chain.ctx, netuid)
  }

  it("makes the hotkey with the most conviction the owner's, and its mass its conviction", () => {
    expect(owner()).toBe(challenger)
    expect(SubnetOwnerHotkey.get(chain.ctx, netuid)).toBe(king)
    expect(OwnerLock.get(chain.ctx, netuid)).toEqual(lock(4000n, 4000n))
    expect(HotkeyLock.get(chain.ctx, netuid, ownerHotkey)).toEqual(lock(500n, 500n))
    expect(HotkeyLock.has(chain.ctx, netuid, king)).toBe(false)
    expect(chain.events).toEqual([
      ["SubtensorModule.SubnetOwnerChanged", { netuid, old_coldkey: ownerColdkey, new_coldkey: challenger }],
    ])
  })

  it("wants a tenth of the alpha in conviction", () => {
    SubnetAlphaOut.set(chain.ctx, netuid, 15_001n)
    expect(owner()).toBe(ownerColdkey)
    SubnetAlphaOut.set(chain.ctx, netuid, 0n)
    expect(owner()).toBe(ownerColdkey)
  })

  it("wants a subnet of a year", () => {
    NetworkRegisteredAt.set(chain.ctx, netuid, 11n)
    expect(owner()).toBe(ownerColdkey)
    NetworkRegisteredAt.set(chain.ctx, netuid, 10n)
    expect(owner()).toBe(challenger)
  })

  it("wants another owner, and one who exists", () => {
    Owner.remove(chain.ctx, king)
    expect(owner()).toBe(ownerColdkey)
    Owner.set(chain.ctx, king, ownerColdkey)
    expect(owner()).toBe(ownerColdkey)
    expect(chain.events).toEqual([])
  })

  it.each([
    ["too little conviction for the alpha", 30_000n, 1n, 500n],
    ["too young a subnet", 15_000n, 2_629_800n, 500n],
    ["an owner with more conviction", 15_000n, 1n, 2000n],
  ])("locks.owner_change/0: does not happen with %s", (_name, alphaOut, registered, mass) => {
    SubnetAlphaOut.set(chain.ctx, netuid, alphaOut)
    NetworkRegisteredAt.set(chain.ctx, netuid, registered)
    OwnerLock.set(chain.ctx, netuid, lock(mass, mass))
    expect(owner()).toBe(ownerColdkey)
  })

  it("prefers the greater account among equals", () => {
    const greater = account(9)
    Owner.set(chain.ctx, greater, account(8))
    Uids.set(chain.ctx, netuid, greater, 6)
    HotkeyLock.set(chain.ctx, netuid, greater, lock(4000n, 1000n))
    expect(owner()).toBe(account(8))
  })
})

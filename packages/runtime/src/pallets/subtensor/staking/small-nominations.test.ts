import { beforeEach, describe, expect, it } from "vitest"
import {
  NetworksAdded,
  NominatorMinRequiredStake,
  Owner,
  SubnetAlphaOut,
  SubnetTAO,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { issue, resolve } from "../../balances/balanced.ts"
import { freeBalance } from "../../balances/fungible.ts"
import { subnetAccount } from "../subnet/subnet-account.ts"
import { increaseStake } from "./shares/update-stake.ts"
import { clearSmallNominations, nominatorMinStake } from "./small-nominations.ts"
import { getStakeForHotkeyAndColdkeyOnSubnet } from "./stake-query.ts"

const [hotkey, owner, small, large] = [account(1), account(2), account(3), account(4)]
const netuid = 5

describe("small nominations", () => {
  let chain: TestContext
  const stakes = () =>
    [owner, small, large].map((who) => getStakeForHotkeyAndColdkeyOnSubnet(chain.ctx, hotkey, who, netuid))

  beforeEach(() => {
    chain = new TestContext()
    const { ctx } = chain
    NetworksAdded.set(ctx, netuid, true)
    Owner.set(ctx, hotkey, owner)
    SubnetTAO.set(ctx, netuid, 100_000_000n)
    SubnetAlphaOut.set(ctx, netuid, 100_000_000n)
    for (const who of [owner, small]) increaseStake(ctx, hotkey, who, netuid, 1_000_000n)
    increaseStake(ctx, hotkey, large, netuid, 4_000_000n)
    NominatorMinRequiredStake.set(ctx, 2_000_000n)
  })

  it("stay where no least stake is set", () => {
    NominatorMinRequiredStake.set(chain.ctx, 0n)
    clearSmallNominations(chain.ctx)
    expect(stakes()).toEqual([1_000_000n, 1_000_000n, 4_000_000n])
  })

  it("are unstaked for their coldkey, the owner's own stake is not", () => {
    resolve(chain.ctx, subnetAccount(netuid), issue(chain.ctx, 100_000_000n))
    expect(nominatorMinStake(chain.ctx)).toBe(4_000_000n)
    clearSmallNominations(chain.ctx)
    expect(stakes()).toEqual([1_000_000n, 0n, 4_000_000n])
    expect(freeBalance(chain.ctx, small)).toBe(1_000_000n)
    expect(SubnetTAO.get(chain.ctx, netuid)).toBe(99_000_000n)
  })

  it("vanish where the subnet cannot pay, and what the failed sale did stays", () => {
    clearSmallNominations(chain.ctx)
    expect(stakes()).toEqual([1_000_000n, 0n, 4_000_000n])
    expect(freeBalance(chain.ctx, small)).toBe(0n)
    expect(SubnetTAO.get(chain.ctx, netuid)).toBe(99_000_000n)
    expect(SubnetAlphaOut.get(chain.ctx, netuid)).toBe(99_000_000n)
  })
})

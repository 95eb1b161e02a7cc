// Ports pallet-admin-utils tests: test_freeze_window_blocks_root_and_owner, test_owner_hyperparam_update_rate_limit_enforced
import { beforeEach, describe, expect, it } from "vitest"
import { root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import {
  AdminFreezeWindow,
  ImmunityPeriod,
  LastEpochBlock,
  NetworkRateLimit,
  OwnerHyperparamRateLimit,
  PendingEpochAt,
  SubnetOwner,
  Tempo,
} from "../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { buildGenesis } from "../subtensor/genesis/build.ts"
import { subtensorModule } from "../subtensor/index.ts"
import { system } from "../system/index.ts"
import { adminUtils } from "./index.ts"

const NETUID = 1
const [owner, stranger] = [account(1), account(2)]
const BLOCK = 10_000
const immunity = (immunity_period: number): RuntimeCall => ({
  pallet: "AdminUtils",
  name: "sudo_set_immunity_period",
  args: { netuid: NETUID, immunity_period },
})
const rateLimit: RuntimeCall = {
  pallet: "AdminUtils",
  name: "sudo_set_network_rate_limit",
  args: { rate_limit: 7n },
}
const refused = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

describe("AdminUtils", () => {
  let test: TestContext
  const at = (number: number) => Object.assign(test.block, { number })

  beforeEach(() => {
    test = new TestContext(system, subtensorModule, adminUtils)
    buildGenesis(test.ctx)
    SubnetOwner.set(test.ctx, NETUID, owner)
    AdminFreezeWindow.set(test.ctx, 0)
    at(BLOCK)
  })

  it("lets only root set parameters of the chain", () => {
    expect(test.call(owner, rateLimit)).toEqual({ type: "BadOrigin" })
    expect(test.call(root, rateLimit)).toBeUndefined()
    expect(NetworkRateLimit.get(test.ctx)).toBe(7n)
    expect(test.eventNames).toEqual(["SubtensorModule.NetworkRateLimitSet"])
  })

  it("limits how often an owner sets a parameter, not root", () => {
    expect(test.call(stranger, immunity(1))).toEqual({ type: "BadOrigin" })
    expect(test.call(owner, immunity(1))).toBeUndefined()
    expect(test.call(owner, immunity(2))).toEqual(refused("TxRateLimitExceeded"))
    expect(test.call(root, immunity(3))).toBeUndefined()
    const limit = Tempo.get(test.ctx, NETUID) * OwnerHyperparamRateLimit.get(test.ctx)
    at(BLOCK + limit - 1)
    expect(test.call(owner, immunity(4))).toEqual(refused("TxRateLimitExceeded"))
    at(BLOCK + limit)
    expect(test.call(owner, immunity(4))).toBeUndefined()
    expect(ImmunityPeriod.get(test.ctx, NETUID)).toBe(4)
  })

  it("freezes parameters in the last blocks before an epoch that is due", () => {
    AdminFreezeWindow.set(test.ctx, 3)
    Tempo.set(test.ctx, NETUID, 10)
    LastEpochBlock.set(test.ctx, NETUID, BigInt(BLOCK))
    const frozen = refused("AdminActionProhibitedDuringWeightsWindow")
    at(BLOCK + 7)
    expect(test.call(root, immunity(1))).toBeUndefined()
    for (const late of [8, 10]) {
      at(BLOCK + late)
      for (const who of [owner, root]) expect(test.call(who, immunity(2))).toEqual(frozen)
    }
    expect(ImmunityPeriod.get(test.ctx, NETUID)).toBe(1)
  })

  it("freezes parameters before an epoch for owners and root alike", () => {
    PendingEpochAt.set(test.ctx, NETUID, BigInt(BLOCK + 1))
    const frozen = refused("AdminActionProhibitedDuringWeightsWindow")
    expect(test.call(owner, immunity(1))).toEqual(frozen)
    expect(test.call(root, immunity(1))).toEqual(frozen)
    Tempo.set(test.ctx, NETUID, 0)
    expect(test.call(root, immunity(1))).toBeUndefined()
  })
})

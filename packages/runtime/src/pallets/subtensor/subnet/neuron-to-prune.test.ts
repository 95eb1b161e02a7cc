import { beforeEach, describe, expect, it } from "vitest"
import {
  BlockAtRegistration,
  Emission,
  ImmuneOwnerUidsLimit,
  ImmunityPeriod,
  Keys,
  MinNonImmuneUids,
  OwnedHotkeys,
  SubnetOwner,
  SubnetworkN,
  Uids,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { neuronToPrune } from "./neuron-to-prune.ts"

const NETUID = 2

describe("the neuron that gives way", () => {
  let chain: TestContext

  const neurons = (emission: readonly bigint[], registered: readonly bigint[]) => {
    const { ctx } = chain
    SubnetworkN.set(ctx, NETUID, emission.length)
    Emission.set(ctx, NETUID, BigUint64Array.from(emission))
    registered.forEach((block, uid) => {
      Keys.set(ctx, NETUID, uid, account(uid + 1))
      Uids.set(ctx, NETUID, account(uid + 1), uid)
      BlockAtRegistration.set(ctx, NETUID, uid, block)
    })
  }
  const pruned = (now: number, immunity: number, least = 0): number | undefined => {
    Object.assign(chain.block, { number: now })
    ImmunityPeriod.set(chain.ctx, NETUID, immunity)
    MinNonImmuneUids.set(chain.ctx, NETUID, least)
    return neuronToPrune(chain.ctx, NETUID)
  }

  beforeEach(() => {
    chain = new TestContext()
    SubnetOwner.set(chain.ctx, NETUID, account(99))
  })

  it("registration.prune/0: the least emission where all are immune", () => {
    neurons([100n, 110n], [0n, 1n])
    expect(pruned(1, 2)).toBe(0)
  })

  it("registration.prune/1: the least emission where none is immune", () => {
    neurons([100n, 110n], [0n, 1n])
    expect(pruned(4, 2)).toBe(0)
  })

  it("registration.prune/2: the older of two equals, the immune one left out", () => {
    neurons([10n, 10n, 1n], [850n, 800n, 990n])
    expect(pruned(1000, 100)).toBe(1)
  })

  it("registration.prune/3, prune.neuron/0: an immune one where too few are not", () => {
    neurons([10n, 10n, 10n, 10n], [0n, 0n, 0n, 995n])
    expect(pruned(1000, 100, 3)).toBe(3)
  })

  it("registration.prune/4: nobody where all are the owner's", () => {
    neurons([1n, 1n], [0n, 0n])
    OwnedHotkeys.set(chain.ctx, account(99), [account(1), account(2)])
    ImmuneOwnerUidsLimit.set(chain.ctx, NETUID, 10)
    expect(pruned(1000, 100)).toBeUndefined()
  })

  it("prune.neuron/1: emission, then block, then uid decide", () => {
    neurons([10n, 10n, 10n], [1n, 2n, 3n])
    expect(pruned(1000, 100)).toBe(0)
    neurons([10n, 10n, 9n], [1n, 2n, 3n])
    expect(pruned(1000, 100)).toBe(2)
    neurons([10n, 10n, 10n], [5n, 5n, 5n])
    expect(pruned(1000, 100)).toBe(0)
  })
})

import { beforeEach, describe, expect, it } from "vitest"
import {
  NetworkImmunityPeriod,
  NetworkRegisteredAt,
  NetworksAdded,
  SubnetMechanism,
  SubnetMovingPrice,
} from "../../../generated/storage/subtensor-module.ts"
import { TestContext } from "../../../testing/test-context.ts"
import { networkToPrune } from "./network-to-prune.ts"

describe("the subnet that gives way", () => {
  let chain: TestContext

  const subnet = (netuid: number, price: bigint, registered: bigint) => {
    NetworksAdded.set(chain.ctx, netuid, true)
    SubnetMechanism.set(chain.ctx, netuid, 1)
    SubnetMovingPrice.set(chain.ctx, netuid, price << 32n)
    NetworkRegisteredAt.set(chain.ctx, netuid, registered)
  }

  beforeEach(() => {
    chain = new TestContext()
    Object.assign(chain.block, { number: 1000 })
    NetworkImmunityPeriod.set(chain.ctx, 100n)
  })

  it("subnets.prune/0: the older of equal prices", () => {
    subnet(2, 7n, 1n)
    subnet(1, 7n, 2n)
    expect(networkToPrune(chain.ctx)).toBe(2)
  })

  it("subnets.prune/1: never a young one, however low its price", () => {
    subnet(1, 5n, 1n)
    subnet(2, 1n, 950n)
    expect(networkToPrune(chain.ctx)).toBe(1)
  })
})

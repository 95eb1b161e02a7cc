import { beforeEach, describe, expect, it } from "vitest"
import {
  BlockEmission,
  NetworksAdded,
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetExcessTao,
  SubnetMechanism,
  SubnetMovingPrice,
  SubnetTAO,
  SubnetTaoInEmission,
  TotalIssuance,
} from "../../../generated/storage/subtensor-module.ts"
import { PalSwapInitialized, SwapBalancer } from "../../../generated/storage/swap.ts"
import { TestContext } from "../../../testing/test-context.ts"
import { issue, resolve } from "../../balances/balanced.ts"
import { freeBalance, totalIssuance } from "../../balances/fungible.ts"
import { EVEN_WEIGHT } from "../../swap/constants.ts"
import { mintTao } from "../staking/tao.ts"
import { subnetAccount } from "../subnet/subnet-account.ts"
import { emitToSubnets } from "./emit-to-subnets.ts"

const SMALL = 1
const LARGE = 2
const RESERVE = 10n ** 12n

describe("a block's emission", () => {
  let chain: TestContext

  beforeEach(() => {
    chain = new TestContext()
    const { ctx } = chain
    for (const netuid of [SMALL, LARGE]) {
      NetworksAdded.set(ctx, netuid, true)
      SubnetMechanism.set(ctx, netuid, 1)
      SubnetTAO.set(ctx, netuid, RESERVE)
      SubnetAlphaIn.set(ctx, netuid, RESERVE)
      SubnetMovingPrice.set(ctx, netuid, netuid === SMALL ? 1n : 1n << 25n)
    }
    resolve(ctx, subnetAccount(LARGE), issue(ctx, RESERVE))
    TotalIssuance.set(ctx, RESERVE)
  })

  it("starts a pool on the chain's first purchase, with even weights", () => {
    const { ctx } = chain
    emitToSubnets(ctx, [LARGE], mintTao(ctx, 1_000_000_000n))
    expect(SubnetExcessTao.get(ctx, LARGE)).toBeGreaterThan(0n)
    expect(PalSwapInitialized.get(ctx, LARGE)).toBe(true)
    expect(SwapBalancer.get(ctx, LARGE)).toEqual({ quote: EVEN_WEIGHT })
    expect(freeBalance(ctx, subnetAccount(LARGE))).toBe(SubnetTAO.get(ctx, LARGE))
  })

  it("keeps TAO that an account without a balance cannot take in the credit", () => {
    const { ctx } = chain
    emitToSubnets(ctx, [SMALL, LARGE], mintTao(ctx, 1_000_000_000n))
    expect(freeBalance(ctx, subnetAccount(SMALL))).toBe(0n)
    expect([SubnetTaoInEmission, SubnetExcessTao].map((cell) => cell.get(ctx, SMALL))).toEqual([0n, 0n])
    expect(SubnetTAO.get(ctx, SMALL)).toBe(RESERVE)
    expect(PalSwapInitialized.get(ctx, SMALL)).toBe(false)
    expect(SubnetAlphaOut.get(ctx, SMALL)).toBeGreaterThan(0n)
    expect(totalIssuance(ctx)).toBe(freeBalance(ctx, subnetAccount(LARGE)))
    expect(TotalIssuance.get(ctx)).toBe(totalIssuance(ctx))
  })

  it("lets the small amount in once the account lives", () => {
    const { ctx } = chain
    resolve(ctx, subnetAccount(SMALL), issue(ctx, 500n))
    emitToSubnets(ctx, [SMALL, LARGE], mintTao(ctx, 1_000_000_000n))
    const moved = freeBalance(ctx, subnetAccount(SMALL)) - 500n
    expect(moved).toBeGreaterThan(0n)
    expect(moved).toBeLessThan(500n)
    expect(SubnetTAO.get(ctx, SMALL)).toBe(RESERVE + moved)
  })

  it("recycles all of it without a subnet, and writes the last alpha emission down", () => {
    const { ctx } = chain
    emitToSubnets(ctx, [], mintTao(ctx, 1_000_000_000n))
    expect(TotalIssuance.get(ctx)).toBe(RESERVE)
    expect(totalIssuance(ctx)).toBe(RESERVE)
    SubnetAlphaOut.set(ctx, LARGE, 10_500_000n * 10n ** 9n)
    emitToSubnets(ctx, [LARGE, SMALL], mintTao(ctx, 0n))
    expect(BlockEmission.get(ctx)).toBe(500_000_000n)
  })
})

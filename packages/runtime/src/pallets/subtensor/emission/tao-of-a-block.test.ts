import { beforeEach, describe, expect, it } from "vitest"
import {
  NetworksAdded,
  OwnerCutEnabled,
  PendingOwnerCut,
  PendingRootAlphaDivs,
  PendingServerEmission,
  PendingValidatorEmission,
  RootProp,
  SubnetAlphaIn,
  SubnetAlphaOut,
  SubnetAlphaOutEmission,
  SubnetEmissionEnabled,
  SubnetExcessTao,
  SubnetMechanism,
  SubnetMovingPrice,
  SubnetOwnerCut,
  SubnetProtocolAlpha,
  SubnetTAO,
  SubnetTaoInEmission,
  TaoWeight,
  TotalIssuance,
  TotalStake,
} from "../../../generated/storage/subtensor-module.ts"
import { U64_MAX } from "../../../saturating.ts"
import { TestContext } from "../../../testing/test-context.ts"
import { issue, resolve } from "../../balances/balanced.ts"
import { currentPrice } from "../../swap/current-price.ts"
import { mintTao } from "../staking/tao.ts"
import { subnetAccount } from "../subnet/subnet-account.ts"
import { emitToSubnets } from "./emit-to-subnets.ts"

const ROOT = 0

describe("a block's TAO", () => {
  let chain: TestContext

  const subnet = (netuid: number, movingPrice: number, tao: bigint, alpha: bigint, mechanism = 1) => {
    const { ctx } = chain
    NetworksAdded.set(ctx, netuid, true)
    SubnetMechanism.set(ctx, netuid, mechanism)
    SubnetTAO.set(ctx, netuid, tao)
    SubnetAlphaIn.set(ctx, netuid, alpha)
    SubnetMovingPrice.set(ctx, netuid, BigInt(Math.round(movingPrice * 2 ** 32)))
    resolve(ctx, subnetAccount(netuid), issue(ctx, tao + 500n))
  }
  const emit = (netuids: readonly number[], tao: bigint) => {
    emitToSubnets(chain.ctx, netuids, mintTao(chain.ctx, tao))
  }
  const off = (got: bigint, expected: number): number => Math.abs(Number(got) - expected)

  beforeEach(() => {
    chain = new TestContext()
    NetworksAdded.set(chain.ctx, ROOT, true)
    SubnetTAO.set(chain.ctx, ROOT, 10n ** 18n)
    TaoWeight.set(chain.ctx, U64_MAX)
    TotalStake.set(chain.ctx, 10n ** 18n)
  })

  it.each([
    ["coinbase.tao/0", 1, 1_234_567n],
    ["coinbase.tao/1", 0, 1n],
  ])("%s: all of it goes to a lone subnet", (_id, mechanism, tao) => {
    subnet(1, 1, 10n ** 9n, 10n ** 9n, mechanism)
    const before = [TotalIssuance, TotalStake].map((cell) => cell.get(chain.ctx))
    emit([1], tao)
    expect(SubnetTAO.get(chain.ctx, 1) - 10n ** 9n).toBe(tao)
    expect([TotalIssuance, TotalStake].map((cell, i) => cell.get(chain.ctx) - (before[i] as bigint))).toEqual(
      [tao, tao],
    )
  })

  it("coinbase.enabled_flag/0: what a disabled subnet does not get goes to the others, its alpha flows on", () => {
    for (const netuid of [1, 2, 3]) subnet(netuid, 1, 10n ** 9n, 10n ** 9n)
    SubnetEmissionEnabled.set(chain.ctx, 2, false)
    emit([1, 2, 3], 3_333_333n)
    for (const [netuid, tao] of [
      [1, 1_666_666],
      [2, 0],
      [3, 1_666_666],
    ] as const) {
      expect(off(SubnetTaoInEmission.get(chain.ctx, netuid), tao)).toBeLessThanOrEqual(2)
    }
    expect(SubnetAlphaIn.get(chain.ctx, 2)).toBe(10n ** 9n)
    expect(SubnetExcessTao.get(chain.ctx, 2)).toBe(0n)
    expect(SubnetAlphaOutEmission.get(chain.ctx, 2)).toBeGreaterThan(0n)
  })

  it("coinbase.enabled_flag/1: every toggle counts from the next block on", () => {
    for (const netuid of [1, 2, 3]) subnet(netuid, 1, 10n ** 9n, 10n ** 9n)
    for (const [enabled, expected] of [
      [
        [true, true, true],
        [1e6, 1e6, 1e6],
      ],
      [
        [true, false, true],
        [1.5e6, 0, 1.5e6],
      ],
      [
        [false, true, true],
        [0, 1.5e6, 1.5e6],
      ],
      [
        [true, true, true],
        [1e6, 1e6, 1e6],
      ],
    ] as const) {
      for (const [i, on] of enabled.entries()) SubnetEmissionEnabled.set(chain.ctx, i + 1, on)
      emit([1, 2, 3], 3_000_000n)
      for (const [i, tao] of expected.entries())
        expect(off(SubnetTaoInEmission.get(chain.ctx, i + 1), tao)).toBeLessThanOrEqual(2)
    }
  })

  it("coinbase.shares/0: is shared by moving prices", () => {
    subnet(1, 0.1, 100_000n, 1_000_000n)
    subnet(2, 0.2, 100_000n, 500_000n)
    emit([1, 2], 100_000_000n)
    expect(off(SubnetTAO.get(chain.ctx, 1), 33_433_333)).toBeLessThanOrEqual(10)
    expect(off(SubnetTAO.get(chain.ctx, 2), 66_766_666)).toBeLessThanOrEqual(10)
  })

  it("coinbase.shares/1: goes nowhere without a moving price", () => {
    for (const netuid of [1, 2]) subnet(netuid, 0, 10n ** 9n, 10n ** 9n)
    emit([1, 2], 1_000_000n)
    expect([1, 2].map((netuid) => SubnetAlphaIn.get(chain.ctx, netuid))).toEqual([10n ** 9n, 10n ** 9n])
  })

  it("coinbase.alpha_in/0, coinbase.alpha_in/1: alpha is put in at the price", () => {
    for (const netuid of [1, 2]) subnet(netuid, 1, 1_000_000n, 1_000_000n)
    emit([1, 2], 1_000_000n)
    expect([1, 2].map((netuid) => SubnetAlphaIn.get(chain.ctx, netuid))).toEqual([1_500_000n, 1_500_000n])
    subnet(3, 1, 1_000_000n, 1_000_000n)
    subnet(4, 2, 2_000_000n, 1_000_000n)
    emit([3, 4], 1_000_000n)
    expect([3, 4].map((netuid) => SubnetAlphaIn.get(chain.ctx, netuid))).toEqual([1_333_333n, 1_333_333n])
  })

  it("coinbase.alpha_out/0: a low price puts in less than the whole alpha of a block", () => {
    for (const netuid of [1, 2]) subnet(netuid, netuid, 10n ** 9n, 10n ** 15n)
    emit([1, 2], 1_000_000n)
    for (const netuid of [1, 2]) {
      expect(SubnetAlphaOutEmission.get(chain.ctx, netuid)).toBe(10n ** 9n)
      expect(SubnetAlphaIn.get(chain.ctx, netuid)).toBeLessThan(10n ** 15n + 10n ** 9n)
    }
  })

  it("coinbase.chain_buy/0: buys alpha where none is created any more, and keeps it", () => {
    subnet(1, 1, 10n ** 12n, 10n ** 12n)
    const supply = 21_000_000_000_000_000n
    SubnetAlphaOut.set(chain.ctx, 1, supply)
    const price = currentPrice(chain.ctx, 1)
    emit([1], 10n ** 9n)
    expect(SubnetAlphaOut.get(chain.ctx, 1)).toBe(supply + SubnetProtocolAlpha.get(chain.ctx, 1))
    expect(SubnetAlphaIn.get(chain.ctx, 1)).toBeLessThan(10n ** 12n)
    expect(currentPrice(chain.ctx, 1)).toBeGreaterThan(price)
  })

  it("coinbase.pending/0: root's part is that of an issuance with this block's alpha", () => {
    const { ctx } = chain
    subnet(1, 2, 10n ** 9n, 10n ** 9n)
    SubnetTAO.set(ctx, ROOT, 10n ** 9n)
    SubnetAlphaOut.set(ctx, 1, 10n ** 9n)
    SubnetOwnerCut.set(ctx, 0)
    emit([1], 0n)
    expect(off(PendingServerEmission.get(ctx, 1), 500_000_000)).toBeLessThanOrEqual(1)
    expect(off(PendingValidatorEmission.get(ctx, 1), 375_000_000)).toBeLessThanOrEqual(1)
    expect(off(PendingRootAlphaDivs.get(ctx, 1), 125_000_000)).toBeLessThanOrEqual(1)
  })

  it("coinbase.pending/1: root gets nothing where prices don't exceed 1, miners half of what the owner leaves", () => {
    subnet(1, 0.5, 10n ** 12n, 10n ** 12n)
    SubnetOwnerCut.set(chain.ctx, 6553)
    OwnerCutEnabled.set(chain.ctx, 1, true)
    for (let block = 0; block < 9; block++) emit([1], 0n)
    expect(PendingRootAlphaDivs.get(chain.ctx, 1)).toBe(0n)
    expect(off(PendingServerEmission.get(chain.ctx, 1), 1e9 * 9 * 0.5 * 0.9)).toBeLessThanOrEqual(1e5)
  })

  it("shares.price_ema/0: RootProp has no influence on shares", () => {
    for (const netuid of [1, 2]) subnet(netuid, 1, 10n ** 9n, 10n ** 9n)
    RootProp.set(chain.ctx, 1, 1n << 32n)
    RootProp.set(chain.ctx, 2, (1n << 32n) / 10n)
    emit([1, 2], 1_000_000n)
    expect([1, 2].map((netuid) => SubnetTaoInEmission.get(chain.ctx, netuid))).toEqual([500_000n, 500_000n])
  })

  it.each([
    [0, 0n],
    [65_535, 10n ** 9n],
  ])("coinbase.owner_cut/0: of %i is %i alpha", (cut, expected) => {
    subnet(1, 1, 10n ** 12n, 10n ** 12n)
    SubnetOwnerCut.set(chain.ctx, cut)
    OwnerCutEnabled.set(chain.ctx, 1, true)
    emit([1], 0n)
    expect(PendingOwnerCut.get(chain.ctx, 1)).toBe(expected)
  })
})

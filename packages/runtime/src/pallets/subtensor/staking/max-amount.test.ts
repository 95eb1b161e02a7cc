import { beforeEach, describe, expect, it } from "vitest"
import {
  NetworksAdded,
  SubnetAlphaIn,
  SubnetMechanism,
  SubnetTAO,
} from "../../../generated/storage/subtensor-module.ts"
import { U64_MAX } from "../../../saturating.ts"
import { TestContext } from "../../../testing/test-context.ts"
import { swapPallet } from "../../swap/index.ts"
import { maxAmountAdd, maxAmountMove, maxAmountRemove } from "./max-amount.ts"

const ROOT = 0
const STABLE = 1
const DYNAMIC = 2
const TAO = 1_000_000_000n

describe("the greatest amount within a price limit", () => {
  let chain: TestContext

  const pool = (tao: bigint, alpha: bigint) => {
    SubnetTAO.set(chain.ctx, DYNAMIC, tao)
    SubnetAlphaIn.set(chain.ctx, DYNAMIC, alpha)
  }

  beforeEach(() => {
    chain = new TestContext(swapPallet)
    for (const netuid of [ROOT, STABLE, DYNAMIC]) NetworksAdded.set(chain.ctx, netuid, true)
    SubnetMechanism.set(chain.ctx, DYNAMIC, 1)
  })

  it.each([
    ["staking.get_max_amount_add/8", ROOT, 0n, 0n],
    ["staking.get_max_amount_add/9", ROOT, 999_999_999n, 0n],
    ["staking.get_max_amount_add/10", ROOT, 1_000_000_001n, U64_MAX],
    ["staking.get_max_amount_add/11", ROOT, 2n * TAO, U64_MAX],
    ["staking.get_max_amount_add/12", STABLE, 999_999_999n, 0n],
    ["staking.get_max_amount_add/13", STABLE, TAO, U64_MAX],
    ["staking.get_max_amount_add/14", STABLE, 2n * TAO, U64_MAX],
  ])("%s", (_id, netuid, limit, expected) => {
    expect(maxAmountAdd(chain.ctx, netuid, limit)).toBe(expected)
  })

  it.each([
    ["staking.get_max_amount_remove/16", ROOT, TAO / 2n, U64_MAX],
    ["staking.get_max_amount_remove/17", ROOT, TAO, U64_MAX],
    ["staking.get_max_amount_remove/18", ROOT, 2n * TAO, 0n],
    ["staking.get_max_amount_remove/19", STABLE, 0n, U64_MAX],
    ["staking.get_max_amount_remove/20", STABLE, TAO, U64_MAX],
    ["staking.get_max_amount_remove/21", STABLE, TAO + 1n, 0n],
  ])("%s", (_id, netuid, limit, expected) => {
    expect(maxAmountRemove(chain.ctx, netuid, limit)).toBe(expected)
  })

  it.each([
    ["staking.get_max_amount_move/14", TAO / 2n, U64_MAX],
    ["staking.get_max_amount_move/15", TAO, U64_MAX],
    ["staking.get_max_amount_move/16", 2n * TAO, 0n],
  ])("%s: from root to root", (_id, limit, expected) => {
    expect(maxAmountMove(chain.ctx, ROOT, ROOT, limit)).toBe(expected)
  })

  it("staking.get_max_amount_move/17: from a price of 1 into a pool", () => {
    pool(50n * TAO, 100n * TAO)
    expect(maxAmountMove(chain.ctx, STABLE, DYNAMIC, TAO / 2n)).toBe(50_025_190_070n)
    expect(maxAmountMove(chain.ctx, STABLE, DYNAMIC, 0n)).toBe(U64_MAX)
  })

  it.each([
    ["staking.get_max_amount_move/18", 0n, 100_000_000_000_000n],
    ["staking.get_max_amount_move/19", 375_000_000n, 100_050_380_141n],
  ])("%s: out of a pool to a price of 1", (_id, limit, expected) => {
    pool(150n * TAO, 100n * TAO)
    expect(maxAmountMove(chain.ctx, DYNAMIC, STABLE, limit)).toBe(expected)
  })
})

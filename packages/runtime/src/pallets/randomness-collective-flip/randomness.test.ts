import { describe, expect, it } from "vitest"
import { RandomMaterial } from "../../generated/storage/randomness-collective-flip.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { randomnessCollectiveFlip } from "./index.ts"

describe("RandomnessCollectiveFlip", () => {
  it("keeps the last 81 parent hashes, in a ring", () => {
    const { ctx, block } = new TestContext(randomnessCollectiveFlip)
    for (let number = 1; number <= 83; number++) {
      Object.assign(block, { number, parentHash: account(number) })
      randomnessCollectiveFlip.hooks?.onInitialize?.(ctx)
      if (number % 40 === 0) ctx.state.commit()
    }
    const material = RandomMaterial.get(ctx)
    expect(material).toHaveLength(81)
    expect(material.slice(0, 3)).toEqual([account(82), account(83), account(3)])
    expect(material.at(-1)).toBe(account(81))
  })
})

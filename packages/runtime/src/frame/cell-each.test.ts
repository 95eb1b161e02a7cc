import { describe, expect, it } from "vitest"
import { NetworksAdded, SubnetTAO, SubnetVolume } from "../generated/storage/subtensor-module.ts"
import { TestContext } from "../testing/test-context.ts"

const netuids = [3, 0, 300, 5000, 7]

describe("many keys of a map at once", () => {
  it("read as one by one, defaults included", () => {
    const { ctx } = new TestContext()
    SubnetTAO.set(ctx, 300, 5n)
    SubnetTAO.set(ctx, 5000, 6n)
    ctx.state.commit()
    SubnetTAO.set(ctx, 7, 7n)
    const each = SubnetTAO.getEach(ctx, netuids)
    expect(each).toEqual(netuids.map((netuid) => SubnetTAO.get(ctx, netuid)))
    expect(each).toEqual([0n, 0n, 5n, 6n, 7n])
    expect(NetworksAdded.getEach(ctx, [1, 2])).toEqual([false, false])
  })

  it("write what has a value and leave the rest alone, and are undone together", () => {
    const { ctx } = new TestContext()
    SubnetVolume.set(ctx, 0, 1n)
    ctx.state.commit()
    const mark = ctx.state.mark()
    SubnetVolume.setEach(ctx, netuids, [4n, undefined, 0n, 6n, undefined])
    SubnetVolume.updateEach(ctx, netuids, (volume, i) => (i < 4 ? volume + BigInt(i) : undefined))
    expect(netuids.map((netuid) => SubnetVolume.find(ctx, netuid))).toEqual([4n, 2n, 2n, 9n, undefined])
    ctx.state.rollback(mark)
    expect(netuids.map((netuid) => SubnetVolume.find(ctx, netuid))).toEqual([
      undefined,
      1n,
      undefined,
      undefined,
      undefined,
    ])
  })
})

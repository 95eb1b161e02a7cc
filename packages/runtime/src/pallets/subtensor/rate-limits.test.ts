import { describe, expect, it } from "vitest"
import { Context } from "../../frame/context.ts"
import { none } from "../../frame/origin.ts"
import { Tempo } from "../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { fastProfile } from "./genesis/fast-profile.ts"
import {
  hyperparameterLimit,
  mechanismCountLimit,
  passesRateLimit,
  recordRateLimit,
  setChildrenLimit,
  tempoUpdateLimit,
} from "./rate-limits.ts"

const NETUID = 1
const alice = account(1)

describe("rate limits", () => {
  it.each([
    ["production", setChildrenLimit, 150n],
    ["production", mechanismCountLimit, 7200n],
    ["production", tempoUpdateLimit, 360n],
    ["production", hyperparameterLimit("Kappa"), 20n],
    ["fast", setChildrenLimit, 150n],
    ["fast", mechanismCountLimit, 1n],
  ])("are those of the %s build", (build, limit, blocks) => {
    const { ctx, block, dispatch } = new TestContext()
    Tempo.set(ctx, NETUID, 10)
    const chain = build === "fast" ? new Context(ctx.state, block, fastProfile, dispatch, none) : ctx
    expect(limit.blocks(chain, NETUID)).toBe(blocks)
  })

  it("let the first use pass, and the next one when the limit is over", () => {
    const { ctx, block } = new TestContext()
    expect(passesRateLimit(ctx, setChildrenLimit, alice, NETUID)).toBe(true)
    block.number = 5
    recordRateLimit(ctx, setChildrenLimit, alice, NETUID)
    block.number = 154
    expect(passesRateLimit(ctx, setChildrenLimit, alice, NETUID)).toBe(false)
    expect(passesRateLimit(ctx, setChildrenLimit, account(2), NETUID)).toBe(true)
    block.number = 155
    expect(passesRateLimit(ctx, setChildrenLimit, alice, NETUID)).toBe(true)
  })
})

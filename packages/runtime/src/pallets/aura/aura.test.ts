import { describe, expect, it } from "vitest"
import { root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { Authorities } from "../../generated/storage/aura.ts"
import { Digest } from "../../generated/storage/system.ts"
import { alice, bob, nobody, TestChain } from "../../testing/test-chain.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { adminUtils } from "../admin-utils/index.ts"
import { aura } from "./index.ts"

const swap = (...new_authorities: readonly `0x${string}`[]): RuntimeCall => ({
  pallet: "AdminUtils",
  name: "swap_authorities",
  args: { new_authorities },
})

const sudo = (call: RuntimeCall): RuntimeCall => ({ pallet: "Sudo", name: "sudo", args: { call } })

describe("changing block authors", () => {
  it("is root's, works at once and is told in the digest", () => {
    const test = new TestContext(aura, adminUtils)
    expect(test.call(account(1), swap(account(2)))).toEqual({ type: "BadOrigin" })
    expect(test.call(root, swap(account(2), account(3)))).toBeUndefined()
    expect(Authorities.get(test.ctx)).toEqual([account(2), account(3)])
    const data = Uint8Array.of(1, 8, ...new Uint8Array(32).fill(2), ...new Uint8Array(32).fill(3))
    expect(Digest.get(test.ctx).logs).toEqual([{ type: "Consensus", value: ["0x61757261", data] }])
    expect(test.eventNames).toEqual([])
  })

  it("ignores an empty list", () => {
    const test = new TestContext(aura, adminUtils)
    Authorities.set(test.ctx, [account(1)])
    expect(test.call(root, swap())).toBeUndefined()
    expect(Authorities.get(test.ctx)).toEqual([account(1)])
    expect(Digest.get(test.ctx).logs).toEqual([])
  })

  it("shows in the header, and pays the next fee of the same block to the new author", () => {
    const chain = new TestChain()
    const remark: RuntimeCall = { pallet: "System", name: "remark", args: { remark: new Uint8Array(9) } }
    const authorities = Authorities.get(chain)
    const { header, author, events } = chain.next([
      chain.sign(alice, sudo(swap(nobody.account))),
      chain.sign(bob, remark),
    ])
    expect(authorities).toContain(author)
    expect(header.digest.map(({ type }) => type)).toEqual(["PreRuntime", "Consensus"])
    expect(Authorities.get(chain)).toEqual([nobody.account])
    expect(events.find(({ event }) => event === "Endowed")?.fields).toMatchObject({
      account: nobody.account,
    })
    expect(chain.next().author).toBe(nobody.account)
  })
})

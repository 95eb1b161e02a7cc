import { describe, expect, it } from "vitest"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { Proxies, RealPaysFee } from "../../generated/storage/proxy.ts"
import { Account } from "../../generated/storage/system.ts"
import { alice, nobody, TestChain } from "../../testing/test-chain.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { feePayer } from "./real-pays-fee.ts"

const signer = account(1)
const outer = account(2)
const inner = account(3)
const remark: RuntimeCall = { pallet: "System", name: "remark", args: { remark: new Uint8Array() } }
const as = (real: string, call: RuntimeCall): RuntimeCall => ({
  pallet: "Proxy",
  name: "proxy",
  args: { real: { type: "Id", value: real }, force_proxy_type: undefined, call },
})
const batch = (...calls: readonly RuntimeCall[]): RuntimeCall => ({
  pallet: "Utility",
  name: "batch_all",
  args: { calls },
})

describe("feePayer", () => {
  const agreed = (...pairs: readonly (readonly [`0x${string}`, `0x${string}`])[]) => {
    const { ctx } = new TestContext()
    for (const [real, delegate] of pairs) RealPaysFee.set(ctx, real, delegate, true)
    return (call: RuntimeCall) => feePayer(ctx, signer, call)
  }

  it("is the signer unless the real account said otherwise", () => {
    const payer = agreed([inner, outer])
    expect(payer(remark)).toBe(signer)
    expect(payer(as(outer, remark))).toBe(signer)
    expect(payer(as(outer, as(inner, remark)))).toBe(signer)
  })

  it("is the real account that agreed", () => {
    const payer = agreed([outer, signer])
    expect(payer(as(outer, remark))).toBe(outer)
    expect(payer(as(outer, as(inner, remark)))).toBe(outer)
    expect(payer(as(outer, batch(as(inner, remark))))).toBe(outer)
    expect(payer(batch(as(outer, remark)))).toBe(signer)
  })

  it("is found one proxy call further in, or in a batch for one account", () => {
    const payer = agreed([outer, signer], [inner, outer])
    expect(payer(as(outer, as(inner, remark)))).toBe(inner)
    expect(payer(as(outer, as(inner, as(account(4), remark))))).toBe(inner)
    expect(payer(as(outer, batch(as(inner, remark), as(inner, remark))))).toBe(inner)
    expect(payer(as(outer, batch(as(inner, remark), remark)))).toBe(outer)
    expect(payer(as(outer, batch(as(inner, remark), as(account(4), remark))))).toBe(outer)
    expect(payer(as(outer, batch()))).toBe(outer)
  })
})

describe("a proxy without money", () => {
  const setUp = (): TestChain => {
    const chain = new TestChain()
    const proxy = { delegate: nobody.account, proxy_type: "Any", delay: 0 } as const
    Proxies.set(chain, alice.account, [[proxy], 0n])
    Account.update(chain, nobody.account, (info) => ({ ...info, sufficients: 1 }))
    return chain
  }
  const feesOf = (chain: TestChain) =>
    chain
      .next([chain.sign(nobody, as(alice.account, remark))])
      .events.filter(({ event }) => event === "TransactionFeePaid")
      .map(({ fields }) => fields)

  it("cannot act while it has to pay", () => {
    const chain = setUp()
    expect(chain.validate(chain.sign(nobody, as(alice.account, remark)))).toMatchObject({
      ok: false,
      error: { value: { type: "Payment" } },
    })
    expect(feesOf(chain)).toEqual([])
  })

  it("acts at the cost of the real account once that agreed", () => {
    const chain = setUp()
    RealPaysFee.set(chain, alice.account, nobody.account, true)
    const before = Account.get(chain, alice.account).data.free
    expect(chain.validate(chain.sign(nobody, as(alice.account, remark)))).toMatchObject({ ok: true })
    const [fee] = feesOf(chain) as readonly { readonly who: string; readonly actual_fee: bigint }[]
    expect(fee?.who).toBe(alice.account)
    expect(before - Account.get(chain, alice.account).data.free).toBe(fee?.actual_fee)
    expect(Account.get(chain, nobody.account).nonce).toBe(1)
  })
})

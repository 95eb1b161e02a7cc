import { describe, expect, it } from "vitest"
import type { RuntimeCall } from "../../frame/context.ts"
import { RealPaysFee } from "../../generated/storage/proxy.ts"
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

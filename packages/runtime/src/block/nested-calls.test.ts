import { expect, it } from "vitest"
import { concatBytes } from "../bytes.ts"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { alice, bob, TestChain } from "../testing/test-chain.ts"

const remark: RuntimeCall = { pallet: "System", name: "remark", args: { remark: new Uint8Array() } }
const DEPTH = 60

const wrappers: Readonly<Record<string, (call: RuntimeCall) => RuntimeCall>> = {
  "Proxy.proxy": (call) => ({
    pallet: "Proxy",
    name: "proxy",
    args: { real: { type: "Id", value: bob.account }, force_proxy_type: undefined, call },
  }),
  "Multisig.as_multi_threshold_1": (call) => ({
    pallet: "Multisig",
    name: "as_multi_threshold_1",
    args: { other_signatories: [bob.account], call },
  }),
  "Utility.as_derivative": (call) => ({ pallet: "Utility", name: "as_derivative", args: { index: 0, call } }),
  "Utility.if_else": (call) => ({
    pallet: "Utility",
    name: "if_else",
    args: { main: call, fallback: remark },
  }),
  "Sudo.sudo": (call) => ({ pallet: "Sudo", name: "sudo", args: { call } }),
}

/** The pool takes none of these; a block may hold them, and anybody may ask for their fee. */
it.each(Object.keys(wrappers))("a call inside sixty of %s is weighed once at each level", (name) => {
  let call = remark
  for (let depth = 0; depth < DEPTH; depth++) call = wrappers[name]?.(call) ?? call
  const chain = new TestChain()
  const bytes = chain.sign(alice, call)
  expect(chain.validate(bytes)).toMatchObject({ ok: false, error: { value: { type: "Call" } } })
  expect(chain.next([bytes]).extrinsics).toHaveLength(2)
  const length = Uint8Array.of(bytes.length & 255, bytes.length >> 8, 0, 0)
  const { ok } = chain.runtime.api(
    chain.state,
    "TransactionPaymentApi_query_info",
    concatBytes(bytes, length),
  )
  expect(ok).toBe(true)
})

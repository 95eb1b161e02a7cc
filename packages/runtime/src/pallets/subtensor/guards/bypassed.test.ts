import { describe, expect, it } from "vitest"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import { scaleDispatchError } from "../../../frame/scale-dispatch-error.ts"
import { alice, bob, TestChain } from "../../../testing/test-chain.ts"

const call = (name: string, args: unknown): RuntimeCall => ({ pallet: "SubtensorModule", name, args })
const announce = call("announce_coldkey_swap", { new_coldkey_hash: `0x${"42".repeat(32)}` })
const dispute = call("dispute_coldkey_swap", {})

describe("guards of calls", () => {
  it("do not stop what sudo does for an account: the call itself refuses it", () => {
    const chain = new TestChain()
    const next = (inner: RuntimeCall) => chain.next([chain.sign(bob, inner)])
    for (const inner of [announce, dispute]) expect(next(inner).refused).toEqual([])
    expect(next(dispute).refused).toMatchObject([{ error: { value: { type: "Custom", value: 21 } } }])

    const args = { who: { type: "Id", value: bob.account }, call: dispute }
    const { events } = chain.next([chain.sign(alice, { pallet: "Sudo", name: "sudo_as", args })])
    const error = { type: "Module", pallet: "SubtensorModule", name: "ColdkeySwapAlreadyDisputed" } as const
    expect(events.find(({ event }) => event === "SudoAsDone")?.fields).toEqual({
      sudo_result: { type: "Err", value: scaleDispatchError(error) },
    })
  })
})

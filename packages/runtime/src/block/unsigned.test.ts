import { sr25519Sign } from "@subforge/core"
import { describe, expect, it } from "vitest"
import { fromHex, toHex } from "../bytes.ts"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { Pulses } from "../generated/storage/drand.ts"
import { codec } from "../protocol/codecs.ts"
import { encodeExtrinsic } from "../protocol/extrinsic/extrinsic.ts"
import { alice, TestChain } from "../testing/test-chain.ts"

/** Round 1000 of quicknet, which is the beacon of a new chain. */
const pulse = {
  round: 1000n,
  randomness: new Uint8Array(32),
  signature: fromHex(
    "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
  ),
}

const bare = (call: RuntimeCall): Uint8Array =>
  encodeExtrinsic({
    preamble: { type: "Bare", version: 4 },
    callBytes: codec<RuntimeCall>("RuntimeCall").encode(call),
  })

const writePulse = (block_number: number): RuntimeCall => {
  const pulses_payload = {
    block_number,
    pulses: [pulse],
    public: { type: "Sr25519" as const, value: alice.account },
  }
  const payload = codec("PulsesPayload<MultiSigner, u32>").encode(pulses_payload)
  const value = toHex(sr25519Sign(alice.secret, payload, new Uint8Array(32)))
  return {
    pallet: "Drand",
    name: "write_pulse",
    args: { pulses_payload, signature: { type: "Sr25519", value } },
  }
}

const refusal = (type: string) => ({
  ok: false,
  error: { type: "Invalid", value: { type, value: undefined } },
})

describe("transactions without a signer", () => {
  it("bring pulses in by the pool", () => {
    const chain = new TestChain()
    const bytes = bare(writePulse(1))
    expect(chain.validate(bytes)).toMatchObject({ ok: true, value: { longevity: 3n, propagate: false } })
    const { extrinsics, events } = chain.next([bytes])
    expect(extrinsics).toHaveLength(2)
    expect(events.map(({ event }) => event)).toContain("NewPulse")
    expect(Pulses.get(chain, 1000n)).toEqual(pulse)
    expect(chain.validate(bytes)).toEqual(refusal("Stale"))
  })

  it("are left out of a block when the pallet's own check refuses them", () => {
    const chain = new TestChain()
    const { extrinsics, refused } = chain.next([bare(writePulse(7))])
    expect(extrinsics).toHaveLength(1)
    expect(refused[0]?.error).toEqual(refusal("Future").error)
  })

  it("are nothing to the pool where no pallet checks them", () => {
    const chain = new TestChain()
    const call = bare({ pallet: "Utility", name: "batch", args: { calls: [] } })
    expect(chain.validate(call)).toMatchObject({ ok: false, error: { type: "Unknown" } })
    const remark = bare({ pallet: "System", name: "remark", args: { remark: new Uint8Array() } })
    expect(chain.validate(remark)).toEqual(refusal("Call"))
  })

  it("raise a pulse's priority when somebody signs it all the same", () => {
    const chain = new TestChain()
    const signed = chain.sign(alice, writePulse(1))
    expect(chain.validate(signed)).toMatchObject({ ok: true, value: { priority: 10_001n } })
    const { extrinsics } = chain.next([signed])
    expect(extrinsics[1]?.error).toEqual({ type: "BadOrigin" })
  })
})

import { Devnet, type RunningDevnet } from "@subforge/devnet"
import type { RuntimeCall } from "@subforge/runtime/protocol"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { devSigner, signedTransaction } from "../bench/transaction.ts"

const evm: RuntimeCall = {
  pallet: "EVM",
  name: "withdraw",
  args: { address: `0x${"00".repeat(20)}`, value: 1n },
}

describe("a call that has no behaviour here", () => {
  let devnet: RunningDevnet
  const told: unknown[] = []

  const sealed = async (asked: RuntimeCall) => {
    devnet.chain.submit(signedTransaction(devnet, devSigner("Alice"), 0, asked))
    const { events } = await devnet.mine()
    return events.map(({ event }) => event)
  }

  beforeEach(async () => {
    told.length = 0
    devnet = await Devnet.start({
      sealing: { type: "manual" },
      log: { error: (message) => told.push(message) },
    })
  })
  afterEach(() => devnet.stop())

  it("fails, and the log names it", async () => {
    expect(await sealed(evm)).toContain("ExtrinsicFailed")
    expect(told).toEqual([expect.stringContaining("EVM.withdraw has no behaviour here")])
  })

  it("is named where another call makes it, once", async () => {
    const code: RuntimeCall = {
      pallet: "System",
      name: "set_code_without_checks",
      args: { code: new Uint8Array() },
    }
    const batch: RuntimeCall = { pallet: "Utility", name: "force_batch", args: { calls: [evm, evm] } }
    expect(await sealed({ pallet: "Sudo", name: "sudo", args: { call: code } })).toContain("Sudid")
    expect(told).toEqual([expect.stringContaining("System.set_code_without_checks")])
    devnet.chain.submit(signedTransaction(devnet, devSigner("Alice"), 1, batch))
    const { events } = await devnet.mine()
    expect(events.filter(({ event }) => event === "ItemFailed")).toHaveLength(2)
    expect(told).toHaveLength(2)
  })
})

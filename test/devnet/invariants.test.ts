import { Devnet, type RunningDevnet } from "@subforge/devnet"
import { codec, type RuntimeCall, storageKey } from "@subforge/runtime/protocol"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { devSigner, signedTransaction } from "../bench/transaction.ts"

describe("invariants of a running chain", () => {
  let devnet: RunningDevnet

  beforeEach(async () => {
    devnet = await Devnet.start({ sealing: { type: "manual" } })
  })

  afterEach(() => devnet.stop())

  it("hold from genesis on", async () => {
    expect(await devnet.checkInvariants()).toEqual([])
    await devnet.mine(50)
    expect(await devnet.checkInvariants()).toEqual([])
    expect(await devnet.request("subforge_checkInvariants")).toEqual([])
  })

  it("are named where somebody broke them, for the block that is asked for", async () => {
    await devnet.mine()
    const sound = devnet.chain.head.hash
    const items = [[storageKey("SubtensorModule", "TotalIssuance"), codec("u64").encode(1_000_000n)]]
    const call = {
      pallet: "Sudo",
      name: "sudo",
      args: { call: { pallet: "System", name: "set_storage", args: { items } } },
    } as unknown as RuntimeCall
    devnet.chain.submit(signedTransaction(devnet, devSigner("Alice"), 0, call))
    await devnet.mine()
    const violations = await devnet.checkInvariants()
    expect(violations).toEqual([{ invariant: expect.stringMatching(/issuance/), detail: expect.any(String) }])
    expect(await devnet.request("subforge_checkInvariants", [devnet.chain.head.hash])).toEqual(violations)
    expect(await devnet.request("subforge_checkInvariants", [sound])).toEqual([])
  })

  it("are no more to be asked for once the chain has stopped", async () => {
    devnet.stop()
    await expect(devnet.checkInvariants()).rejects.toMatchObject({ code: "DEVNET_STOPPED" })
  })
})

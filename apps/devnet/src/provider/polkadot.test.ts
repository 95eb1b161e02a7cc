import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Devnet, type RunningDevnet } from "../devnet.ts"

describe("polkadotProvider", () => {
  let devnet: RunningDevnet

  beforeAll(async () => {
    devnet = await Devnet.start({ sealing: { type: "manual" } })
  })

  afterAll(() => devnet.stop())

  it("answers later, and loses nothing that a subscription tells", async () => {
    const provider = devnet.polkadotProvider()
    const order: string[] = []
    const subscribed = provider.subscribe("chain_newHead", "chain_subscribeNewHeads", [], (_, head) => {
      order.push((head as { readonly number: string }).number)
    })
    order.push("sent")
    await subscribed
    await devnet.mine()
    await provider.send("system_chain", [])
    expect(order).toEqual(["sent", "0x0", "0x1"])
    await provider.disconnect()
  })

  it("gives errors with their code and data", async () => {
    const provider = devnet.polkadotProvider()
    await expect(provider.send("nope", [])).rejects.toMatchObject({ code: -32601 })
    await expect(provider.send("state_getStorage", [5])).rejects.toMatchObject({
      code: -32602,
      message: expect.stringContaining("Expected string"),
    })
    await provider.disconnect()
  })

  it("tells who listens, and ends everything when it disconnects", async () => {
    const provider = devnet.polkadotProvider()
    const told: string[] = []
    for (const type of ["connected", "disconnected"] as const) provider.on(type, () => told.push(type))
    let heads = 0
    const id = await provider.subscribe("chain_newHead", "chain_subscribeNewHeads", [], () => {
      heads += 1
    })
    await provider.send("system_chain", [])
    await provider.disconnect()
    await devnet.mine()
    expect(heads).toBe(1)
    expect(provider.isConnected).toBe(false)
    expect(await provider.unsubscribe("chain_newHead", "chain_unsubscribeNewHeads", id)).toBe(false)
    await expect(provider.send("system_chain", [])).rejects.toThrow("not connected")
    await provider.connect()
    expect(await provider.send("system_chain", [])).toBe("Bittensor")
    expect(told).toEqual(["connected", "disconnected", "connected"])
    await provider.disconnect()
  })
})

import { sr25519SecretFromSeed } from "@subforge/core"
import { Devnet, type RunningDevnet } from "@subforge/devnet"
import { createClient } from "polkadot-api"
import { afterAll, beforeAll, expect, it } from "vitest"

let devnet: RunningDevnet
let client: ReturnType<typeof createClient>

beforeAll(async () => {
  devnet = await Devnet.start()
  client = createClient(devnet.papiProvider())
})

afterAll(() => {
  client.destroy()
  devnet.stop()
})

it("connects, decodes the metadata and reads state through its untyped API", async () => {
  expect(sr25519SecretFromSeed(new Uint8Array(32)).length).toBe(64)
  const api = client.getUnsafeApi()
  const account = await api.query.System.Account.getValue(devnet.accounts.alice?.address as string)
  expect((account as { data: { free: bigint } }).data.free).toBe(1_000_000_000_000_000n)
  const tempo = await api.query.SubtensorModule.Tempo.getValue(1)
  expect(tempo).toBe(100)
})

it("follows blocks as they are made", async () => {
  const before = (await client.getFinalizedBlock()).number
  const reached = new Promise<number>((resolve) => {
    const subscription = client.finalizedBlock$.subscribe((block) => {
      if (block.number < before + 3) return
      subscription.unsubscribe()
      resolve(block.number)
    })
  })
  await devnet.mine(3)
  expect(await reached).toBe(before + 3)
})

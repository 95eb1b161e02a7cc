import { ApiPromise } from "@polkadot/api"
import { Devnet, type RunningDevnet } from "@subforge/devnet"
import { codec, storageLayout } from "@subforge/runtime/protocol"
import { afterEach, describe, expect, it } from "vitest"
import { fromHex, toHex } from "../conformance/hex.ts"
import { read } from "./timelock-client.ts"

const slotDuration = async (devnet: RunningDevnet): Promise<bigint> =>
  codec("u64").decode(
    fromHex((await devnet.request("state_call", ["AuraApi_slot_duration", "0x"])) as string),
  )

const uids = (netuid: number): string => toHex(storageLayout("SubtensorModule", "Uids").key([netuid]))

describe("builds of the chain", () => {
  let devnet: RunningDevnet

  afterEach(() => devnet.stop())

  it.each([
    ["production", 12_000n, 216_000n],
    ["fast", 250n, 5n],
  ] as const)("%s: constants, clock and metadata agree", async (profile, milliseconds, rateLimit) => {
    devnet = await Devnet.start({ profile, sealing: { type: "manual" } })
    const api = await ApiPromise.create({ provider: devnet.polkadotProvider() as never, noInitWarn: true })
    expect(await slotDuration(devnet)).toBe(milliseconds)
    expect(api.consts.aura?.slotDuration?.toString()).toBe(milliseconds.toString())
    expect(api.consts.timestamp?.minimumPeriod?.toString()).toBe((milliseconds / 2n).toString())
    expect(api.consts.subtensorModule?.initialTxChildKeyTakeRateLimit?.toString()).toBe(rateLimit.toString())
    await devnet.mine()
    const before = await read<bigint>(devnet, "Timestamp", "Now")
    await devnet.mine(100)
    expect((await read<bigint>(devnet, "Timestamp", "Now")) - before).toBe(100n * milliseconds)
    await api.disconnect()
  })

  it("start at a genesis as large as mainnet, by name", async () => {
    const account = `0x${"77".repeat(32)}` as const
    devnet = await Devnet.start({
      genesis: "mainnet-like",
      sealing: { type: "manual" },
      balances: [[account, 5_000_000_000n]],
    })
    await devnet.mine(3)
    expect(await read(devnet, "SubtensorModule", "TotalNetworks")).toBe(129)
    expect(await read(devnet, "System", "Account", account)).toMatchObject({ data: { free: 5_000_000_000n } })
    const neurons = await devnet.request("state_getKeysPaged", [uids(1), 1_000])
    expect(neurons).toHaveLength(256)
  })

  it("are chosen by name only", async () => {
    devnet = await Devnet.start({ sealing: { type: "manual" } })
    await expect(Devnet.start({ profile: "slow" as never })).rejects.toThrow(
      /profile: expected production or fast; got slow/,
    )
    await expect(Devnet.start({ genesis: "main" as never })).rejects.toThrow(
      /genesis: expected localnet or mainnet-like/,
    )
  })
})

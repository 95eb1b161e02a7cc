import { ApiPromise, WsProvider } from "@polkadot/api"
import type { SubmittableExtrinsic } from "@polkadot/api/types"
import { Keyring } from "@polkadot/keyring"
import type { KeyringPair } from "@polkadot/keyring/types"
import type { ISubmittableResult } from "@polkadot/types/types"
import { cryptoWaitReady } from "@polkadot/util-crypto"
import { Devnet, type RunningDevnet } from "@subforge/devnet"
import { serve } from "@subforge/devnet/server"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"

const TAO = 1_000_000_000n

type Connect = (devnet: RunningDevnet) => Promise<{ api: ApiPromise; close: () => Promise<void> }>

const inProcess: Connect = async (devnet) => {
  const api = await ApiPromise.create({ provider: devnet.polkadotProvider() as never, noInitWarn: true })
  return { api, close: () => api.disconnect() }
}

const overWebSocket: Connect = async (devnet) => {
  const server = await serve(devnet)
  const api = await ApiPromise.create({ provider: new WsProvider(server.url), noInitWarn: true })
  return {
    api,
    close: async () => {
      await api.disconnect()
      await server.close()
    },
  }
}

/** Signs, sends, and waits for finality; rejects with the decoded error of a failed dispatch. */
const send = (api: ApiPromise, call: SubmittableExtrinsic<"promise">, signer: KeyringPair) =>
  new Promise<ISubmittableResult>((resolve, reject) => {
    call
      .signAndSend(signer, { nonce: -1 }, (result) => {
        if (!result.isFinalized && !result.isError) return
        const { dispatchError } = result
        if (dispatchError?.isModule) {
          const { section, name } = api.registry.findMetaError(dispatchError.asModule)
          reject(new Error(`${section}.${name}`))
        } else if (dispatchError !== undefined) reject(new Error(dispatchError.toString()))
        else resolve(result)
      })
      .catch(reject)
  })

describe.each([
  ["in process", inProcess],
  ["over WebSocket", overWebSocket],
])("@polkadot/api %s", (_, connect) => {
  let devnet: RunningDevnet
  let api: ApiPromise
  let close: () => Promise<void>
  let alice: KeyringPair
  let bob: KeyringPair
  const warnings: string[] = []

  beforeAll(async () => {
    await cryptoWaitReady()
    for (const level of ["warn", "error"] as const) {
      vi.spyOn(console, level).mockImplementation((...words) => void warnings.push(words.join(" ")))
    }
    devnet = await Devnet.start()
    ;({ api, close } = await connect(devnet))
    const keyring = new Keyring({ type: "sr25519", ss58Format: 42 })
    alice = keyring.addFromUri("//Alice")
    bob = keyring.addFromUri("//Bob")
  })

  afterAll(async () => {
    await close()
    devnet.stop()
    vi.restoreAllMocks()
  })

  it("reads metadata, version and constants", () => {
    expect(api.runtimeVersion.specName.toString()).toBe("node-subtensor")
    expect(api.consts.balances.existentialDeposit.toString()).toBe("500")
    expect(api.registry.chainSS58).toBe(42)
    expect(api.tx.subtensorModule.burnedRegister.meta.args.map(({ name }) => name.toString())).toEqual([
      "netuid",
      "hotkey",
    ])
  })

  it("transfers, is told of every step, and sees the balance change", async () => {
    const seen: bigint[] = []
    const stop = (await api.query.system.account(
      bob.address,
      (account: { data: { free: { toBigInt(): bigint } } }) => {
        seen.push(account.data.free.toBigInt())
      },
    )) as unknown as () => void
    const steps: string[] = []
    await new Promise<void>((resolve, reject) => {
      api.tx.balances
        .transferKeepAlive(bob.address, 3n * TAO)
        .signAndSend(alice, ({ status }) => {
          steps.push(status.type)
          if (status.isFinalized) resolve()
        })
        .catch(reject)
    })
    expect(steps).toEqual(["Ready", "InBlock", "Finalized"])
    expect(seen.at(-1)).toBe(1_000_003n * TAO)
    stop()
  })

  it("registers a network and neurons, stakes, and reads them back", async () => {
    const owner = bob.derive("//owner")
    const registered = await send(api, api.tx.subtensorModule.registerNetwork(owner.address), bob)
    const added = registered.events.find(({ event }) => api.events.subtensorModule.NetworkAdded.is(event))
    const netuid = Number(added?.event.data[0]?.toString())
    expect(netuid).toBe(2)
    await send(api, api.tx.subtensorModule.startCall(netuid), bob)
    await send(api, api.tx.subtensorModule.burnedRegister(netuid, alice.address), alice)
    await send(api, api.tx.subtensorModule.addStake(alice.address, netuid, 10n * TAO), alice)
    const uid = await api.query.subtensorModule.uids(netuid, alice.address)
    expect(uid.toString()).toBe("1")
    const alpha = await api.query.subtensorModule.totalHotkeyAlpha(alice.address, netuid)
    expect(BigInt(alpha.toString())).toBeGreaterThan(0n)
    await send(
      api,
      api.tx.subtensorModule.removeStake(alice.address, netuid, BigInt(alpha.toString()) / 2n),
      alice,
    )
    await send(api, api.tx.subtensorModule.serveAxon(netuid, 1, 0, 8091, 4, 4, 0, 0), alice)
    const axon = await api.query.subtensorModule.axons(netuid, alice.address)
    expect(axon.toJSON()).toMatchObject({ ip: 0, port: 8091 })
    const entries = await api.query.subtensorModule.uids.entries(netuid)
    expect(entries.length).toBe(2)
  })

  it("names the dispatch error and charges the fee", async () => {
    await expect(send(api, api.tx.subtensorModule.startCall(2), alice)).rejects.toThrow("BadOrigin")
    await expect(send(api, api.tx.subtensorModule.startCall(77), alice)).rejects.toThrow(
      "subtensorModule.SubnetNotExists",
    )
  })

  it("changes a parameter by sudo", async () => {
    await send(api, api.tx.sudo.sudo(api.tx.adminUtils.sudoSetMaxAllowedValidators(2, 32)), alice)
    expect((await api.query.subtensorModule.maxAllowedValidators(2)).toString()).toBe("32")
  })

  it("reports weight and fee before sending", async () => {
    const info = await api.tx.balances.transferKeepAlive(bob.address, TAO).paymentInfo(alice)
    expect(info.partialFee.toBigInt()).toBeGreaterThan(0n)
  })

  it("causes no warning that the real chain would not cause", () => {
    const expected = /Not decorating unknown runtime apis|not decorating|Unable to map/i
    expect(warnings.filter((warning) => !expected.test(warning))).toEqual([])
  })
})

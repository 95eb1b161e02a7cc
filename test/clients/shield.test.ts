import { ApiPromise } from "@polkadot/api"
import type { SubmittableExtrinsic } from "@polkadot/api/types"
import { Keyring } from "@polkadot/keyring"
import type { KeyringPair } from "@polkadot/keyring/types"
import { u8aToHex } from "@polkadot/util"
import { cryptoWaitReady } from "@polkadot/util-crypto"
import { shieldSeal } from "@subforge/core"
import { Devnet, type RunningDevnet } from "@subforge/devnet"
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"

const AMOUNT = 5_000_000_000n
const PERIOD = 8

describe("shielded transactions on a devnet", () => {
  let devnet: RunningDevnet
  let api: ApiPromise
  let alice: KeyringPair
  let stranger: KeyringPair

  beforeAll(async () => {
    await cryptoWaitReady()
    const keyring = new Keyring({ type: "sr25519", ss58Format: 42 })
    alice = keyring.addFromUri("//Alice")
    stranger = keyring.addFromUri("//Stranger")
  })

  beforeEach(async () => {
    devnet = await Devnet.start({ sealing: { type: "manual" } })
    api = await ApiPromise.create({ provider: devnet.polkadotProvider() as never, noInitWarn: true })
    await devnet.mine(5)
  })

  afterEach(async () => {
    await api.disconnect()
    devnet.stop()
  })

  const keyOf = async (name: "pendingKey" | "nextKey"): Promise<Uint8Array> => {
    const key = await api.query.mevShield?.[name]?.()
    return (key as unknown as { unwrap(): { toU8a(bare: boolean): Uint8Array } }).unwrap().toU8a(true)
  }

  /** Alice's nonce, the transfer signed at the next one and sealed, and its wrapper signed for a block. */
  const shielded = async (key: Uint8Array, anchor: { number: number; hash: string }) => {
    const nonce = (await api.rpc.system.accountNextIndex(alice.address)).toNumber()
    const transfer = api.tx.balances.transferKeepAlive(stranger.address, AMOUNT)
    const inner = await transfer.signAsync(alice, { nonce: nonce + 1 })
    const innerHash = inner.hash.toHex()
    const sealed = shieldSeal(inner.toU8a(), key)
    const call = api.tx.mevShield?.submitEncrypted?.(u8aToHex(sealed)) as SubmittableExtrinsic<"promise">
    const era = api.createType("ExtrinsicEra", { current: anchor.number, period: PERIOD })
    const wrapper = await call.signAsync(alice, { nonce, era, blockHash: anchor.hash })
    return { wrapper, innerHash, wrapperHash: wrapper.hash.toHex() }
  }

  const hashesOf = async (): Promise<string[]> => {
    const { block } = await api.rpc.chain.getBlock()
    return block.extrinsics.map((extrinsic) => extrinsic.hash.toHex())
  }

  const received = async (): Promise<bigint> => {
    const { data } = (await api.query.system.account(stranger.address)) as unknown as {
      data: { free: { toBigInt(): bigint } }
    }
    return data.free.toBigInt()
  }

  const parent = (): { number: number; hash: string } => {
    const { number, header } = devnet.chain.head
    return { number: number - 1, hash: header.parentHash }
  }

  it("sealed to the pending key, open in the very next block behind their wrapper", async () => {
    const { wrapper, wrapperHash, innerHash } = await shielded(await keyOf("pendingKey"), parent())
    await api.rpc.author.submitExtrinsic(wrapper)
    await devnet.mine()
    const hashes = await hashesOf()
    expect(hashes.indexOf(innerHash)).toBe(hashes.indexOf(wrapperHash) + 1)
    expect(hashes.indexOf(wrapperHash)).toBeGreaterThan(0)
    expect(await received()).toBe(AMOUNT)
  })

  it("sealed to the next key and signed for the head, wait in the pool for one block", async () => {
    const { wrapper, wrapperHash, innerHash } = await shielded(await keyOf("nextKey"), devnet.chain.head)
    await api.rpc.author.submitExtrinsic(wrapper)
    await devnet.mine()
    expect(await hashesOf()).not.toContain(wrapperHash)
    expect(devnet.chain.pool.size).toBe(1)
    await devnet.mine()
    expect(await hashesOf()).toContain(innerHash)
    expect(await received()).toBe(AMOUNT)
  })

  it("are opened by instant sealing without anybody asking for the blocks in between", async () => {
    devnet.setSealing({ type: "instant" })
    const { wrapper, innerHash } = await shielded(await keyOf("nextKey"), devnet.chain.head)
    const included = new Promise<readonly Uint8Array[]>((resolve) => {
      devnet.chain.events.on("head", (block) => {
        if (block.extrinsics.length > 2) resolve(block.extrinsics)
      })
    })
    await api.rpc.author.submitExtrinsic(wrapper)
    const hashes = (await included).map((bytes) => api.registry.hash(bytes).toHex())
    expect(hashes).toContain(innerHash)
    expect(await received()).toBe(AMOUNT)
  })

  it("leave the pool when their era ends, if no block ever had their key", async () => {
    const foreign = new Uint8Array(await keyOf("nextKey"))
    foreign.copyWithin(0, 384, 768)
    const { wrapper } = await shielded(foreign, parent())
    await api.rpc.author.submitExtrinsic(wrapper)
    for (let mined = 0; mined < PERIOD - 3; mined++) await devnet.mine()
    expect(devnet.chain.pool.size).toBe(1)
    await devnet.mine()
    expect(devnet.chain.pool.size).toBe(0)
    expect(await received()).toBe(0n)
  })

  it("keep to keys that turn every block, over jumps and snapshots", async () => {
    const seen = new Set<string>()
    for (let mined = 0; mined < 4; mined++) {
      seen.add(u8aToHex(await keyOf("nextKey")))
      await devnet.mine()
    }
    expect(seen.size).toBe(4)
    const snapshot = devnet.snapshot()
    await devnet.mine(300)
    const afterJump = await shielded(await keyOf("pendingKey"), parent())
    await api.rpc.author.submitExtrinsic(afterJump.wrapper)
    await devnet.mine()
    expect(await hashesOf()).toContain(afterJump.innerHash)
    devnet.revert(snapshot)
    const afterRevert = await shielded(await keyOf("pendingKey"), parent())
    await api.rpc.author.submitExtrinsic(afterRevert.wrapper)
    await devnet.mine()
    expect(await hashesOf()).toContain(afterRevert.innerHash)
  })
})

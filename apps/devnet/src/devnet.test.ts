import type { TrieStats } from "@subforge/core"
import { fromHex } from "@subforge/runtime/bytes"
import { codec, storageKey } from "@subforge/runtime/protocol"
import * as Effect from "effect/Effect"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { StoppedError } from "./chain/stopped-error.ts"
import { Devnet, type RunningDevnet } from "./devnet.ts"

const now = (devnet: RunningDevnet): bigint =>
  codec<bigint>("u64").decode(devnet.chain.state.getRaw(storageKey("Timestamp", "Now")) as Uint8Array)

const slot = (devnet: RunningDevnet): bigint =>
  codec<bigint>("u64").decode(devnet.chain.state.getRaw(storageKey("Aura", "CurrentSlot")) as Uint8Array)

describe("Devnet", () => {
  let devnet: RunningDevnet

  beforeEach(async () => {
    devnet = await Devnet.start({ sealing: { type: "manual" } })
  })

  afterEach(() => devnet.stop())

  it("starts at the localnet's genesis with its accounts", async () => {
    const { head, finalized, genesis } = devnet.chain
    expect(head).toBe(genesis)
    expect(finalized).toBe(genesis)
    expect(devnet.accounts.alice?.address).toBe("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY")
    expect(await devnet.request("chain_getBlockHash", [0])).toBe(genesis.hash)
  })

  it("jumps: every block is real, and time, slot and drand round move with it", async () => {
    await devnet.mine()
    const before = { time: now(devnet), slot: slot(devnet), round: devnet.chain.clock.drandRound }
    const last = await devnet.mine(360)
    expect(last.header.number).toBe(361)
    expect(now(devnet) - before.time).toBe(360n * 12_000n)
    expect(slot(devnet) - before.slot).toBe(360n)
    expect(devnet.chain.clock.drandRound - before.round).toBe(360n * 4n)
    for (let number = 1; number <= 361; number++) {
      const parent = devnet.chain.blockByNumber(number - 1)
      expect(devnet.chain.blockByNumber(number)?.header.parentHash).toBe(parent?.hash)
    }
    expect(devnet.chain.finalized.number).toBe(361)
  })

  it("goes back to a snapshot and makes the same blocks again from there", async () => {
    await devnet.mine(5)
    const snapshot = devnet.snapshot()
    const head = devnet.chain.head.hash
    const first = await devnet.mine(3)
    devnet.revert(snapshot)
    expect(devnet.chain.head.hash).toBe(head)
    expect(devnet.chain.blockByHash(first.hash)).toBeUndefined()
    const second = await devnet.mine(3)
    expect(second.hash).toBe(first.hash)
    devnet.revert(snapshot)
    expect(devnet.chain.head.hash).toBe(head)
  })

  it("goes back over more blocks than its history holds", async () => {
    const snapshot = devnet.snapshot()
    const head = devnet.chain.head.hash
    await devnet.mine(400)
    devnet.revert(snapshot)
    expect(devnet.chain.head.hash).toBe(head)
    expect((await devnet.mine()).header.number).toBe(1)
  })

  it("forgets later snapshots and says which one it does not know", async () => {
    const first = devnet.snapshot()
    const second = devnet.snapshot()
    devnet.revert(first)
    expect(() => devnet.revert(second)).toThrow(RangeError)
    expect(() => devnet.revert(-1)).toThrow(/no snapshot -1/)
    await expect(devnet.mine(0)).rejects.toThrow(/at least 1; got 0/)
  })

  it("keeps the states of its history and frees older ones", async () => {
    await devnet.mine(300)
    const { chain } = devnet
    const recent = chain.blockByNumber(300 - 255)
    const old = chain.blockByNumber(300 - 257)
    expect(recent && chain.stateAt(recent)?.getRaw(storageKey("System", "Number"))).toEqual(
      fromHex("0x2d000000"),
    )
    expect(old && chain.stateAt(old)).toBeUndefined()
    await expect(devnet.request("state_getStorage", ["0x00", old?.hash])).rejects.toMatchObject({
      code: 4003,
      message: expect.stringContaining("State already discarded"),
    })
  })

  it("holds nothing of the blocks that a revert takes back", async () => {
    await devnet.mine(2)
    const { trie } = devnet.chain.state
    const snapshot = devnet.snapshot()
    const sizes: TrieStats[] = []
    for (let round = 0; round < 3; round++) {
      await devnet.mine(300)
      devnet.snapshot()
      devnet.revert(snapshot)
      sizes.push(trie.stats())
    }
    const [first] = sizes
    for (const { nodes, values, roots, contentBytes } of sizes) {
      expect({ nodes, values, roots, contentBytes }).toEqual({
        nodes: first?.nodes,
        values: first?.values,
        roots: first?.roots,
        contentBytes: first?.contentBytes,
      })
    }
    expect(first?.roots).toBeLessThan(10)
  })

  it("says that it was stopped", async () => {
    const other = await Devnet.start({ sealing: { type: "manual" } })
    const snapshot = other.snapshot()
    const mining = other.mine(1_000_000)
    other.stop()
    other.stop()
    await expect(mining).rejects.toMatchObject({ code: "DEVNET_STOPPED" })
    await expect(other.mine()).rejects.toThrow(StoppedError)
    expect(() => other.snapshot()).toThrow(StoppedError)
    expect(() => other.revert(snapshot)).toThrow(StoppedError)
    await expect(other.request("system_chain")).rejects.toMatchObject({ code: -32000 })
  })

  it.each([
    [{ history: 0 }, /history: expected a whole number of blocks, at least 1; got 0/],
    [{ history: 1.5 }, /history/],
    [{ genesisTime: -1n }, /genesisTime/],
    [{ genesisTime: 5 as never }, /genesisTime/],
    [{ balances: [["0x12", 1n]] }, /balances: expected an account/],
    [{ balances: [[`0x${"12".repeat(32)}`, -1n]] }, /balances: expected rao/],
    [{ sealing: { type: "interval", milliseconds: 0 } }, /sealing/],
  ] as const)("refuses options that make no sense: %o", async (options, message) => {
    await expect(Devnet.start(options)).rejects.toThrow(RangeError)
    await expect(Devnet.start(options)).rejects.toThrow(message)
    expect(() => devnet.setSealing({ type: "never" } as never)).toThrow(RangeError)
  })

  it("goes on where a listener throws, and tells the log", async () => {
    const told: string[] = []
    const other = await Devnet.start({
      sealing: { type: "manual" },
      log: { error: (message) => told.push(message) },
    })
    other.chain.events.on("head", () => {
      throw new Error("of a listener")
    })
    await other.mine(2)
    expect(other.chain.finalized.number).toBe(2)
    expect(told).toEqual(["a listener failed", "a listener failed"])
    other.stop()
  })

  it("gives the same chain to everybody who starts it", async () => {
    const other = await Devnet.start({ sealing: { type: "manual" } })
    expect((await other.mine(10)).hash).toBe((await devnet.mine(10)).hash)
    other.stop()
  })
})

it("is a scoped service", async () => {
  const program = Effect.gen(function* () {
    const devnet = yield* Devnet
    yield* Effect.promise(() => devnet.mine(2))
    return devnet.chain.head.number
  })
  expect(await Effect.runPromise(program.pipe(Effect.provide(Devnet.layer())))).toBe(2)
})

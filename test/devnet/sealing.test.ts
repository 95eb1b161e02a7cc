import { Devnet, type RunningDevnet } from "@subforge/devnet"
import { afterEach, describe, expect, it } from "vitest"
import { devSigner, signedTransaction } from "../bench/transaction.ts"
import { isSigned } from "./signed.ts"
import { read } from "./timelock-client.ts"

const alice = devSigner("Alice")

/** Of the beacon; those of a block come in the next one. */
const ROUNDS_A_BLOCK = 4n

const remark = (devnet: RunningDevnet, nonce: number) =>
  signedTransaction(devnet, alice, nonce, {
    pallet: "System",
    name: "remark",
    args: { remark: Uint8Array.of(nonce) },
  })

/** Lets every timer that is due run, a few times over. */
const settle = async () => {
  for (let i = 0; i < 10; i++) await new Promise((resolve) => setTimeout(resolve, 0))
}

const headAt = ({ chain }: RunningDevnet, number: number) =>
  new Promise<void>((resolve) => {
    chain.events.on("head", (block) => {
      if (block.number >= number) resolve()
    })
  })

describe("sealing", () => {
  let devnet: RunningDevnet

  afterEach(() => devnet.stop())

  it("makes one block at once of what was submitted together", async () => {
    devnet = await Devnet.start()
    for (const nonce of [0, 1, 2]) devnet.chain.submit(remark(devnet, nonce))
    await headAt(devnet, 1)
    await settle()
    expect(devnet.chain.head.number).toBe(1)
    expect(devnet.chain.head.extrinsics.filter(isSigned)).toHaveLength(3)
  })

  it("seals what waited before it became instant, and what a revert brings back", async () => {
    devnet = await Devnet.start({ sealing: { type: "manual" } })
    devnet.chain.submit(remark(devnet, 0))
    const snapshot = devnet.snapshot()
    devnet.setSealing({ type: "instant" })
    await headAt(devnet, 1)
    devnet.revert(snapshot)
    expect(devnet.chain.head.number).toBe(0)
    await settle()
    expect(devnet.chain.head.number).toBe(1)
    expect(devnet.chain.pool.size).toBe(0)
  })

  it("makes no blocks for ever for a transaction that no block takes", async () => {
    devnet = await Devnet.start({ sealing: { type: "manual" } })
    const { chain } = devnet
    chain.submit(remark(devnet, 0))
    chain.submit(remark(devnet, 1))
    const [first] = chain.pool.ready()
    chain.pool.included([first?.hash ?? "0x"], chain.genesis)
    expect(chain.pool.ready()).toHaveLength(1)
    devnet.setSealing({ type: "instant" })
    await settle()
    expect(chain.head.number).toBe(1)
    expect(chain.pool.size).toBe(1)
  })

  it("makes blocks at an interval, with transactions and without", async () => {
    devnet = await Devnet.start({ sealing: { type: "interval", milliseconds: 1 } })
    await headAt(devnet, 2)
    devnet.chain.submit(remark(devnet, 0))
    await headAt(devnet, devnet.chain.head.number + 2)
    expect(devnet.chain.pool.size).toBe(0)
    const newest = devnet.chain.clock.drandRound
    expect(await read<bigint>(devnet, "Drand", "LastStoredRound")).toBeGreaterThanOrEqual(
      newest - ROUNDS_A_BLOCK,
    )
    devnet.setSealing({ type: "manual" })
    const { number } = devnet.chain.head
    await settle()
    expect(devnet.chain.head.number).toBe(number)
  })
})

import { Devnet, type RunningDevnet } from "@subforge/devnet"
import { equalBytes } from "@subforge/runtime/bytes"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { devSigner, signedTransaction } from "../bench/transaction.ts"
import { isSigned } from "./signed.ts"

const SIGNERS = ["Alice", "Bob", "Charlie", "Dave", "Eve"]

describe("a block that cannot be built", () => {
  let devnet: RunningDevnet
  let transactions: Uint8Array[]
  const told: unknown[] = []

  /** Blocks of which `isBad` says so of one of their extrinsics cannot be built. */
  const failOn = (isBad: (bytes: Uint8Array) => boolean): void => {
    const { runtime } = devnet.chain
    const build = runtime.buildBlock
    vi.spyOn(runtime, "buildBlock").mockImplementation((state, parent, hash, input) => {
      if (input.extrinsics.some(isBad) || (input.shield !== undefined && isBad(new Uint8Array()))) {
        throw new Error("of the test")
      }
      return build(state, parent, hash, input)
    })
  }
  const signed = () => devnet.chain.head.extrinsics.filter(isSigned)
  const waiting = () => devnet.chain.pool.ready().map(({ bytes }) => bytes)

  beforeEach(async () => {
    told.length = 0
    devnet = await Devnet.start({
      sealing: { type: "manual" },
      log: { error: (message) => told.push(message) },
    })
    transactions = SIGNERS.map((name) =>
      signedTransaction(devnet, devSigner(name), 0, {
        pallet: "System",
        name: "remark",
        args: { remark: Uint8Array.of(1) },
      }),
    )
    for (const bytes of transactions) devnet.chain.submit(bytes)
  })

  afterEach(() => {
    vi.restoreAllMocks()
    devnet.stop()
  })

  it("is built of fewer transactions, until the one to blame stands alone and is dropped", async () => {
    const bad = transactions[2] as Uint8Array
    failOn((bytes) => equalBytes(bytes, bad))
    await devnet.mine()
    expect(signed()).toEqual(transactions.slice(0, 2))
    expect(waiting()).toEqual(transactions.slice(2))
    await devnet.mine()
    expect(signed()).toEqual([])
    expect(waiting()).toEqual(transactions.slice(3))
    await devnet.mine()
    expect(signed()).toEqual(transactions.slice(3))
    expect(devnet.chain.pool.size).toBe(0)
    expect(devnet.chain.head.number).toBe(3)
    expect(new Set(told)).toEqual(
      new Set(["a block could not be built, and is tried with fewer transactions"]),
    )
  })

  it("does without the author's own parts at the worst, and drops nobody's transaction for them", async () => {
    failOn((bytes) => bytes.length === 0 || !isSigned(bytes))
    await devnet.mine()
    expect(devnet.chain.head.number).toBe(1)
    expect(devnet.chain.head.extrinsics).toHaveLength(1)
    expect(waiting()).toEqual(transactions)
  })

  it("leaves the chain, its clock and its pool as they were where not even an empty one can be built", async () => {
    const { chain } = devnet
    const { slot } = chain.clock
    vi.spyOn(chain.runtime, "buildBlock").mockImplementation(() => {
      throw new Error("of the test")
    })
    await expect(devnet.mine()).rejects.toThrow("of the test")
    expect(chain.head).toBe(chain.genesis)
    expect(chain.clock.slot).toBe(slot)
    expect(waiting()).toEqual(transactions)
    vi.restoreAllMocks()
    await devnet.mine()
    expect(signed()).toEqual(transactions)
    expect(chain.head.number).toBe(1)
  })
})

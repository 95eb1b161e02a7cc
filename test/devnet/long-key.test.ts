import { Devnet } from "@subforge/devnet"
import type { BuiltBlock } from "@subforge/runtime"
import { expect, it } from "vitest"
import { devSigner, signedTransaction } from "../bench/transaction.ts"
import { isSigned } from "./signed.ts"

it("leaves out a transaction that writes a key which no trie holds, and goes on", async () => {
  const told: string[] = []
  const devnet = await Devnet.start({
    sealing: { type: "manual" },
    log: { error: (_, cause) => told.push(String(cause)) },
  })
  const alice = devSigner("Alice")
  const writes = (length: number) =>
    ({
      pallet: "Sudo",
      name: "sudo",
      args: {
        call: {
          pallet: "System",
          name: "set_storage",
          args: { items: [[new Uint8Array(length), Uint8Array.of(1)]] },
        },
      },
    }) as const
  devnet.chain.submit(signedTransaction(devnet, alice, 0, writes(1_025)))
  const signed = ({ extrinsics }: BuiltBlock) => extrinsics.filter(({ bytes }) => isSigned(bytes))
  expect(signed(await devnet.mine())).toEqual([])
  expect(devnet.chain.pool.size).toBe(0)
  expect(told).toEqual([expect.stringContaining("at most 1024")])
  devnet.chain.submit(signedTransaction(devnet, alice, 0, writes(1_024)))
  expect(signed(await devnet.mine())).toHaveLength(1)
  expect(devnet.chain.state.getRaw(new Uint8Array(1_024))).toEqual(Uint8Array.of(1))
  devnet.stop()
})

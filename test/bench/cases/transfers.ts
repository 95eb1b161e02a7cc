// Signed transfers, from bytes to a finished block: decoded, checked, paid for, dispatched, committed.
import assert from "node:assert/strict"
import { Devnet } from "@subforge/devnet"
import type { Hex } from "@subforge/runtime/protocol"
import { report } from "../figure.ts"
import { devSigner, signedTransaction } from "../transaction.ts"

const TRANSFERS = 2_000
const RAO = 1_000_000_000n

const devnet = await Devnet.start({ sealing: { type: "manual" } })
const alice = devSigner("Alice")
const transactions = Array.from({ length: TRANSFERS }, (_, nonce) => {
  const dest = { type: "Id", value: `0x${(nonce % 100).toString(16).padStart(64, "b")}` as Hex } as const
  const args = { dest, value: RAO }
  return signedTransaction(devnet, alice, nonce, { pallet: "Balances", name: "transfer_keep_alive", args })
})

const started = performance.now()
for (const transaction of transactions) {
  const submitted = devnet.chain.submit(transaction)
  assert.ok(submitted.ok, "the pool takes every transfer")
}
const pooled = performance.now()
while (devnet.chain.pool.ready().length > 0) {
  const { extrinsics } = await devnet.mine()
  assert.ok(extrinsics.every(({ error }) => error === undefined))
}
const seconds = (performance.now() - started) / 1000
assert.equal(devnet.chain.nextNonce(alice.account), TRANSFERS)
report({ name: "transfers, submitted and in blocks", value: TRANSFERS / seconds, unit: "/s" })
report({ name: "transfers, into the pool", value: (TRANSFERS * 1000) / (pooled - started), unit: "/s" })
devnet.stop()

// Blocks without transactions, each with its block step, its state root and its hash.
import assert from "node:assert/strict"
import { Devnet } from "@subforge/devnet"
import { ANVIL, startAnvil } from "../anvil.ts"
import { report } from "../figure.ts"

const WARM_UP = 2_000
const BLOCKS = 10_000
/** Anvil slows down as its chain grows; a short run is to its advantage. */
const ANVIL_BLOCKS = 500

const devnet = await Devnet.start({ sealing: { type: "manual" } })
await devnet.mine(WARM_UP)
const before = devnet.chain.head
const started = performance.now()
const last = await devnet.mine(BLOCKS)
const seconds = (performance.now() - started) / 1000
assert.equal(last.header.number, WARM_UP + BLOCKS)
assert.notEqual(last.header.stateRoot, before.header.stateRoot)
report({ name: "empty blocks in process", value: BLOCKS / seconds, unit: "/s", budget: 5_000 })
devnet.stop()

const anvil = await startAnvil()
if (anvil !== undefined) {
  const begun = performance.now()
  await anvil.call("anvil_mine", ANVIL_BLOCKS)
  const took = (performance.now() - begun) / 1000
  assert.equal(Number(await anvil.call("eth_blockNumber")), ANVIL_BLOCKS)
  report({ name: "empty blocks, one call", value: ANVIL_BLOCKS / took, unit: "/s", peer: ANVIL })
  anvil.stop()
}

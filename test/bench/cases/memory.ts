// What a devnet with a chain behind it keeps resident, client libraries apart.
import assert from "node:assert/strict"
import { Devnet } from "@subforge/devnet"
import { report } from "../figure.ts"

const BLOCKS = 1_000

const devnet = await Devnet.start({ sealing: { type: "manual" } })
await devnet.mine(BLOCKS)
globalThis.gc?.()
assert.equal(devnet.chain.head.number, BLOCKS)
report({
  name: `RSS of a devnet after ${BLOCKS.toLocaleString("en")} blocks`,
  value: process.memoryUsage.rss() / 1e6,
  unit: "MB",
  budget: 150,
})
devnet.stop()

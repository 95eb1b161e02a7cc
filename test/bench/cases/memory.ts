// What a devnet with a chain behind it keeps resident, client libraries apart.
import assert from "node:assert/strict"
import { Devnet } from "@subforge/devnet"
import { report } from "../figure.ts"

const BLOCKS = 1_000
const BUDGET_MB = 150

function residentMB(): number {
  globalThis.gc?.()
  return process.memoryUsage.rss() / 1e6
}

const devnet = await Devnet.start({ sealing: { type: "manual" } })
report({ name: "RSS of a devnet, ready", value: residentMB(), unit: "MB", budget: BUDGET_MB })
await devnet.mine(BLOCKS)
assert.equal(devnet.chain.head.number, BLOCKS)
report({ name: "RSS of a devnet after 1,000 blocks", value: residentMB(), unit: "MB", budget: BUDGET_MB })
devnet.stop()

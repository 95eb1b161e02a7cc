// A snapshot, a changed chain, and back.
import assert from "node:assert/strict"
import { Devnet } from "@subforge/devnet"
import { ANVIL, startAnvil } from "../anvil.ts"
import { report } from "../figure.ts"
import { median } from "../measure.ts"

const ROUNDS = 200

const devnet = await Devnet.start({ sealing: { type: "manual" } })
await devnet.mine(10)
const home = devnet.chain.head.hash
const times: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  const started = performance.now()
  const snapshot = devnet.snapshot()
  const taken = performance.now()
  await devnet.mine(1)
  assert.notEqual(devnet.chain.head.hash, home)
  const back = performance.now()
  devnet.revert(snapshot)
  times.push(taken - started + performance.now() - back)
  assert.equal(devnet.chain.head.hash, home)
}
report({ name: "snapshot + revert of one block", value: median(times), unit: "ms", budget: 0.1 })
devnet.stop()

const anvil = await startAnvil()
if (anvil !== undefined) {
  await anvil.call("anvil_mine", 10)
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now()
    const snapshot = await anvil.call("evm_snapshot")
    const taken = performance.now()
    await anvil.call("anvil_mine", 1)
    const back = performance.now()
    assert.equal(await anvil.call("evm_revert", snapshot), true)
    theirs.push(taken - started + performance.now() - back)
  }
  assert.equal(Number(await anvil.call("eth_blockNumber")), 10)
  report({ name: "snapshot + revert of one block", value: median(theirs), unit: "ms", peer: ANVIL })
  anvil.stop()
}

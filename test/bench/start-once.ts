// One round of the start benchmark: prints how long import, first and second chain took, in milliseconds.
import assert from "node:assert/strict"

const begin = performance.now()
const { Devnet } = await import("@subforge/devnet")
const imported = performance.now()

async function start(): Promise<number> {
  const started = performance.now()
  const devnet = await Devnet.start({ sealing: { type: "manual" } })
  const header = (await devnet.request("chain_getHeader")) as { number: string }
  const took = performance.now() - started
  assert.equal(header.number, "0x0")
  devnet.stop()
  return took
}

const first = await start()
const second = await start()
console.log(JSON.stringify({ imported: imported - begin, first, second }))

// From nothing to a chain that answers: import, first start, second start; each round in a fresh process.
import assert from "node:assert/strict"
import { execFile } from "node:child_process"
import { extname, join } from "node:path"
import { promisify } from "node:util"
import { ANVIL, startAnvil } from "../anvil.ts"
import { report } from "../figure.ts"
import { median } from "../measure.ts"

const ROUNDS = 7
const SCRIPT = join(import.meta.dirname, `../start-once${extname(import.meta.filename)}`)

type Times = { readonly imported: number; readonly first: number; readonly second: number }

async function once(): Promise<Times> {
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, SCRIPT])
  const times = JSON.parse(stdout) as Times
  assert.ok(times.imported > 0 && times.first > 0 && times.second > 0)
  return times
}

const rounds: Times[] = []
for (let round = 0; round < ROUNDS; round++) rounds.push(await once())
report({
  name: "import of @subforge/devnet",
  value: median(rounds.map(({ imported }) => imported)),
  unit: "ms",
})
report({
  name: "first chain ready after import",
  value: median(rounds.map(({ first }) => first)),
  unit: "ms",
  budget: 150,
})
report({
  name: "second chain ready",
  value: median(rounds.map(({ second }) => second)),
  unit: "ms",
  budget: 10,
})

const starts: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  const started = performance.now()
  const anvil = await startAnvil()
  if (anvil === undefined) break
  assert.equal(await anvil.call("eth_blockNumber"), "0x0")
  starts.push(performance.now() - started)
  anvil.stop()
}
if (starts.length > 0) report({ name: "chain ready", value: median(starts), unit: "ms", peer: ANVIL })

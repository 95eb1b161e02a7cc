// The epoch of a full subnet from storage to storage: keys, stakes, weights and bonds read, the kernel run, every result
// and the bonds written; before its emission is distributed. 256 neurons, 64 validators with full rows.
import assert from "node:assert/strict"
import { epochWithMechanisms } from "@subforge/runtime/engine"
import { report } from "../figure.ts"
import { MainnetChain } from "../mainnet-chain.ts"
import { median, millisecondsPerCall } from "../measure.ts"

const NETUID = 1
const NEURONS = 256
const VALIDATORS = 64
const TEMPO = 360
const ALPHA = 360_000_000_000n
const RUNS = 100

function checkStored(chain: MainnetChain): void {
  const sum = (item: string) =>
    (chain.read(item, NETUID) as Uint16Array).reduce((total, value) => total + value, 0)
  for (const item of ["Incentive", "Dividends"]) {
    assert.ok(sum(item) > 65_000 && sum(item) <= 65_535, `${item} are shares of 65535`)
  }
  for (let uid = 0; uid < NEURONS; uid++) {
    const bonds = chain.read("Bonds", NETUID, uid) as readonly unknown[]
    // What a validator gives itself does not count.
    assert.equal(bonds.length, uid < VALIDATORS ? NEURONS - 1 : 0)
  }
}

for (const { mode, liquid, budget } of [
  { mode: "Yuma 3", liquid: false, budget: 1 },
  { mode: "Yuma 3 with liquid alpha", liquid: true, budget: 3 },
]) {
  const chain = new MainnetChain({ subnets: 1 })
  chain.put("Yuma3On", [NETUID], true)
  chain.put("LiquidAlphaOn", [NETUID], liquid)
  // Past the second epoch, so that there are bonds to move on.
  while (chain.header.number <= TEMPO + 2) chain.next()
  checkStored(chain)

  const ctx = chain.open()
  const mark = chain.state.mark()
  const run = () => epochWithMechanisms(ctx, NETUID, ALPHA)
  const value = millisecondsPerCall(RUNS, run, (rows) => {
    const paid = rows.reduce((total, { incentive, dividend }) => total + incentive + dividend, 0n)
    assert.ok(paid <= ALPHA && paid > (ALPHA * 999n) / 1000n)
    chain.state.rollback(mark)
    ctx.block.events.length = 0
  })
  report({ name: `epoch from storage to storage, ${mode}`, value, unit: "ms", budget })

  const home = chain.state.root
  const cold: number[] = []
  const commits: number[] = []
  for (let i = 0; i < RUNS; i++) {
    chain.state.reset(home)
    const opened = chain.open()
    const started = performance.now()
    assert.equal(epochWithMechanisms(opened, NETUID, ALPHA).length, NEURONS)
    const computed = performance.now()
    const root = chain.state.commit()
    commits.push(performance.now() - computed)
    cold.push(computed - started)
    assert.notDeepEqual(chain.state.trie.rootHash(root), chain.state.trie.rootHash(home))
    checkStored(chain)
    chain.state.trie.release(root)
  }
  report({ name: `epoch, nothing read before, ${mode}`, value: median(cold), unit: "ms" })
  report({ name: `root of what an epoch wrote, ${mode}`, value: median(commits), unit: "ms" })
}

// Whole blocks without an epoch, root included: 1, 32 and 128 subnets of 256 neurons, not started or emitting.
import assert from "node:assert/strict"
import { report } from "../figure.ts"
import { MainnetChain } from "../mainnet-chain.ts"
import { median } from "../measure.ts"

/** Past the first epoch of every subnet and a full history: a young chain is quicker. */
const WARM_UP = 420
const BLOCKS = 150
const BUDGET_128_EMITTING_MS = 2.5

/** As a subnet is before its owner starts it. */
function stop(chain: MainnetChain, subnets: number): void {
  for (let netuid = 1; netuid <= subnets; netuid++) {
    chain.put("FirstEmissionBlockNumber", [netuid], undefined)
    chain.put("SubtokenEnabled", [netuid], false)
  }
}

for (const subnets of [1, 32, 128]) {
  for (const emitting of [false, true]) {
    const chain = new MainnetChain({ subnets })
    if (!emitting) stop(chain, subnets)
    for (let i = 0; i < WARM_UP; i++) chain.next()
    const reserve = chain.read("SubnetTAO", subnets) as bigint
    const times: number[] = []
    for (let i = 0; i < BLOCKS; i++) {
      const before = chain.header.stateRoot
      const started = performance.now()
      const { events, header } = chain.next()
      const took = performance.now() - started
      assert.notEqual(header.stateRoot, before)
      if (!events.some(({ event }) => event === "IncentiveAlphaEmittedToMiners")) times.push(took)
    }
    assert.equal(chain.header.number, WARM_UP + BLOCKS)
    assert.equal((chain.read("SubnetTAO", subnets) as bigint) > reserve, emitting)
    assert.ok(times.length > 10)
    report({
      name: `block step, ${subnets} ${emitting ? "emitting" : "idle"} subnets`,
      value: median(times),
      unit: "ms",
      ...(subnets === 128 && emitting ? { budget: BUDGET_128_EMITTING_MS } : {}),
    })
  }
}

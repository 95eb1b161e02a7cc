// Blocks of a chain as large as mainnet: 128 emitting subnets of 256 neurons, roots included.
import assert from "node:assert/strict"
import { report } from "../figure.ts"
import { MainnetChain } from "../mainnet-chain.ts"
import { median } from "../measure.ts"

const SUBNETS = 128
const WARM_UP = 60
const BLOCKS = 200

const chain = new MainnetChain({ subnets: SUBNETS })
for (let i = 0; i < WARM_UP; i++) chain.next()
const plain: number[] = []
for (let i = 0; i < BLOCKS; i++) {
  const before = chain.header.stateRoot
  const started = performance.now()
  const { events, header } = chain.next()
  const took = performance.now() - started
  assert.notEqual(header.stateRoot, before)
  const paid = events.some(({ event }) => event === "IncentiveAlphaEmittedToMiners")
  if (!paid) plain.push(took)
}
assert.equal(chain.header.number, WARM_UP + BLOCKS)
assert.ok(plain.length > 10)
report({ name: `block without epoch, ${SUBNETS} subnets`, value: median(plain), unit: "ms" })

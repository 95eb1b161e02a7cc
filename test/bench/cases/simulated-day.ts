// A day of a chain as large as mainnet: 7,200 blocks, 128 subnets of 256 neurons with 64 validators' full rows, tempo
// 360; then a quarter of the subnets over a quarter of the day, to see that the cost grows with both and no faster.
import assert from "node:assert/strict"
import { report } from "../figure.ts"
import { MainnetChain } from "../mainnet-chain.ts"

const DAY = 7_200
const QUARTER = DAY / 4
const SUBNETS = 128
const FEWER = 32
const TEMPO = 360
const BUDGET_SECONDS = 20
const BUDGET_MB = 1_500
/** The engine compiles while the first blocks are built: they are no measure of growth. */
const WARM_UP = 400

type Piece = { readonly seconds: number; readonly epochs: number }

/** Seconds of processor time: a loaded machine does not change them. */
const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function mine(chain: MainnetChain, blocks: number): Piece {
  let epochs = 0
  const started = processorSeconds()
  for (let i = 0; i < blocks; i++) {
    for (const { event } of chain.next().events) if (event === "IncentiveAlphaEmittedToMiners") epochs++
  }
  return { seconds: processorSeconds() - started, epochs }
}

function checkIncentives(chain: MainnetChain, subnets: number): void {
  for (let netuid = 1; netuid <= subnets; netuid++) {
    const incentives = chain.read("Incentive", netuid) as Uint16Array
    const sum = incentives.reduce((total, value) => total + value, 0)
    assert.ok(sum > 65_000 && sum <= 65_535, `subnet ${netuid} has incentives`)
  }
}

const chain = new MainnetChain({ subnets: SUBNETS })
const started = performance.now()
const quarters = Array.from({ length: 4 }, () => mine(chain, QUARTER))
const seconds = (performance.now() - started) / 1000
const epochs = quarters.reduce((total, quarter) => total + quarter.epochs, 0)
assert.equal(chain.header.number, DAY)
assert.ok(epochs >= (SUBNETS * DAY) / TEMPO, `${epochs} epochs ran`)
checkIncentives(chain, SUBNETS)
const peak = process.resourceUsage().maxRSS / 1e3
const [, second, , last] = quarters as [Piece, Piece, Piece, Piece]
report({ name: `a day, ${SUBNETS} subnets`, value: seconds, unit: "s", budget: BUDGET_SECONDS })
report({
  name: `a day, ${SUBNETS} subnets, processor time`,
  value: quarters.reduce((total, quarter) => total + quarter.seconds, 0),
  unit: "s",
})
report({ name: `a day, ${SUBNETS} subnets, peak RSS`, value: peak, unit: "MB", budget: BUDGET_MB })
report({
  name: "last quarter of the day against the second",
  value: last.seconds / second.seconds,
  unit: "x",
})

const smaller = new MainnetChain({ subnets: FEWER })
mine(smaller, WARM_UP)
const few = mine(smaller, QUARTER)
checkIncentives(smaller, FEWER)
report({
  name: `a block of ${SUBNETS} subnets against one of ${FEWER}, a subnet each`,
  value: last.seconds / SUBNETS / (few.seconds / FEWER),
  unit: "x",
})

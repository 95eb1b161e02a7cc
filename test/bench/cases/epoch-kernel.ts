// The epoch of one subnet on flat columns: 64 validators that weight every miner, 256 and 4096 neurons.
import assert from "node:assert/strict"
import type { EpochInput, EpochOutput, SparseRows } from "@subforge/core"
import { loadFace } from "../../conformance/core.ts"
import { report } from "../figure.ts"
import { millisecondsPerCall } from "../measure.ts"

const VALIDATORS = 64
const BUDGET_MS = 0.5

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function denseRows(neurons: number, value: () => number): SparseRows {
  const miners = neurons - VALIDATORS
  const entries = VALIDATORS * miners
  return {
    offsets: Uint32Array.from({ length: neurons + 1 }, (_, row) => Math.min(row, VALIDATORS) * miners),
    columns: Uint16Array.from({ length: entries }, (_, entry) => VALIDATORS + (entry % miners)),
    values: Uint16Array.from({ length: entries }, value),
  }
}

function denseSubnet(neurons: number, liquidAlpha: boolean): EpochInput {
  const below = numbers(neurons)
  const filled = (value: bigint) => new BigUint64Array(neurons).fill(value)
  return {
    neurons,
    block: 10_000n,
    tempo: 360,
    lastStepBlock: 9_640n,
    activityCutoffFactorMilli: 13_889,
    kappa: 32_767,
    bondsPenalty: 65_535,
    bondsMovingAverage: 900_000n,
    yuma3: true,
    liquidAlpha,
    alphaLow: 45_875,
    alphaHigh: 58_982,
    alphaSteepness: 1000,
    maxValidators: VALIDATORS,
    stakeThreshold: 0n,
    taoWeight: 971_718_665_099_567_868n,
    ownerUid: undefined,
    emission: 360_000_000_000n,
    lastUpdate: filled(9_990n),
    registeredAt: filled(1n),
    alphaStake: BigUint64Array.from({ length: neurons }, (_, uid) =>
      uid < VALIDATORS ? BigInt(1_000 + below(1_000)) * 1_000_000_000n : 0n,
    ),
    taoStake: filled(0n),
    permits: Array.from({ length: neurons }, (_, uid) => uid < VALIDATORS),
    weights: denseRows(neurons, () => 1 + below(65_535)),
    bonds: denseRows(neurons, () => 1 + below(65_535)),
  }
}

function checkOutput({
  incentive,
  dividends,
  serverEmission,
  validatorEmission,
  permits,
}: EpochOutput): void {
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)
  const paid = [...serverEmission, ...validatorEmission].reduce((total, value) => total + value, 0n)
  assert.ok(sum(incentive) > 60_000 && sum(incentive) <= 65_535, "incentives are shares of 65535")
  assert.ok(sum(dividends) > 60_000 && sum(dividends) <= 65_535, "dividends are shares of 65535")
  assert.ok(paid <= 360_000_000_000n && paid > 359_990_000_000n, "the emission is paid out")
  assert.equal(permits.filter(Boolean).length, VALIDATORS)
}

const native = await loadFace("native")
const wasm = await loadFace("wasm")
for (const neurons of [256, 4096]) {
  for (const liquid of [false, true]) {
    const input = denseSubnet(neurons, liquid)
    assert.deepEqual(native.epoch(input), wasm.epoch(input), "both faces give the same")
    for (const [face, core] of [
      ["native", native],
      ["wasm", wasm],
    ] as const) {
      const value = millisecondsPerCall(neurons === 256 ? 50 : 7, () => core.epoch(input), checkOutput)
      const mode = liquid ? "liquid alpha" : "Yuma 3"
      const budget = neurons === 256 && face === "native" && !liquid ? { budget: BUDGET_MS } : {}
      report({ name: `epoch kernel, ${neurons} neurons, ${mode}, ${face}`, value, unit: "ms", ...budget })
    }
  }
}

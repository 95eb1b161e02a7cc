import type { CoinbaseApi, CoinbaseInput, CoinbaseOutput } from "../api/coinbase.ts"
import type { MathFace } from "./face.ts"
import { ofLength } from "./range.ts"
import { WordReader, WordWriter } from "./words.ts"

const PARAMS = 5
const SUBNET_IN = 12

const writeInput = (input: CoinbaseInput): BigUint64Array => {
  const subnets = input.taoReserve.length
  const { alphaIn, alphaOut, quoteWeight, mechanism, movingPrice, minerBurned } = input
  const { emissionEnabled, ownerCutEnabled, initialized } = input
  const columns = {
    alphaIn,
    alphaOut,
    quoteWeight,
    mechanism,
    movingPrice,
    minerBurned,
    emissionEnabled,
    ownerCutEnabled,
    initialized,
  }
  for (const [name, column] of Object.entries(columns)) ofLength(name, subnets, column)
  const writer = new WordWriter(PARAMS + SUBNET_IN * subnets)
  writer.u64(input.credit).u64(input.rootTao).u64(input.taoWeight)
  writer.small(input.ownerCut, 16).u64(input.minimumReserve)
  for (let i = 0; i < subnets; i++) {
    writer.u64(input.taoReserve[i]!).u64(alphaIn[i]!).u64(quoteWeight[i]!).u64(alphaOut[i]!)
    writer.small(mechanism[i]!, 16).i128(movingPrice[i]!).u128(minerBurned[i]!)
    writer.flag(emissionEnabled[i]!).flag(ownerCutEnabled[i]!).flag(initialized[i]!)
  }
  return writer.words
}

const readOutput = (words: BigUint64Array, subnets: number): CoinbaseOutput => {
  const reader = new WordReader(words)
  const column = (): BigUint64Array => new BigUint64Array(subnets)
  const rootSell = reader.flag()
  const creditLeft = reader.u64()
  const share: bigint[] = []
  const adjusted: boolean[] = []
  const bought: boolean[] = []
  const blockEmission = column()
  const before = { alphaInEmission: column(), taoInEmission: column(), chainBuy: column() }
  const after = {
    buyIn: column(),
    buyOut: column(),
    alphaOutEmission: column(),
    ownerCut: column(),
    server: column(),
    validator: column(),
    root: column(),
    quoteWeight: column(),
    taoReserve: column(),
    alphaIn: column(),
    alphaOut: column(),
  }
  const beforeColumns = Object.values(before)
  const afterColumns = Object.values(after)
  for (let i = 0; i < subnets; i++) {
    share.push(reader.u128())
    blockEmission[i] = reader.u64()
    adjusted.push(reader.flag())
    for (const values of beforeColumns) values[i] = reader.u64()
    bought.push(reader.flag())
    for (const values of afterColumns) values[i] = reader.u64()
  }
  return { rootSell, creditLeft, share, blockEmission, adjusted, ...before, bought, ...after }
}

/** The coinbase over a face. */
export const createCoinbase = (raw: () => MathFace): CoinbaseApi => ({
  coinbase: (input) => readOutput(raw().coinbase(writeInput(input)), input.taoReserve.length),
})

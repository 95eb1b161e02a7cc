import type { Core } from "./core.ts"
import type { Group, Result } from "./group.ts"
import { type Entries, entryRows, sparseRows } from "./sparse-rows.ts"

type Rows = readonly (readonly number[])[]

type Table = {
  readonly id: string
  readonly stakes: readonly number[]
  readonly servers: number
  readonly liquid_alpha: boolean
  readonly alpha_low: number
  readonly alpha_high: number
  readonly bonds_moving_average: number
  readonly tolerance: number
  readonly weights_set_at_epoch: Readonly<Record<string, Rows>>
  readonly bonds_reset?: string
  readonly expected_bonds_per_epoch?: readonly Rows[]
  readonly expected_dividends_per_epoch?: readonly (readonly number[])[]
  readonly expected_bonds_at?: Readonly<Record<string, Rows>>
  readonly expected_dividends_at?: Readonly<Record<string, readonly number[]>>
}

/** The chain's own tables for Yuma 3. */
export type YumaTables = { readonly tests: readonly Table[] }

const U16 = 65_535
const FIRST_BLOCK = 1000
/** `test_yuma_3_bonds_reset`: the bonds to the first server are dropped before this epoch. */
const RESET_EPOCH = 20

/** One table: the epochs of one subnet, each from the bonds that the one before stored. */
function* play(core: Core, table: Table) {
  const validators = table.stakes.length
  const neurons = validators + table.servers
  const padded = <T>(values: readonly T[], empty: T) => [...values, ...Array<T>(table.servers).fill(empty)]
  let weights: Rows = []
  let bonds: readonly Entries[] = Array.from({ length: neurons }, () => [])
  for (let epoch = 0; ; epoch++) {
    weights = table.weights_set_at_epoch[epoch] ?? weights
    if (table.bonds_reset && epoch === RESET_EPOCH) {
      bonds = bonds.map((row) => row.filter(([uid]) => uid !== validators))
    }
    const block = BigInt(FIRST_BLOCK + epoch)
    const output = core.epoch({
      neurons,
      block,
      tempo: 360,
      lastStepBlock: block - 1n,
      activityCutoffFactorMilli: 13_889,
      kappa: 32_767,
      bondsPenalty: 0,
      bondsMovingAverage: BigInt(Math.round(table.bonds_moving_average * 1_000_000)),
      yuma3: true,
      liquidAlpha: table.liquid_alpha,
      alphaLow: Math.round(table.alpha_low * U16),
      alphaHigh: Math.round(table.alpha_high * U16),
      alphaSteepness: 1000,
      maxValidators: validators,
      stakeThreshold: 0n,
      taoWeight: 0n,
      ownerUid: undefined,
      emission: 1_000_000_000n,
      lastUpdate: new BigUint64Array(neurons).fill(block),
      registeredAt: new BigUint64Array(neurons),
      alphaStake: BigUint64Array.from(padded(table.stakes, 0), (stake) => BigInt(stake) * 1_000_000_000n),
      taoStake: new BigUint64Array(neurons),
      permits: padded(Array<boolean>(validators).fill(true), false),
      weights: sparseRows(
        padded(
          weights.map((row) => row.map((weight, server) => [validators + server, weight * U16] as const)),
          [],
        ),
      ),
      bonds: sparseRows(bonds),
    })
    bonds = entryRows(output.bonds)
    yield { epoch, validators, bonds, dividends: output.dividends }
  }
}

function expectedAt(table: Table): Map<number, { bonds: Rows; dividends: readonly number[] }> {
  const bonds = table.expected_bonds_at ?? table.expected_bonds_per_epoch ?? {}
  const dividends = table.expected_dividends_at ?? table.expected_dividends_per_epoch ?? {}
  const wanted = dividends as Readonly<Record<string, readonly number[]>>
  return new Map(
    Object.entries(bonds as Readonly<Record<string, Rows>>).map(([epoch, rows]) => [
      Number(epoch),
      { bonds: rows, dividends: wanted[epoch] ?? [] },
    ]),
  )
}

/** Bonds as fractions, one column a server; a row of the table with a column more begins with padding. */
function bondTable(bonds: readonly Entries[], validators: number, servers: number): number[][] {
  return bonds.slice(0, validators).map((row) => {
    const line = Array<number>(servers).fill(0)
    for (const [uid, value] of row) if (uid >= validators) line[uid - validators] = value / U16
    return line
  })
}

function checkTable(core: Core, table: Table): Result {
  const failures: string[] = []
  const expected = expectedAt(table)
  const last = Math.max(...expected.keys())
  for (const { epoch, validators, bonds, dividends } of play(core, table)) {
    const wanted = expected.get(epoch)
    if (wanted) {
      const total = dividends.reduce((sum, value) => sum + value, 0)
      const got = [
        ...Array.from(dividends.subarray(0, validators), (value) => value / total),
        ...bondTable(bonds, validators, table.servers).flat(),
      ]
      const numbers = [
        ...wanted.dividends,
        ...wanted.bonds.flatMap((row) => row.slice(row.length - table.servers)),
      ]
      const far = numbers.findIndex(
        (value, index) => !(Math.abs(value - (got[index] as number)) <= table.tolerance),
      )
      if (far >= 0 || numbers.length !== got.length) {
        failures.push(`${table.id} epoch ${epoch}: expected ${numbers.join(" ")}, got ${got.join(" ")}`)
      }
    }
    if (epoch === last) break
  }
  return { passed: expected.size - failures.length, failures }
}

/** Every epoch that a table names is one case. */
export function yumaTables({ tests }: YumaTables, tags: readonly string[]): Group {
  return {
    name: "subtensor_yuma3",
    tags,
    run: (core) => {
      const results = tests.map((table) => checkTable(core, table))
      return {
        passed: results.reduce((sum, { passed }) => sum + passed, 0),
        failures: results.flatMap(({ failures }) => failures),
      }
    },
  }
}

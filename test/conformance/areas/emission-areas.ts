import type { Core } from "../core.ts"
import { fromHex } from "../hex.ts"
import type { AreaCase, AreaCheck } from "./area-case.ts"
import { big, fixedFromFloat, type Int, text } from "./numbers.ts"

const U64_MAX = "u64::MAX"
/** Registration prices do not fall in block 1. */
const FIRST_DECAY = 2n

type BurnBounds = { readonly min?: Int; readonly max?: Int }

const bounds = ({ min = 0, max = U64_MAX }: BurnBounds) => ({ min: big(min), max: big(max) })

/** The registration price so many blocks later. */
function decayed(core: Core, burn: bigint, halfLife: number, blocks: number, { min, max }: BurnBounds) {
  const limits = bounds({ min, max })
  const column = (value: bigint) => BigUint64Array.of(value)
  let price: BigUint64Array = column(burn)
  for (let i = 0; i < blocks; i++) {
    price = core.decayBurns(
      {
        burn: price,
        halfLife: Uint16Array.of(halfLife),
        min: column(limits.min),
        max: column(limits.max),
      },
      FIRST_DECAY + BigInt(i),
    )
  }
  return price[0] as bigint
}

type BurnDecay = AreaCase<
  BurnBounds & { burn: Int; half_life: number; mult?: number; blocks?: number | readonly number[] },
  Int | readonly Int[] | Readonly<Record<string, Int>>
>

const burnDecay: AreaCheck<BurnDecay> = (core, { inputs, expected }) => {
  const { burn, half_life, mult, blocks } = inputs
  if (blocks === undefined || mult !== undefined) return undefined
  return {
    expected: [expected].flat().map((value) => text(value as Int)),
    got: [blocks].flat().map((count) => decayed(core, big(burn), half_life, count, inputs)),
  }
}

/** A multiplier of U64F64: a number, or told with its bits. */
function multiplier(mult: number | string): bigint {
  if (typeof mult === "number") return fixedFromFloat(mult, 64)
  const bits = /bits (\d+)/.exec(mult)?.[1]
  if (bits === undefined) throw new Error(`${mult} names no bits`)
  return BigInt(bits)
}

type BurnSteps = AreaCase<
  BurnBounds & { burn?: Int; start?: Int; half_life: number; mult?: number },
  Readonly<Record<string, Int>>
>

/** A price through named steps: blocks one by one, a registration, or so many blocks. */
const burnSteps: AreaCheck<BurnSteps> = (core, { inputs, expected }) => {
  const { half_life, mult = 1 } = inputs
  const { min, max } = bounds(inputs)
  const start = big(inputs.burn ?? inputs.start ?? 0)
  const factor = fixedFromFloat(mult, 64)
  let price = start
  const step = (name: string): bigint => {
    const blocks = /^after_(\d+)_blocks$/.exec(name)?.[1]
    if (blocks !== undefined) return decayed(core, start, half_life, Number(blocks), inputs)
    price =
      name === "after_register"
        ? core.bumpBurn(price, factor, min, max)
        : decayed(core, price, half_life, 1, inputs)
    return price
  }
  const names = Object.keys(expected)
  if (names.some((name) => !/^(after_register|next_block|block\d+|after_\d+_blocks)$/.test(name)))
    return undefined
  return { expected: names.map((name) => text(expected[name] as Int)), got: names.map(step) }
}

const KECCAK = /^keccak256\("(.*)"\)$/

type Indices = AreaCase<{ hash: string; k: Int; n: Int }, readonly Int[]>

const indices: AreaCheck<Indices> = (core, { inputs: { hash, k, n }, expected }) => {
  const preimage = KECCAK.exec(hash)?.[1]
  const bytes = preimage === undefined ? fromHex(hash) : core.keccak256(new TextEncoder().encode(preimage))
  return { expected: expected.map(text), got: core.blockHashToIndices(bytes, big(k), big(n)) }
}

type ClaimRate = AreaCase<
  { increment_alpha: Int; hotkey_root_stake: Int; coldkey_root_stake: Int },
  { rate_i96f32_bits: Int; owed: Int }
>

const claimRate: AreaCheck<ClaimRate> = (core, { inputs, expected }) => {
  const whole = (value: Int) => big(value) << 32n
  const rate = core.safeDivI96F32(whole(inputs.increment_alpha), whole(inputs.hotkey_root_stake))
  const owed = core.mulI96F32(rate, whole(inputs.coldkey_root_stake)) >> 32n
  return { expected: [expected.rate_i96f32_bits, expected.owed].map(text), got: [rate, owed] }
}

type BurnBump = AreaCase<
  BurnBounds & {
    readonly burn?: Int
    readonly initial_burn?: Int
    readonly mult: number | string
    readonly registrations?: number
    readonly registrations_same_block?: number
  },
  Int | readonly Int[] | { readonly final_burn: Int; readonly rao_recycled: Int }
>

const burnBump: AreaCheck<BurnBump> = (core, { inputs, expected }) => {
  const { min, max } = bounds(inputs)
  const factor = multiplier(inputs.mult)
  const count = inputs.registrations ?? inputs.registrations_same_block ?? 1
  const prices = [big(inputs.initial_burn ?? inputs.burn ?? 0)]
  for (let i = 0; i < count; i++) prices.push(core.bumpBurn(prices[i] as bigint, factor, min, max))
  if (Array.isArray(expected)) return { expected: expected.map(text), got: prices }
  if (typeof expected !== "object") return { expected: text(expected as Int), got: prices.at(-1) }
  const { final_burn, rao_recycled } = expected as { final_burn: Int; rao_recycled: Int }
  return {
    expected: [text(final_burn), text(rao_recycled)],
    got: [prices.at(-1), prices.slice(0, -1).reduce((sum, price) => sum + price, 0n)],
  }
}

const decayFactor: AreaCheck<AreaCase<{ half_life: number }, Int>> = (core, { inputs, expected }) => ({
  expected: text(expected),
  got: core.burnDecayFactor(inputs.half_life),
})

type VotingPower = AreaCase<{ alpha: Int; stake: Int; previous: Int }, Int>

const votingPower: AreaCheck<VotingPower> = (core, { inputs, expected }) => ({
  expected: text(expected),
  got: core.votingPower(big(inputs.alpha), big(inputs.stake), big(inputs.previous)),
})

type Shares = AreaCase<
  { moving_prices: readonly number[]; miner_burned: readonly number[]; block_emission?: Int },
  { u64f64_bits: readonly Int[] }
>

const shares: AreaCheck<Shares> = (core, { inputs, expected }) => {
  const { moving_prices, miner_burned, block_emission = 1_000_000_000 } = inputs
  const every = <T>(value: T): T[] => moving_prices.map(() => value)
  const reserves = BigUint64Array.from(every(10n ** 12n))
  const { share } = core.coinbase({
    credit: big(block_emission),
    rootTao: 10n ** 15n,
    taoWeight: 0n,
    ownerCut: 0,
    minimumReserve: 1_000_000n,
    taoReserve: reserves,
    alphaIn: reserves,
    alphaOut: reserves,
    quoteWeight: BigUint64Array.from(every(500_000_000_000_000_000n)),
    mechanism: Uint16Array.from(every(1)),
    movingPrice: moving_prices.map((price) => fixedFromFloat(price, 32)),
    minerBurned: miner_burned.map((burned) => fixedFromFloat(burned, 32)),
    emissionEnabled: every(true),
    ownerCutEnabled: every(true),
    initialized: every(true),
  })
  return { expected: expected.u64f64_bits.map(text), got: share }
}

type MovingPrice = AreaCase<
  {
    readonly blocks_since_start_call: number
    readonly halving_blocks: Int
    readonly moving_alpha_bits: Int
    readonly price_f64?: number
    readonly old_bits_i96f32: Int
  },
  { readonly new_bits_i96f32: Int }
>

const movingPrice: AreaCheck<MovingPrice> = (core, { inputs, expected }) =>
  inputs.price_f64 === undefined
    ? undefined
    : {
        expected: [text(expected.new_bits_i96f32)],
        got: core.movingPrices(
          {
            old: [big(inputs.old_bits_i96f32)],
            price: [fixedFromFloat(inputs.price_f64, 64)],
            firstEmissionBlock: BigUint64Array.of(1n),
            halvingBlocks: BigUint64Array.of(big(inputs.halving_blocks)),
          },
          big(inputs.moving_alpha_bits),
          BigInt(inputs.blocks_since_start_call),
        ),
      }

type LockDecay = AreaCase<{ dt: Int | readonly Int[]; tau: Int }, { u64f64_bits: Int | readonly Int[] }>

const lockDecay: AreaCheck<LockDecay> = (core, { inputs, expected }) => ({
  expected: [expected.u64f64_bits].flat().map(text),
  got: [inputs.dt].flat().map((blocks) => core.lockDecay(big(blocks), big(inputs.tau))),
})

type RollLock = AreaCase<
  {
    readonly locked_mass: Int
    readonly conviction_bits: Int
    readonly last_update: Int
    readonly now: Int
    readonly unlock_rate: Int
    readonly maturity_rate: Int
    readonly owner_lock: boolean
    readonly perpetual: boolean
  },
  { readonly locked_mass: Int; readonly conviction_bits: Int }
>

const rollLock: AreaCheck<RollLock> = (core, { inputs, expected }) => {
  const { mass, conviction } = core.rollLock(
    { mass: big(inputs.locked_mass), conviction: big(inputs.conviction_bits) },
    big(inputs.now) - big(inputs.last_update),
    {
      unlock: big(inputs.unlock_rate),
      maturity: big(inputs.maturity_rate),
      owner: inputs.owner_lock,
      perpetual: inputs.perpetual,
    },
  )
  return { expected: [text(expected.locked_mass), text(expected.conviction_bits)], got: [mass, conviction] }
}

type UntilNextEpoch = AreaCase<{ tempo: number; block: Int; LastEpochBlock: Int }, Int>

const untilNextEpoch: AreaCheck<UntilNextEpoch> = (core, { inputs, expected }) => ({
  expected: text(expected),
  got: core.blocksUntilNextEpoch(inputs.tempo, big(inputs.LastEpochBlock), big(inputs.block)),
})

/** Areas about issuance, registration price, shares, locks and the schedule of epochs. */
export const emissionAreas: Readonly<Record<string, AreaCheck<never>>> = {
  "derived.decay_factor_q32": decayFactor,
  "registration.decay_factor_q32": decayFactor,
  "registration.burn_decay": burnDecay,
  "derived.burn_decay": burnDecay,
  "registration.burn_bump": burnBump,
  "burn.bump": burnBump,
  "burn.decay": burnSteps,
  "burn.clamp": burnSteps,
  "root_claim.indices": indices,
  "claim_root.rate": claimRate,
  "derived.voting_power": votingPower,
  "voting_power.ema": votingPower,
  "derived.shares": shares,
  "derived.moving_price": movingPrice,
  "locks.exp_decay": lockDecay,
  "locks.roll_forward": rollLock,
  "schedule.blocks_until_next": untilNextEpoch,
  "derived.block_emission": (core, { inputs, expected }: AreaCase<{ issuance: Int }, Int>) => ({
    expected: text(expected),
    got: core.blockEmission(big(inputs.issuance)),
  }),
  "derived.tao_weight": (core, { inputs, expected }: AreaCase<{ TaoWeight: Int }, { u96f32_bits: Int }>) => ({
    expected: text(expected.u96f32_bits),
    got: core.taoWeight(big(inputs.TaoWeight)),
  }),
  "derived.root_proportion": (
    core,
    {
      inputs,
      expected,
    }: AreaCase<{ root_tao: Int; tao_weight: Int; alpha_issuance: Int }, { u96f32_bits: Int }>,
  ) => ({
    expected: text(expected.u96f32_bits),
    got: core.rootProportion(big(inputs.root_tao), big(inputs.tao_weight), big(inputs.alpha_issuance)),
  }),
  "mechanism.split": (
    core,
    { inputs, expected }: AreaCase<{ count: number; alpha: Int }, readonly Int[]>,
  ) => ({
    expected: expected.map(text),
    got: core.splitMechanismEmission(big(inputs.alpha), inputs.count, undefined),
  }),
  "claim_root.block_hash_to_indices": (
    core,
    { inputs, expected }: AreaCase<{ block_hash: string; k: number; n: number }, readonly number[]>,
  ) => ({
    expected: expected.map(text),
    got: core.blockHashToIndices(fromHex(inputs.block_hash), big(inputs.k), big(inputs.n)),
  }),
}

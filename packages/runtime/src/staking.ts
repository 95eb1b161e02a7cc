/**
 * Stakes on values: share pools, what children and parents inherit, consensus weight and takes, without a chain.
 * Follows the `share-pool` crate and `staking` of pallet-subtensor.
 */
import type { SafeFloat, SharePosition, TakeSplit } from "@subforge/core"
import * as core from "@subforge/core"
import { Context, Effect, Layer, Schema } from "effect"
import type { InvalidInput } from "./service/input.ts"
import { Bits128, decodeInput, I64, U16, U64, withDefault } from "./service/input.ts"

export type { SafeFloat, SharePosition, TakeSplit } from "@subforge/core"
export { InvalidInput } from "./service/input.ts"

/** `TaoWeight` of the chain's genesis, of u64::MAX: what one rao of root stake weighs beside alpha. */
export const DEFAULT_TAO_WEIGHT = 971_718_665_099_567_868n

/** Shares as the chain stores them: `mantissa * 10^exponent`. */
export const Shares = Schema.Struct({ mantissa: Bits128, exponent: I64 })

/** One staker's place in the pool of a hotkey. */
export const PositionInput = Schema.Struct({
  /** Alpha of the whole pool, rao (`TotalHotkeyAlpha`). */
  value: U64,
  /** Shares of the whole pool (`TotalHotkeySharesV2`). */
  denominator: Shares,
  /** Shares of the staker (`AlphaV2`). */
  shares: Shares,
})
export type PositionInput = typeof PositionInput.Encoded

/** A change of one staker's alpha, rao; negative takes away. */
export const StakeChange = Schema.Struct({ position: PositionInput, change: I64 })
export type StakeChange = typeof StakeChange.Encoded

const Relation = Schema.Struct({
  hotkey: Schema.String,
  /** Part of u64::MAX. */
  proportion: U64,
})

/** A hotkey on a subnet. */
export const HotkeyStake = Schema.Struct({
  hotkey: Schema.String,
  /** Own alpha on the subnet, rao. */
  alpha: U64,
  /** Own root stake, rao. */
  root: withDefault(U64, 0n),
  /** Hotkeys that part of the stake is lent to; parents follow from it. */
  children: withDefault(Schema.Array(Relation), []),
})
export type HotkeyStake = typeof HotkeyStake.Encoded

/** Hotkeys that know each other, and the weight of root stake. */
export const WeighInput = Schema.Struct({
  hotkeys: Schema.Array(HotkeyStake),
  taoWeight: withDefault(U64, DEFAULT_TAO_WEIGHT),
})
export type WeighInput = typeof WeighInput.Encoded

/** A hotkey's stake after lending and borrowing. */
export interface WeighedStake {
  readonly hotkey: string
  /** Inherited alpha, rao. */
  readonly alpha: bigint
  /** Inherited root stake, rao. */
  readonly root: bigint
  /** Consensus weight, I64F64 bits: alpha plus weighted root stake. */
  readonly weight: bigint
}

/** An amount and a take. */
export const TakeInput = Schema.Struct({
  /** Rao. */
  amount: U64,
  /** Of 65535. */
  take: U16,
})
export type TakeInput = typeof TakeInput.Encoded

/** What can be said of stakes on values. */
export interface StakingShape {
  /** Alpha that a position is worth, rao; 0 in a pool without shares. */
  readonly value: (position: PositionInput) => Effect.Effect<bigint, InvalidInput>
  /** The pool and the staker after alpha came or went. */
  readonly change: (input: StakeChange) => Effect.Effect<SharePosition, InvalidInput>
  /** Consensus weight of each hotkey, in the order given. */
  readonly weigh: (input: WeighInput) => Effect.Effect<readonly WeighedStake[], InvalidInput>
  /** A dividend divided between the validator and its nominators. */
  readonly splitTake: (input: TakeInput) => Effect.Effect<TakeSplit, InvalidInput>
}

/** A pool or staker without shares. */
export const NO_SHARES: SafeFloat = { mantissa: 0n, exponent: 0n }

const TAKE_FRACTION_BITS = 32n

const offsets = (lengths: readonly number[]): Uint32Array => {
  const sums = new Uint32Array(lengths.length + 1)
  for (let i = 0; i < lengths.length; i++) sums[i + 1] = (sums[i] as number) + (lengths[i] as number)
  return sums
}

const weigh = ({ hotkeys, taoWeight }: typeof WeighInput.Type): WeighedStake[] => {
  const index = new Map(hotkeys.map(({ hotkey }, i) => [hotkey, i]))
  const parents = hotkeys.map(({ hotkey }) =>
    hotkeys.flatMap((parent) =>
      parent.children.flatMap((child) =>
        child.hotkey === hotkey ? [{ account: index.get(parent.hotkey) as number, ...child }] : [],
      ),
    ),
  )
  const inherited = core.inheritedStake({
    accountAlpha: BigUint64Array.from(hotkeys, ({ alpha }) => alpha),
    accountRoot: BigUint64Array.from(hotkeys, ({ root }) => root),
    rowAccount: Uint32Array.from(hotkeys, (_, i) => i),
    parentOffsets: offsets(parents.map(({ length }) => length)),
    parentAccount: Uint32Array.from(parents.flat(), ({ account }) => account),
    parentProportion: BigUint64Array.from(parents.flat(), ({ proportion }) => proportion),
    childOffsets: offsets(hotkeys.map(({ children }) => children.length)),
    childProportion: BigUint64Array.from(
      hotkeys.flatMap(({ children }) => children.map(({ proportion }) => proportion)),
    ),
  })
  return hotkeys.map(({ hotkey }, i) => {
    const alpha = inherited.alpha[i] as bigint
    const root = inherited.tao[i] as bigint
    return { hotkey, alpha, root, weight: core.stakeWeight(alpha, root, taoWeight) }
  })
}

const decodePosition = decodeInput(PositionInput)
const decodeChange = decodeInput(StakeChange)
const decodeWeigh = decodeInput(WeighInput)
const decodeTake = decodeInput(TakeInput)

const staking: StakingShape = {
  value: (position) => Effect.map(decodePosition(position), core.sharePoolValue),
  change: (input) =>
    Effect.map(decodeChange(input), ({ position, change }) => core.sharePoolUpdateOne(position, change)),
  weigh: (input) => Effect.map(decodeWeigh(input), weigh),
  splitTake: (input) =>
    Effect.map(decodeTake(input), ({ amount, take }) => core.splitTake(amount << TAKE_FRACTION_BITS, take)),
}

/**
 * Share pools and stake weights on values.
 *
 * @example
 * ```ts
 * import { NO_SHARES, Staking } from "@subforge/runtime/staking"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const staking = yield* Staking
 *   const empty = { value: 0n, denominator: NO_SHARES, shares: NO_SHARES }
 *   const staked = yield* staking.change({ position: empty, change: 5_000_000_000n })
 *   return yield* staking.value(staked)
 * })
 * Effect.runSync(program.pipe(Effect.provide(Staking.layer))) // 5_000_000_000n
 * ```
 */
export class Staking extends Context.Service<Staking, StakingShape>()("@subforge/runtime/Staking") {
  static readonly layer: Layer.Layer<Staking> = Layer.succeed(Staking, staking)
}

import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { RootClaimable, RootClaimed } from "../../../../generated/storage/subtensor-module.ts"
import { saturatingAddU128 } from "../../../../saturating.ts"

const FRACTION_BITS = 32n
const ONE = 2 ** 32
const I96F32_MAX = (1n << 127n) - 1n

const clamped = (bits: bigint): bigint => (bits > I96F32_MAX ? I96F32_MAX : bits)

/** Dividends that stand against root stake at a rate (I96F32 bits): the floor, at least 0. */
export const entitled = (rate: bigint, stake: bigint): bigint => {
  const bits = rate * stake
  return bits <= 0n ? 0n : clamped(bits) >> FRACTION_BITS
}

/**
 * What one staker claimed of a hotkey's dividends, beside the rates of all subnets. A claim goes through all of them,
 * and each sale changes all of them: they are read once, and written once by {@link ClaimedDividends.store}.
 */
export class ClaimedDividends {
  /** By netuid ascending; the rate is I96F32 bits for each rao of root stake. */
  readonly rates: readonly (readonly [netuid: number, rate: bigint])[]
  readonly #ctx: Context
  readonly #hotkey: AccountId
  readonly #coldkey: AccountId
  /** Rao of alpha by place in `rates`, where it was looked at. */
  readonly #claimed: (bigint | undefined)[]
  readonly #changed: boolean[]
  /** The rates as numbers: most products with an amount are small enough to be exact. */
  readonly #numbers: readonly number[]
  /** Rao of alpha that count as claimed because of purchases, beside `#claimed`. */
  readonly #bought: number[]

  constructor(ctx: Context, hotkey: AccountId, coldkey: AccountId) {
    this.rates = RootClaimable.get(ctx, hotkey)
    this.#ctx = ctx
    this.#hotkey = hotkey
    this.#coldkey = coldkey
    this.#claimed = this.rates.map(() => undefined)
    this.#changed = this.rates.map(() => false)
    this.#numbers = this.rates.map(([, rate]) => Number(rate))
    this.#bought = this.rates.map(() => 0)
  }

  /** What was not claimed yet against a root stake, I96F32 bits; negative after stake changes. */
  owed(place: number, stake: bigint): bigint {
    const [, rate] = this.#rate(place)
    return clamped(rate * stake) - clamped(this.#at(place) << FRACTION_BITS)
  }

  /** Counts alpha of one subnet as claimed. */
  add(place: number, alpha: bigint): void {
    this.#claimed[place] = saturatingAddU128(this.#before(place), alpha)
    this.#changed[place] = true
  }

  /** New root stake has no claim on the dividends of before: they count as claimed, on all subnets. */
  addRootStake(stake: bigint): void {
    const amount = Number(stake)
    for (let place = 0; place < this.rates.length; place++) {
      const bits = (this.#numbers[place] as number) * amount
      if (bits >= 0 && bits <= Number.MAX_SAFE_INTEGER) {
        this.#bought[place] = (this.#bought[place] as number) + Math.floor(bits / ONE)
        this.#changed[place] = true
      } else {
        this.add(place, entitled(this.#rate(place)[1], stake))
      }
    }
  }

  store(): void {
    for (let place = 0; place < this.rates.length; place++) {
      if (!this.#changed[place]) continue
      const [netuid] = this.#rate(place)
      RootClaimed.set(this.#ctx, netuid, this.#hotkey, this.#coldkey, this.#at(place))
    }
  }

  #rate(place: number): readonly [netuid: number, rate: bigint] {
    return this.rates[place] as readonly [number, bigint]
  }

  #at(place: number): bigint {
    const bought = this.#bought[place] as number
    const before = this.#before(place)
    return bought === 0 ? before : saturatingAddU128(before, BigInt(bought))
  }

  /** Without what purchases added. */
  #before(place: number): bigint {
    const known = this.#claimed[place]
    if (known !== undefined) return known
    const [netuid] = this.#rate(place)
    const claimed = RootClaimed.get(this.#ctx, netuid, this.#hotkey, this.#coldkey)
    this.#claimed[place] = claimed
    return claimed
  }
}

/** Least output reserve, rao, below which nothing is swapped (`MinimumReserve`). */
export const MINIMUM_RESERVE = 1_000_000n
/** `MaxFeeRate`, of 65535. */
export const MAX_FEE_RATE = 10_000
/** Default price limit of a buy, rao of TAO for one alpha. */
export const MAX_PRICE = 1_000_000_000_000_000n
/** Default price limit of a sell, rao of TAO for one alpha. */
export const MIN_PRICE = 1_000n
/** Weight of TAO in a pool that was never adjusted, parts of 1e18. */
export const EVEN_WEIGHT = 500_000_000_000_000_000n
/** Price 1 as U64F64 bits. */
export const PRICE_ONE = 1n << 64n

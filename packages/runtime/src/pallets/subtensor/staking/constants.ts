/** `DefaultMinStake`, rao: least value of stake that is added, moved or left by a partial removal. */
export const MIN_STAKE = 2_000_000n
/** Greatest input of a swap, in multiples of the reserve it goes into. */
export const MAX_INPUT_RESERVES = 1_000n
/** Price of a subnet without a pool, rao of TAO for one alpha. */
export const STABLE_PRICE = 1_000_000_000n

import { active } from "../active.ts"
import type { SwapApi } from "../api/swap.ts"

/** `do_swap` on values, weights taken as already initialised: result or the pallet's error by name. */
export const swap: SwapApi["swap"] = active.swap
/** `current_price` of a dynamic subnet; 0 when the alpha reserve is 0. U64F64 bits. */
export const price: SwapApi["price"] = active.price
/** `current_price` of many pools, U64F64 bits. */
export const prices: SwapApi["prices"] = active.prices
/** `approx_fee_amount`: `floor(amount * (feeRate / 65535))`. */
export const swapFee: SwapApi["swapFee"] = active.swapFee
/** Input (without fee) that moves the price from `currentPrice` to `targetPrice` (U64F64 bits): `quote_delta_in` of a buy, `base_delta_in` of a sell. */
export const swapDeltaIn: SwapApi["swapDeltaIn"] = active.swapDeltaIn
/** Output for a net input at the present reserves, `convert_deltas`. */
export const swapOut: SwapApi["swapOut"] = active.swapOut
/** `get_alpha_amount_for_tao` of a dynamic subnet: `floor(tao / price)`, 0 when the price is 0. */
export const alphaForTao: SwapApi["alphaForTao"] = active.alphaForTao
/** Factor `(x / (x + dx))^(w_base / w_quote)` of a sell of `dx` alpha, U64F64 bits. */
export const expBaseQuote: SwapApi["expBaseQuote"] = active.expBaseQuote
/** Factor `(y / (y + dy))^(w_quote / w_base)` of a buy with `dy` TAO, U64F64 bits. */
export const expQuoteBase: SwapApi["expQuoteBase"] = active.expQuoteBase
/** `adjust_protocol_liquidity`: the weight that keeps the price when both reserves grow by these amounts. */
export const adjustProtocolLiquidity: SwapApi["adjustProtocolLiquidity"] = active.adjustProtocolLiquidity
/** Quote weight for a starting price (U64F64 bits), `maybe_initialize_palswap`; `undefined` = `ReservesOutOfBalance`. */
export const initialQuoteWeight: SwapApi["initialQuoteWeight"] = active.initialQuoteWeight
/** `pow_ratio_scaled`: `(baseNum / baseDen)^(expNum / expDen) * scale`, exactly as the crate `safe-bigmath` 0.4.1. All arguments fit u128; `undefined` for a zero denominator or a precision above 16384 bits. The result saturates at u128. */
export const powRatioScaled: SwapApi["powRatioScaled"] = active.powRatioScaled
/** `get_max_amount_move` between two dynamic subnets; `limit` = origin price / destination price * 1e9. */
export const maxAmountMove: SwapApi["maxAmountMove"] = active.maxAmountMove
/** Median of the prices above 0 (U64F64 bits), 1 when there is none. */
export const medianPrice: SwapApi["medianPrice"] = active.medianPrice

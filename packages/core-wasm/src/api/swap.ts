/** Reserves and weight of one subnet's balancer pool (pallet swap). */
export interface Pool {
  /** `SubnetTAO`, rao. */
  readonly taoReserve: bigint
  /** `SubnetAlphaIn`, rao of alpha. */
  readonly alphaReserve: bigint
  /** `SwapBalancer.quote`: the weight of TAO, parts of 1e18 (Perquintill). */
  readonly quoteWeight: bigint
}

/** A swap on values, see {@link SwapApi.swap}. */
export interface SwapInput extends Pool {
  /** "buy" pays TAO for alpha (`GetAlphaForTao`), "sell" pays alpha for TAO (`GetTaoForAlpha`). */
  readonly order: "buy" | "sell"
  /** Gross input amount: rao of TAO for a buy, rao of alpha for a sell. */
  readonly amount: bigint
  /** Price limit in rao of TAO for one alpha (1e9 = 1 TAO). Defaults are 1e15 for a buy and 1000 for a sell. */
  readonly limit: bigint
  /** `FeeRate`, of 65535. */
  readonly feeRate: number
  /** `MinimumReserve` of the pallet's configuration, 1_000_000 in production. */
  readonly minimumReserve: bigint
  /** Without a fee, as chain buys and root claims are. Default false. */
  readonly dropFees?: boolean
}

/** A swap that would go through. The caller applies it to the reserves. */
export interface SwapResult {
  readonly error?: undefined
  /** Input net of the fee. */
  readonly amountPaidIn: bigint
  readonly amountPaidOut: bigint
  /** Fee, in the input's currency. */
  readonly feePaid: bigint
  readonly feeToBlockAuthor: bigint
}

/** Names of pallet swap's errors that a swap can end with. */
export type SwapErrorName =
  | "SwapInputTooLarge"
  | "ReservesTooLow"
  | "PriceLimitExceeded"
  | "InsufficientLiquidity"

/** An error of the pallet as data. */
export interface SwapFailure {
  readonly error: SwapErrorName
}

/** New reserves' weight, see {@link SwapApi.adjustProtocolLiquidity}. */
export interface AdjustedLiquidity {
  /** The weight to store; unchanged when `added` is false. */
  readonly quoteWeight: bigint
  /** Whether the weight stays in [1 %, 99 %]; if not, nothing may be injected in this block. */
  readonly added: boolean
}

/** The weighted two-asset pool of pallet swap ("balancer"). Prices are U64F64 raw bits: TAO for one alpha. */
export interface SwapApi {
  /** `do_swap` on values, weights taken as already initialised: result or the pallet's error by name. */
  swap(input: SwapInput): SwapResult | SwapFailure
  /** `current_price` of a dynamic subnet; 0 when the alpha reserve is 0. U64F64 bits. */
  price(pool: Pool): bigint
  /** `current_price` of many pools, U64F64 bits. */
  prices(pools: readonly Pool[]): bigint[]
  /** `approx_fee_amount`: `floor(amount * (feeRate / 65535))`. */
  swapFee(amount: bigint, feeRate: number): bigint
  /**
   * Input (without fee) that moves the price from `currentPrice` to `targetPrice` (U64F64 bits): `quote_delta_in` of
   * a buy, `base_delta_in` of a sell.
   */
  swapDeltaIn(pool: Pool, order: "buy" | "sell", currentPrice: bigint, targetPrice: bigint): bigint
  /** Output for a net input at the present reserves, `convert_deltas`. */
  swapOut(pool: Pool, order: "buy" | "sell", amount: bigint): bigint
  /** `get_alpha_amount_for_tao` of a dynamic subnet: `floor(tao / price)`, 0 when the price is 0. */
  alphaForTao(pool: Pool, tao: bigint): bigint
  /** Factor `(x / (x + dx))^(w_base / w_quote)` of a sell of `dx` alpha, U64F64 bits. */
  expBaseQuote(pool: Pool, alpha: bigint): bigint
  /** Factor `(y / (y + dy))^(w_quote / w_base)` of a buy with `dy` TAO, U64F64 bits. */
  expQuoteBase(pool: Pool, tao: bigint): bigint
  /** `adjust_protocol_liquidity`: the weight that keeps the price when both reserves grow by these amounts. */
  adjustProtocolLiquidity(pool: Pool, tao: bigint, alpha: bigint): AdjustedLiquidity
  /** Quote weight for a starting price (U64F64 bits), `maybe_initialize_palswap`; `undefined` = `ReservesOutOfBalance`. */
  initialQuoteWeight(taoReserve: bigint, alphaReserve: bigint, price: bigint): bigint | undefined
  /**
   * `pow_ratio_scaled`: `(baseNum / baseDen)^(expNum / expDen) * scale`, exactly as the crate `safe-bigmath` 0.4.1.
   * All arguments fit u128; `undefined` for a zero denominator or a precision above 16384 bits. The result saturates
   * at u128.
   */
  powRatioScaled(
    baseNum: bigint,
    baseDen: bigint,
    expNum: bigint,
    expDen: bigint,
    precision: number,
    scale: bigint,
  ): bigint | undefined
  /** `get_max_amount_move` between two dynamic subnets; `limit` = origin price / destination price * 1e9. */
  maxAmountMove(origin: Pool, destination: Pool, limit: bigint): bigint
  /** Median of the prices above 0 (U64F64 bits), 1 when there is none. */
  medianPrice(prices: readonly bigint[]): bigint
}

/**
 * State of the emitting subnets before the block's coinbase, one entry a subnet, in the order in which the block
 * step visits them.
 */
export interface CoinbaseColumns {
  /** `SubnetTAO`, rao. */
  readonly taoReserve: BigUint64Array
  /** `SubnetAlphaIn`, rao of alpha. */
  readonly alphaIn: BigUint64Array
  /** `SubnetAlphaOut`, rao of alpha. */
  readonly alphaOut: BigUint64Array
  /** `SwapBalancer.quote`, parts of 1e18. */
  readonly quoteWeight: BigUint64Array
  /** `SubnetMechanism`: 1 = dynamic, else price 1. */
  readonly mechanism: Uint16Array
  /** `SubnetMovingPrice`, I96F32 bits. */
  readonly movingPrice: readonly bigint[]
  /** `MinerBurned`, U96F32 bits. */
  readonly minerBurned: readonly bigint[]
  /** `SubnetEmissionEnabled`. */
  readonly emissionEnabled: readonly boolean[]
  /** `OwnerCutEnabled`. */
  readonly ownerCutEnabled: readonly boolean[]
  /** `PalSwapInitialized`: without it the first buy starts the pool with even weights. */
  readonly initialized: readonly boolean[]
}

/** A block's coinbase on values. */
export interface CoinbaseInput extends CoinbaseColumns {
  /** The block's newly minted TAO, rao. */
  readonly credit: bigint
  /** `SubnetTAO[0]`, rao. */
  readonly rootTao: bigint
  /** `TaoWeight` as stored (of u64::MAX). */
  readonly taoWeight: bigint
  /** `SubnetOwnerCut`, of 65535. */
  readonly ownerCut: number
  /** `MinimumReserve` of pallet swap, 1_000_000 in production. */
  readonly minimumReserve: bigint
}

/** What the coinbase decided, one entry a subnet in the input's order; amounts in rao. */
export interface CoinbaseOutput {
  /** Whether root sells: the sum of moving prices exceeds 1 (`get_network_root_sell_flag`). */
  readonly rootSell: boolean
  /** Share of the block's TAO, U64F64 bits (`get_shares`). */
  readonly share: readonly bigint[]
  /** Value last written to `BlockEmission` for this subnet's alpha issuance. */
  readonly blockEmission: BigUint64Array
  /** Whether `SwapBalancer` was written: not where the injection would have moved the weight out of its range. */
  readonly adjusted: readonly boolean[]
  /** Alpha put into the pool: `SubnetAlphaInEmission`, to add to `SubnetAlphaIn`. */
  readonly alphaInEmission: BigUint64Array
  /** TAO put into the pool: `SubnetTaoInEmission`; to add to `SubnetTAO`, `TotalStake`, protocol inflow. */
  readonly taoInEmission: BigUint64Array
  /** TAO moved from the credit to the subnet's account for the chain buy; 0 = no buy. */
  readonly chainBuy: BigUint64Array
  /** Whether the chain buy's swap went through; else its TAO stays on the account, outside the reserves. */
  readonly bought: readonly boolean[]
  /** Input of the chain buy: `SubnetExcessTao`; to add to `SubnetTAO`. */
  readonly buyIn: BigUint64Array
  /** Output of the chain buy: from `SubnetAlphaIn` to `SubnetAlphaOut`, and added to `SubnetProtocolAlpha`. */
  readonly buyOut: BigUint64Array
  /** `SubnetAlphaOutEmission`, created for participants. */
  readonly alphaOutEmission: BigUint64Array
  /** To add to `PendingOwnerCut`. */
  readonly ownerCut: BigUint64Array
  /** To add to `PendingServerEmission`. */
  readonly server: BigUint64Array
  /** To add to `PendingValidatorEmission`. */
  readonly validator: BigUint64Array
  /** Root's alpha: to add to `PendingRootAlphaDivs` when `rootSell`, else to recycle. */
  readonly root: BigUint64Array
  /** New `SwapBalancer.quote`. */
  readonly quoteWeight: BigUint64Array
  /** New `SubnetTAO`. */
  readonly taoReserve: BigUint64Array
  /** New `SubnetAlphaIn`. */
  readonly alphaIn: BigUint64Array
  /** New `SubnetAlphaOut` (a recycled root part is already taken off). */
  readonly alphaOut: BigUint64Array
  /** What is left of the credit, to recycle from `TotalIssuance`. */
  readonly creditLeft: bigint
}

/** Emission of one block over all emitting subnets in one call. */
export interface CoinbaseApi {
  /**
   * `run_coinbase` from the TAO shares to the pending amounts (without the drain and the epochs): shares, terms,
   * weights of the pools, chain buys, injection, alpha split. Follows `get_subnet_block_emissions`,
   * `get_subnet_terms`, `inject_and_maybe_swap` and `emit_to_subnets`.
   */
  coinbase(input: CoinbaseInput): CoinbaseOutput
}

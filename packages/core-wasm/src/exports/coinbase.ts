import { active } from "../active.ts"
import type { CoinbaseApi } from "../api/coinbase.ts"

/** `run_coinbase` from the TAO shares to the pending amounts (without the drain and the epochs): shares, terms, weights of the pools, chain buys, injection, alpha split. Follows `get_subnet_block_emissions`, `get_subnet_terms`, `inject_and_maybe_swap` and `emit_to_subnets`. */
export const coinbase: CoinbaseApi["coinbase"] = active.coinbase

//! The weighted two-asset pool of pallet swap on plain values.

mod exchange;
mod fast_pow;
mod ln2;
mod pool;
mod pow;
mod price;
mod series;

pub use exchange::{Order, Request, Swap, SwapError, swap};
pub use pool::{DEFAULT_QUOTE_WEIGHT, Pool, WEIGHT_ONE, fee, is_valid_weight};
pub use pow::{MAX_PRECISION, pow_ratio_scaled};
pub use price::{alpha_for_tao, initial_quote_weight, limit_price, max_amount_move, median_price};

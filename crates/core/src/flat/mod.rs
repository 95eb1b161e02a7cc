//! The forms in which values cross to another language: words (u64) and packed columns. Both faces export the same
//! functions from here, and add conversion only.

mod coinbase;
mod dividends;
mod emission;
mod epoch;
mod fixed;
mod pack;
mod share_pool;
mod swap;
mod words;

pub use coinbase::*;
pub use dividends::*;
pub use emission::*;
pub use epoch::*;
pub use fixed::*;
pub use share_pool::*;
pub use swap::*;

/// Calls a macro with the name in the other language and here of every function from words to words.
#[macro_export]
macro_rules! word_functions {
    ($export:ident) => {
        $export! {
            "expI32F32" exp_i32f32
            "expI64F64" exp_i64f64
            "lnI64F64" ln_i64f64
            "log2I96F32" log2_i96f32
            "sqrtI64F64" sqrt_i64f64
            "powI64F64" pow_i64f64
            "expSafe" exp_safe
            "safeLn" safe_ln
            "sigmoidSafe" sigmoid_safe
            "mulI32F32" mul_i32f32
            "divI32F32" div_i32f32
            "mulU64F64" mul_u64f64
            "divU64F64" div_u64f64
            "safeDivU64F64" safe_div_u64f64
            "mulU96F32" mul_u96f32
            "safeDivU96F32" safe_div_u96f32
            "mulI96F32" mul_i96f32
            "safeDivI96F32" safe_div_i96f32
            "u16ProportionToI32F32" u16_proportion_to_i32f32
            "i32f32ToU16Proportion" i32f32_to_u16_proportion
            "i32f32ToU16" i32f32_to_u16
            "i32f32ToU64" i32f32_to_u64
            "safeFloatNew" safe_float_new
            "safeFloatAdd" safe_float_add
            "safeFloatSub" safe_float_sub
            "safeFloatDiv" safe_float_div
            "safeFloatMulDiv" safe_float_mul_div
            "safeFloatToU64" safe_float_to_u64
            "safeFloatFromU64F64" safe_float_from_u64f64
            "sharePoolValue" share_pool_value
            "sharePoolUpdateOne" share_pool_update_one
            "sharePoolUpdateAll" share_pool_update_all
            "sharePoolRepresentable" share_pool_representable
            "swap" swap
            "price" price
            "swapFee" swap_fee
            "swapDeltaIn" swap_delta_in
            "swapOut" swap_out
            "alphaForTao" alpha_for_tao
            "expBaseQuote" exp_base_quote
            "expQuoteBase" exp_quote_base
            "adjustProtocolLiquidity" adjust_protocol_liquidity
            "initialQuoteWeight" initial_quote_weight
            "powRatioScaled" pow_ratio_scaled
            "maxAmountMove" max_amount_move
            "medianPrice" median_price
            "blockEmission" block_emission
            "burnDecayFactor" burn_decay_factor
            "mulByQ32" mul_by_q32
            "decayBurns" decay_burns
            "bumpBurn" bump_burn
            "blockHashToIndices" block_hash_to_indices
            "taoWeight" tao_weight
            "rootProportion" root_proportion
            "movingPrices" moving_prices
            "epochsDue" epochs_due
            "blocksUntilNextEpoch" blocks_until_next_epoch
            "splitMechanismEmission" split_mechanism_emission
            "votingPower" voting_power
            "lockDecay" lock_decay
            "rollLock" roll_lock
            "coinbase" coinbase
            "splitTake" split_take
            "stakeWeight" stake_weight
        }
    };
}

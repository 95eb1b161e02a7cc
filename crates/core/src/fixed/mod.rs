//! Fixed-point numbers of the chain: the chain's own crate `substrate-fixed`, and the few helpers around it.

mod convert;
mod ops;
mod transcendental;

pub use convert::{i32f32_proportion_to_u16, i32f32_to_u16, i32f32_to_u64, u16_proportion, u64_proportion};
pub use ops::{Divisor, FixedOps, div, mul, safe_div, wrapping_sum};
pub use substrate_fixed::traits::{Fixed, FromFixed, ToFixed};
pub use substrate_fixed::types::{I32F32, I64F64, I96F32, U64F64, U96F32};
pub use transcendental::{
    exp_i32f32, exp_i64f64, exp_safe, ln_i64f64, log2_i96f32, pow_i64f64, safe_ln, sigmoid_safe, sqrt_i64f64,
};

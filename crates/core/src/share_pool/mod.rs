//! Share pools of staking: a value owned in parts that are decimal numbers.

mod pool;
mod safe_float;

pub use pool::{Position, representable, update_value_for_all, value_of};
pub use safe_float::SafeFloat;

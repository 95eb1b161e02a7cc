//! The epoch of one mechanism as the chain runs it: sparse rows, Yuma 2 and 3, liquid alpha.

mod bonds;
mod columns;
mod liquid;
mod mechanisms;
mod median;
mod outcome;
mod run;
mod sparse;
mod stake;
mod values;
mod vector;

pub use bonds::{Alphas, ema, interpolate, liquid_ema};
pub use columns::{Columns, Params, SparseRows};
pub use liquid::{Sigmoid, exp_of};
pub use mechanisms::{MechanismTerms, aggregate};
pub use median::{weighted_median, weighted_median_columns};
pub use outcome::{BondRows, Outcome};
pub use run::{Epoch, epoch};
pub use sparse::Sparse;
pub use values::Values;
pub use vector::{max_upscale_to_u16, normalize, sum, top_k, top_k_nonzero};

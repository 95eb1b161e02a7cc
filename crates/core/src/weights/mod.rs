//! What `set_weights` does to the values before they are stored.

use crate::epoch::max_upscale_to_u16;
use crate::fixed::I32F32;

/// Scales so that the greatest value is 65535.
pub fn upscale(values: &[u16]) -> Vec<u16> {
    let values: Vec<I32F32> = values.iter().map(|v| I32F32::from_num(*v)).collect();
    max_upscale_to_u16(&values)
}

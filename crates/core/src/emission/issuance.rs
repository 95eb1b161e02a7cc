//! What a block emits for an issuance, and the weight of TAO stake beside alpha.

use crate::fixed::{I64F64, I96F32, U96F32, log2_i96f32, safe_div, u64_proportion};

/// All TAO, and all alpha of a subnet, that there will ever be, rao.
const TOTAL_SUPPLY: u64 = 21_000_000_000_000_000;
/// Emission of a block before the first halving, rao.
const FIRST_EMISSION: u64 = 1_000_000_000;

/// Emission of a block at this issuance: it halves when half of what is left has been issued.
pub fn block_emission(issuance: u64) -> u64 {
    if issuance >= TOTAL_SUPPLY {
        return 0;
    }
    let one = I96F32::from_num(1);
    let issued = safe_div(I96F32::from_num(issuance), I96F32::from_num(TOTAL_SUPPLY));
    let remaining = safe_div(one, one.saturating_sub(issued));
    let halvings: u32 = log2_i96f32(remaining).map_or(0, |x| x.saturating_to_num());
    FIRST_EMISSION.checked_shr(halvings).unwrap_or(0)
}

/// The stored weight of TAO (of u64::MAX) as a number with 32 fractional bits.
pub fn tao_weight(stored: u64) -> U96F32 {
    u64_proportion(stored)
}

/// Root's part of a subnet: weighted root TAO over that plus the subnet's alpha; 0 without either.
pub fn root_proportion(root_tao: u64, tao_weight: U96F32, alpha_issuance: u64) -> U96F32 {
    let tao = U96F32::from_num(root_tao).saturating_mul(tao_weight);
    safe_div(tao, tao.saturating_add(U96F32::from_num(alpha_issuance)))
}

/// Total stake `alpha + tao * weight`.
pub fn stake_weight(alpha: u64, tao: u64, tao_weight: U96F32) -> I64F64 {
    let weight = I64F64::saturating_from_num(tao_weight);
    let tao = I64F64::saturating_from_num(tao).saturating_mul(weight);
    I64F64::saturating_from_num(alpha).saturating_add(tao)
}

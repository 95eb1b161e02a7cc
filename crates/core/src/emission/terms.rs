//! One subnet's part of a block: what enters its pool, and what its participants get.

use crate::fixed::{U96F32, safe_div};

/// What enters the pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    pub tao_in: U96F32,
    pub alpha_in: U96F32,
    /// TAO beyond the cap: it buys alpha from the pool.
    pub excess: U96F32,
}

/// Terms for the subnet's TAO at a price; the alpha put in is at most root's proportion of the alpha emission.
pub fn terms(tao: U96F32, price: U96F32, root_proportion: U96F32, alpha_emission: u64) -> Terms {
    let cap = root_proportion.saturating_mul(U96F32::from_num(alpha_emission));
    let mut alpha_in = safe_div(tao, price);
    let mut tao_in = tao;
    if alpha_in > cap {
        alpha_in = cap;
        tao_in = cap.saturating_mul(price);
    }
    Terms { tao_in, alpha_in, excess: tao.saturating_sub(tao_in) }
}

/// Alpha created for participants, each part floored by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AlphaSplit {
    pub owner_cut: u64,
    pub server: u64,
    pub validator: u64,
    pub root: u64,
}

/// Splits the alpha of a block: the owner's cut (of 65535, if any), half of the rest for miners, and of the validators'
/// half root's proportion for root.
pub fn split_alpha(alpha: u64, owner_cut: Option<u16>, root_proportion: U96F32) -> AlphaSplit {
    let half = U96F32::from_bits(1 << 31);
    let alpha = U96F32::from_num(alpha);
    let cut = owner_cut.map_or(U96F32::from_num(0), |cut| {
        alpha.saturating_mul(safe_div(U96F32::from_num(cut), U96F32::from_num(u16::MAX)))
    });
    let rest = alpha.saturating_sub(cut);
    let root = root_proportion.saturating_mul(rest).saturating_mul(half);
    let server = rest.saturating_mul(half);
    let validator = rest.saturating_sub(server).saturating_sub(root);
    AlphaSplit {
        owner_cut: cut.saturating_to_num(),
        server: server.saturating_to_num(),
        validator: validator.saturating_to_num(),
        root: root.saturating_to_num(),
    }
}

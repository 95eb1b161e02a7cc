//! The draw of claimants from a block hash.

use std::collections::BTreeSet;

/// Draws `k` indices below `n` (all 0 when `n` is 0), ascending and without repeats. The chain draws at most 50; more
/// than 65 535 draws are not made.
pub fn block_hash_to_indices(hash: &[u8; 32], k: u64, n: u64) -> Vec<u64> {
    let word = |start: usize| {
        let bytes = hash.iter().skip(start).take(8);
        bytes.fold(0u64, |acc, byte| (acc << 8) | u64::from(*byte))
    };
    let mut last = word(0);
    let mut drawn = BTreeSet::new();
    for i in 0..k.min(u64::from(u16::MAX)) {
        let step = word((i as usize * 8) % 32);
        last = last.saturating_add(step).checked_rem(n).unwrap_or(0);
        drawn.insert(last);
    }
    drawn.into_iter().collect()
}

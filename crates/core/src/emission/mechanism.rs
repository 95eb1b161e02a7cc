//! A subnet's emission over its mechanisms, and the average of voting power.

const PERQUINTILL: u128 = 1_000_000_000_000_000_000;

/// Parts of `alpha` for `count` mechanisms: by the split (of 65535) if there is one, else even. The remainder goes to
/// the first.
pub fn split_emission(alpha: u64, count: u8, split: Option<&[u16]>) -> Vec<u64> {
    let part = |index: u8| match split {
        Some(split) => {
            let share = split.get(usize::from(index)).copied().unwrap_or(0);
            (u128::from(alpha) * u128::from(share) / u128::from(u16::MAX)) as u64
        }
        None => alpha.checked_div(u64::from(count)).unwrap_or(0),
    };
    let mut parts: Vec<u64> = (0..count).map(part).collect();
    let given = parts.iter().fold(0u64, |sum, part| sum.saturating_add(*part));
    if let Some(first) = parts.first_mut() {
        *first = first.saturating_add(alpha.saturating_sub(given));
    }
    parts
}

/// `floor((alpha * stake + (10^18 - alpha) * previous) / 10^18)`.
pub fn voting_power(alpha: u64, stake: u64, previous: u64) -> u64 {
    let alpha = u128::from(alpha);
    let new = alpha * u128::from(stake);
    let old = PERQUINTILL.saturating_sub(alpha) * u128::from(previous);
    u64::try_from(new.saturating_add(old) / PERQUINTILL).unwrap_or(u64::MAX)
}

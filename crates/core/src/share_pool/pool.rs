//! A pool's value, its shares, and how an amount enters or leaves.

use super::SafeFloat;

/// One staker's shares within a pool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// Value of the whole pool.
    pub value: u64,
    /// Shares of the whole pool.
    pub denominator: SafeFloat,
    /// Shares of the staker.
    pub shares: SafeFloat,
}

/// The staker's part of the pool's value; 0 for an empty pool.
pub fn value_of(value: u64, denominator: SafeFloat, shares: SafeFloat) -> u64 {
    SafeFloat::from_u64(value).mul_div(shares, denominator).unwrap_or_default().to_u64()
}

/// Shares that stand for `|update|`; zero in a pool without value.
fn shares_per_update(value: u64, denominator: SafeFloat, update: i64) -> SafeFloat {
    let update = SafeFloat::from_u64(update.unsigned_abs());
    update.mul_div(denominator, SafeFloat::from_u64(value)).unwrap_or_default()
}

/// The pool's value after an update that changes everybody's part.
pub fn update_value_for_all(value: u64, update: i64) -> u64 {
    value.saturating_add_signed(update)
}

/// Whether an update is at least the smallest representable share.
pub fn representable(value: u64, denominator: SafeFloat, update: i64) -> bool {
    denominator.is_zero() || !shares_per_update(value, denominator, update).is_zero()
}

impl Position {
    /// The staker's part of the pool's value.
    pub fn value(&self) -> u64 {
        value_of(self.value, self.denominator, self.shares)
    }

    /// Adds an amount to this staker, or removes it when negative. The first update of a pool without shares makes
    /// one share a unit, even a negative one.
    pub fn update(self, update: i64) -> Self {
        let value = update_value_for_all(self.value, update);
        if self.denominator.is_zero() {
            let shares = SafeFloat::from_u64(update.unsigned_abs());
            return Self { value, denominator: shares, shares };
        }
        let change = shares_per_update(self.value, self.denominator, update);
        if update > 0 {
            Self { value, denominator: self.denominator.add(change), shares: self.shares.add(change) }
        } else {
            Self {
                value,
                denominator: self.denominator.sub(change).unwrap_or(self.denominator),
                shares: self.shares.sub(change).unwrap_or(self.shares),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn float(mantissa: u128, exponent: i64) -> SafeFloat {
        SafeFloat { mantissa, exponent }
    }

    #[test]
    fn values_of_two_stakers() {
        let d = SafeFloat::from_u64(10);
        let values = |v| [3, 7].map(|s| value_of(v, d, SafeFloat::from_u64(s)));
        assert_eq!(values(100), [30, 70]);
        assert_eq!(values(u64::MAX), [5_534_023_222_112_865_484, 12_912_720_851_596_686_130]);
        assert_eq!(value_of(0, SafeFloat::default(), SafeFloat::default()), 0);
    }

    fn run(ops: &[(usize, i64)]) -> (u64, SafeFloat, Vec<SafeFloat>) {
        let (mut value, mut denominator, mut shares) =
            (0, SafeFloat::default(), vec![SafeFloat::default(); 4]);
        for &(who, update) in ops {
            if who == 0 {
                value = update_value_for_all(value, update);
                continue;
            }
            let p = Position { value, denominator, shares: shares[who] }.update(update);
            (value, denominator, shares[who]) = (p.value, p.denominator, p.shares);
        }
        (value, denominator, shares)
    }

    #[test]
    fn sequences_of_updates() {
        let (value, denominator, shares) = run(&[(1, 1000), (1, -990), (2, 1000), (2, -990)]);
        assert_eq!((value, denominator), (20, float(200_000_000_000_000_000_000, -19)));
        assert_eq!([1, 2].map(|i| value_of(value, denominator, shares[i])), [10, 10]);

        let ops = [
            (1, 1_000_000_007),
            (2, 333_333_333),
            (0, 777_777),
            (3, 5_000_000),
            (1, -999_999),
            (0, 123_456_789),
            (2, -333_000_000),
            (3, 1),
        ];
        let (value, denominator, shares) = run(&ops);
        assert_eq!((value, denominator), (1_128_567_908, float(103_263_683_605_437_718_534, -11)));
        assert_eq!(shares[1], float(999_000_590_992_085_375_900, -12));
        assert_eq!(shares[2], float(286_391_591_106_361_330_990, -13));
        assert_eq!(shares[3], float(499_708_595_165_567_635_035, -14));

        let (value, denominator, shares) =
            run(&[(1, 3), (2, 7), (0, 1), (1, -1), (0, 4_611_686_018_427_387_903), (2, -1)]);
        assert_eq!(
            (value, denominator),
            (4_611_686_018_427_387_912, float(909_090_909_090_909_090_713, -20))
        );
        assert_eq!(value_of(value, denominator, shares[1]), 1_060_687_784_238_299_219);
        assert_eq!(value_of(value, denominator, shares[2]), 3_550_998_234_189_088_692);
    }

    #[test]
    fn nothing_is_lost_on_numbers_that_are_not_canonical() {
        let huge = float(u128::MAX, i64::MAX);
        let p = Position { value: u64::MAX, denominator: huge, shares: huge }.update(i64::MIN);
        assert_eq!(p.value, u64::MAX.saturating_add_signed(i64::MIN));
        assert!(representable(1, SafeFloat::default(), 0));
        assert!(!representable(0, SafeFloat::from_u64(1), 1));
        assert_eq!(float(1, -1000).add(float(1, 23)), SafeFloat::new(1, 23).unwrap());
    }
}

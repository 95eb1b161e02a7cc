//! The pool's decimal number `mantissa * 10^exponent`.

use crate::wide::Wide;

/// Greatest mantissa of the canonical form, 10^21.
const MAX_MANTISSA: u128 = 1_000_000_000_000_000_000_000;
/// Decimal digits that a division adds to the numerator.
const DIGITS: i64 = 21;
/// A shift by more digits than this counts as this one.
const MAX_POWER: u64 = 22;

/// `mantissa * 10^exponent`. Canonical: zero is (0, 0), else `10^20 < mantissa <= 10^21`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SafeFloat {
    pub mantissa: u128,
    pub exponent: i64,
}

fn power_of_ten(digits: u64) -> u128 {
    10u128.pow(digits.min(MAX_POWER) as u32)
}

impl SafeFloat {
    /// The canonical form; `None` when the mantissa exceeds 10^21.
    pub fn new(mantissa: u128, exponent: i64) -> Option<Self> {
        (mantissa <= MAX_MANTISSA).then(|| Self::normalized(Wide { high: 0, low: mantissa }, exponent))
    }

    /// The canonical form of an integer.
    pub fn from_u64(value: u64) -> Self {
        Self::normalized(Wide { high: 0, low: u128::from(value) }, 0)
    }

    /// The canonical form of U64F64 raw bits.
    pub fn from_u64f64_bits(bits: u128) -> Self {
        let whole = Self::from_u64((bits >> 64) as u64);
        let fraction = Self::from_u64(bits as u64);
        let one = Self::normalized(Wide { high: 0, low: 1 << 64 }, 0);
        whole.add(fraction.div(one).unwrap_or_default())
    }

    fn normalized(mut mantissa: Wide, mut exponent: i64) -> Self {
        if mantissa == (Wide { high: 0, low: 0 }) {
            return Self::default();
        }
        while mantissa > (Wide { high: 0, low: MAX_MANTISSA }) {
            match mantissa.div_rem(10) {
                Some((quotient, _)) => mantissa = quotient,
                None => return Self::default(),
            }
            exponent = exponent.saturating_add(1);
        }
        let mut mantissa = mantissa.low;
        while mantissa <= MAX_MANTISSA / 10 {
            mantissa *= 10;
            exponent = exponent.saturating_sub(1);
        }
        Self { mantissa, exponent }
    }

    pub fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// Both mantissas at the larger exponent.
    fn aligned(self, other: Self) -> (u128, u128, i64) {
        let difference = self.exponent.abs_diff(other.exponent);
        if self.exponent >= other.exponent {
            (self.mantissa, other.mantissa / power_of_ten(difference), self.exponent)
        } else {
            (self.mantissa / power_of_ten(difference), other.mantissa, other.exponent)
        }
    }

    /// The sum. A zero operand gives back the other one as it is.
    #[allow(clippy::should_implement_trait)]
    pub fn add(self, other: Self) -> Self {
        if self.is_zero() {
            return other;
        }
        if other.is_zero() {
            return self;
        }
        let (a, b, exponent) = self.aligned(other);
        Self::normalized(Wide { high: 0, low: a }.wrapping_add(b), exponent)
    }

    /// The difference, clamped at zero; `None` for zero minus something.
    #[allow(clippy::should_implement_trait)]
    pub fn sub(self, other: Self) -> Option<Self> {
        if other.is_zero() {
            return Some(if self.is_zero() { Self::default() } else { self });
        }
        if self.is_zero() {
            return None;
        }
        let (a, b, exponent) = self.aligned(other);
        Some(Self::normalized(Wide { high: 0, low: a.saturating_sub(b) }, exponent))
    }

    /// `self * factor / divisor`; `None` for a zero divisor. The quotient keeps at least 19 digits.
    pub fn mul_div(self, factor: Self, divisor: Self) -> Option<Self> {
        let (quotient, _) = Wide::product(self.mantissa, factor.mantissa).div_rem(divisor.mantissa)?;
        let exponent = self.exponent.saturating_add(factor.exponent).saturating_sub(divisor.exponent);
        Some(Self::normalized(quotient, exponent))
    }

    /// The quotient; `None` for a zero divisor.
    #[allow(clippy::should_implement_trait)]
    pub fn div(self, divisor: Self) -> Option<Self> {
        let (quotient, _) = Wide::product(self.mantissa, MAX_MANTISSA).div_rem(divisor.mantissa)?;
        let exponent = self.exponent.saturating_sub(divisor.exponent).saturating_sub(DIGITS);
        Some(Self::normalized(quotient, exponent))
    }

    /// The floor as u64, clamped.
    pub fn to_u64(self) -> u64 {
        let power = power_of_ten(self.exponent.unsigned_abs());
        let whole =
            if self.exponent < 0 { self.mantissa / power } else { self.mantissa.saturating_mul(power) };
        u64::try_from(whole).unwrap_or(u64::MAX)
    }

    /// The SCALE form: mantissa, then exponent, little endian.
    pub fn to_bytes(self) -> [u8; 24] {
        let mut bytes = [0; 24];
        bytes[..16].copy_from_slice(&self.mantissa.to_le_bytes());
        bytes[16..].copy_from_slice(&self.exponent.to_le_bytes());
        bytes
    }

    /// Reads the SCALE form as it is, canonical or not; `None` unless there are 24 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (mantissa, exponent) = bytes.split_at_checked(16)?;
        Some(Self {
            mantissa: u128::from_le_bytes(mantissa.try_into().ok()?),
            exponent: i64::from_le_bytes(exponent.try_into().ok()?),
        })
    }
}

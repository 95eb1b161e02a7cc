//! ln 2 as the series gives it, for the two precisions that the chain uses: computing it anew is a third of a swap.

use num_bigint::BigInt;

/// The series' ln 2 with this many fractional bits, if it is tabulated.
pub fn at_bits(bits: u32) -> Option<BigInt> {
    let digits: &[u8] = match bits {
        280 => LN2_280,
        1048 => LN2_1048,
        _ => return None,
    };
    BigInt::parse_bytes(digits, 16)
}

const LN2_280: &[u8] = b"b17217f7d1cf79abc9e3b39803f2f6af40f343267298b62d8a0d175b8baafa2b652aba";
const LN2_1048: &[u8] =
    b"b17217f7d1cf79abc9e3b39803f2f6af40f343267298b62d8a0d175b8baafa2be7b876206debac98559552fb4afa1b10\
    ed2eae35c138214427573b291169b8253e96ca16224ae8c51acbda11317c387eb9ea9bc3b136603b256fa0ec7657f74b\
    72ce87b19d6548caf5dfa6bd38303248655fa1872f20e3a2da2d97c50f3fd5c587135d";

#[cfg(test)]
mod tests {
    use super::super::series::Series;

    #[test]
    fn table_equals_the_series() {
        for bits in [280, 1048] {
            assert_eq!(super::at_bits(bits), Some(Series::new(bits - 24).ln2()));
        }
        assert_eq!(super::at_bits(281), None);
    }
}

//! Keys and partial keys as nibbles.
//!
//! A partial key is packed as its encoding wants it: with an odd count the first byte holds one nibble.

/// Nibble `i` of a whole key.
#[inline]
pub fn of_key(key: &[u8], i: usize) -> u8 {
    if i & 1 == 0 { key[i / 2] >> 4 } else { key[i / 2] & 15 }
}

/// Nibble `i` of a packed partial key of `count` nibbles.
#[inline]
pub fn of_partial(packed: &[u8], count: usize, i: usize) -> u8 {
    of_key(packed, i + (count & 1))
}

/// Whether the nibbles of `key` from `at` on, of which there are enough, begin with a packed partial key.
#[inline]
pub fn is_at(packed: &[u8], count: usize, key: &[u8], at: usize) -> bool {
    if (count ^ at) & 1 == 0 {
        let (odd, start) = (count & 1, at.div_ceil(2));
        let whole = &packed[odd..];
        return (odd == 0 || packed[0] == of_key(key, at)) && *whole == key[start..start + whole.len()];
    }
    (0..count).all(|i| of_partial(packed, count, i) == of_key(key, at + i))
}

/// Packs nibbles as a partial key.
pub fn pack(nibbles: &[u8], out: &mut [u8]) {
    let (odd, pairs) = nibbles.split_at(nibbles.len() & 1);
    let (first, rest) = out.split_at_mut(odd.len());
    first.copy_from_slice(odd);
    for (byte, pair) in rest.iter_mut().zip(pairs.chunks_exact(2)) {
        *byte = pair[0] << 4 | pair[1];
    }
}

/// The bytes of a whole key; the count of nibbles is even.
pub fn to_key(nibbles: &[u8], out: &mut Vec<u8>) {
    out.extend(nibbles.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]));
}

/// How many nibbles two keys share from nibble `from` on.
pub fn common_of_keys(a: &[u8], b: &[u8], from: usize) -> usize {
    let end = a.len().min(b.len()) * 2;
    let mut i = from;
    while i < end {
        if i & 1 == 0 && a[i / 2] == b[i / 2] {
            i += 2;
        } else if of_key(a, i) == of_key(b, i) {
            i += 1;
        } else {
            break;
        }
    }
    i.min(end) - from
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_odd_and_even() {
        let mut out = [0; 2];
        pack(&[1, 2, 3], &mut out);
        assert_eq!(out, [0x01, 0x23]);
        assert_eq!([0, 1, 2].map(|i| of_partial(&out, 3, i)), [1, 2, 3]);
        pack(&[1, 2, 3, 4], &mut out);
        assert_eq!(out, [0x12, 0x34]);
        assert_eq!([0, 1, 2, 3].map(|i| of_partial(&out, 4, i)), [1, 2, 3, 4]);
    }

    #[test]
    fn common_prefixes() {
        assert_eq!(common_of_keys(&[0x12, 0x34], &[0x12, 0x35], 0), 3);
        assert_eq!(common_of_keys(&[0x12, 0x34], &[0x12, 0x35], 1), 2);
        assert_eq!(common_of_keys(&[0x12, 0x34], &[0x12], 0), 2);
        assert_eq!(common_of_keys(&[0x12], &[0x12], 2), 0);
        assert_eq!(common_of_keys(&[0x12], &[0x22], 0), 0);
    }
}

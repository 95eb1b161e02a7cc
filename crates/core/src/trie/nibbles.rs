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

/// How many nibbles a packed partial key of `count` nibbles, from `skip` on, shares with `key` from `at` on.
pub fn common_of_partial(packed: &[u8], count: usize, skip: usize, key: &[u8], at: usize) -> usize {
    let most = (count - skip).min(key.len() * 2 - at);
    let start = skip + (count & 1);
    let mut shared = 0;
    if (start ^ at) & 1 == 0 {
        if start & 1 == 1 && most > 0 {
            if packed[start / 2] & 15 != of_key(key, at) {
                return 0;
            }
            shared = 1;
        }
        let (a, b) = (&packed[(start + shared) / 2..], &key[(at + shared) / 2..]);
        shared += 2 * equal_bytes(a, b);
    }
    while shared < most && of_partial(packed, count, skip + shared) == of_key(key, at + shared) {
        shared += 1;
    }
    shared.min(most)
}

/// How many bytes two slices share from their beginning.
fn equal_bytes(a: &[u8], b: &[u8]) -> usize {
    let mut shared = 0;
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        if a != b {
            break;
        }
        shared += 8;
    }
    shared + a[shared..].iter().zip(&b[shared..]).take_while(|(a, b)| a == b).count()
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
    fn common_with_a_partial_key() {
        let key: Vec<u8> = (0..20u8).map(|byte| byte.wrapping_mul(37)).collect();
        for (at, count) in (0..12).flat_map(|at| (0..28).map(move |count| (at, count))) {
            let nibbles: Vec<u8> = (at..at + count).map(|i| of_key(&key, i)).collect();
            for skip in 0..count {
                for differing in skip..=count {
                    let mut nibbles = nibbles.clone();
                    if differing < count {
                        nibbles[differing] ^= 5;
                    }
                    let mut packed = vec![0; count.div_ceil(2)];
                    pack(&nibbles, &mut packed);
                    let shared = common_of_partial(&packed, count, skip, &key, at + skip);
                    assert_eq!(shared, differing - skip, "{at} {count} {skip}");
                    let short = common_of_partial(&packed, count, skip, &key[..(at + count) / 2], at + skip);
                    assert_eq!(short, shared.min((at + count) / 2 * 2 - at - skip), "{at} {count} {skip}");
                }
            }
        }
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

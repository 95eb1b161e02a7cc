use twox_hash::XxHash64;

fn twox<const N: usize>(data: &[u8]) -> [u8; N] {
    let mut out = [0; N];
    for (seed, part) in out.chunks_exact_mut(8).enumerate() {
        part.copy_from_slice(&XxHash64::oneshot(seed as u64, data).to_le_bytes());
    }
    out
}

/// xxHash64 with seed 0, little-endian (`Twox64`).
pub fn twox_64(data: &[u8]) -> [u8; 8] {
    twox(data)
}

/// Two xxHash64 with seeds 0 and 1 (`Twox128`): pallet and storage item prefixes.
pub fn twox_128(data: &[u8]) -> [u8; 16] {
    twox(data)
}

/// Four xxHash64 with seeds 0 to 3 (`Twox256`).
pub fn twox_256(data: &[u8]) -> [u8; 32] {
    twox(data)
}

/// `Twox64Concat`: 8 bytes of hash, then the input.
pub fn twox_64_concat(data: &[u8]) -> Vec<u8> {
    super::concat(&twox_64(data), data)
}

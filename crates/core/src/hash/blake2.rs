use blake2b_simd::Params;

fn blake2b<const N: usize>(data: &[u8]) -> [u8; N] {
    let mut out = [0; N];
    out.copy_from_slice(Params::new().hash_length(N).hash(data).as_bytes());
    out
}

/// BLAKE2b with 16 bytes of output (`Blake2_128`).
pub fn blake2b_128(data: &[u8]) -> [u8; 16] {
    blake2b(data)
}

/// BLAKE2b with 32 bytes of output (`Blake2_256`).
pub fn blake2b_256(data: &[u8]) -> [u8; 32] {
    blake2b(data)
}

/// BLAKE2b with 64 bytes of output.
pub fn blake2b_512(data: &[u8]) -> [u8; 64] {
    blake2b(data)
}

/// `Blake2_128Concat`: 16 bytes of hash, then the input.
pub fn blake2b_128_concat(data: &[u8]) -> Vec<u8> {
    super::concat(&blake2b_128(data), data)
}

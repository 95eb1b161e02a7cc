use subforge_core::hash;
use wasm_bindgen::prelude::*;

macro_rules! hashes {
    ($($js_name:ident $name:ident)*) => {$(
        #[wasm_bindgen(js_name = $js_name)]
        pub fn $name(data: &[u8]) -> Vec<u8> {
            Vec::from(hash::$name(data))
        }
    )*};
}

hashes! {
    blake2b128 blake2b_128
    blake2b256 blake2b_256
    blake2b512 blake2b_512
    blake2b128Concat blake2b_128_concat
    twox64 twox_64
    twox64Concat twox_64_concat
    twox128 twox_128
    twox256 twox_256
    sha256 sha_256
    keccak256 keccak_256
}

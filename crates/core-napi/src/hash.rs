use napi::bindgen_prelude::Uint8Array;
use napi_derive::napi;
use subforge_core::hash;

macro_rules! hashes {
    ($($js_name:literal $name:ident)*) => {$(
        #[napi(js_name = $js_name, catch_unwind)]
        pub fn $name(data: &[u8]) -> Uint8Array {
            Vec::from(hash::$name(data)).into()
        }
    )*};
}

hashes! {
    "blake2b128" blake2b_128
    "blake2b256" blake2b_256
    "blake2b512" blake2b_512
    "blake2b128Concat" blake2b_128_concat
    "twox64" twox_64
    "twox64Concat" twox_64_concat
    "twox128" twox_128
    "twox256" twox_256
    "sha256" sha_256
    "keccak256" keccak_256
}

//! Pure algorithms of the chain: no I/O, no clock, no globals, no panic on any input.
#![forbid(unsafe_code)]

pub mod emission;
pub mod epoch;
pub mod error;
pub mod fixed;
pub mod flat;
pub mod hash;
pub mod shape;
pub mod share_pool;
pub mod swap;
pub mod trie;
pub mod weights;
mod wide;

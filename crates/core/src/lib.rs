//! Pure algorithms of the chain: no I/O, no clock, no globals, no panic on any input.
#![forbid(unsafe_code)]

pub mod emission;
pub mod error;
pub mod fixed;
pub mod shape;
pub mod share_pool;
pub mod swap;
mod wide;

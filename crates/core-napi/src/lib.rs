//! N-API face of core and crypto: conversion only.

mod beacon;
mod convert;
mod crypto;
mod hash;
mod math;
mod shield;
mod trie;

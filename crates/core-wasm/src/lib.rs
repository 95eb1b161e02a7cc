//! WebAssembly face of core: conversion only.

mod convert;
mod hash;
mod math;
mod trie;

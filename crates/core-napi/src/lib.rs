//! N-API face of core and crypto: conversion only.

mod convert;
mod crypto;
mod hash;
mod math;
mod trie;

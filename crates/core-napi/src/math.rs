//! Arithmetic: fixed point, epoch, emission, market.

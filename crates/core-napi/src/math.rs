//! Arithmetic: fixed point, market, emission, epoch.

use napi::bindgen_prelude::{BigInt64Array, BigUint64ArraySlice, Uint8Array, Uint16Array};
use napi_derive::napi;
use subforge_core::emission::{Links, Relations};
use subforge_core::epoch::{Columns, SparseRows};
use subforge_core::flat;

use crate::convert::{Result, failed};

/// Copies what fits into `out` and returns the length: an array made here would cost more than most of the functions.
fn hand_out(words: &[u64], out: &mut BigUint64ArraySlice<'_>) -> u32 {
    // SAFETY: JavaScript waits for this call, and the arguments were read before.
    let out = unsafe { out.as_mut() };
    if let Some(out) = out.get_mut(..words.len()) {
        out.copy_from_slice(words);
    }
    words.len() as u32
}

macro_rules! words {
    ($($js_name:literal $name:ident)*) => {$(
        #[napi(js_name = $js_name, catch_unwind)]
        pub fn $name(words: &[u64], mut out: BigUint64ArraySlice<'_>) -> Result<u32> {
            flat::$name(words).map(|words| hand_out(&words, &mut out)).map_err(failed)
        }
    )*};
}

subforge_core::word_functions!(words);

#[napi(catch_unwind)]
#[allow(clippy::too_many_arguments)]
pub fn epoch(
    params: &[u64],
    last_update: &[u64],
    registered_at: &[u64],
    alpha_stake: &[u64],
    tao_stake: &[u64],
    permits: &[u8],
    weight_offsets: &[u32],
    weight_columns: &[u16],
    weight_values: &[u16],
    bond_offsets: &[u32],
    bond_columns: &[u16],
    bond_values: &[u16],
    commit_blocks: Option<&[u64]>,
    trace: bool,
) -> Result<Uint8Array> {
    let columns = Columns {
        last_update,
        registered_at,
        alpha_stake,
        tao_stake,
        permits,
        weights: SparseRows { offsets: weight_offsets, columns: weight_columns, values: weight_values },
        bonds: SparseRows { offsets: bond_offsets, columns: bond_columns, values: bond_values },
        commit_blocks,
    };
    flat::epoch(params, &columns, trace).map(Uint8Array::from).map_err(failed)
}

#[napi(catch_unwind)]
pub fn aggregate_mechanisms(
    emission: &[u64],
    neurons: u32,
    flags: &[u8],
    proportions: &[u16],
    amounts: &[u64],
) -> Result<Uint8Array> {
    let columns = flat::MechanismColumns { emission, neurons: neurons as usize, flags, proportions, amounts };
    flat::aggregate_mechanisms(&columns).map(Uint8Array::from).map_err(failed)
}

#[napi(catch_unwind)]
#[allow(clippy::too_many_arguments)]
pub fn distribute_dividends(
    totals: &[u64],
    dividend: &[u64],
    take: &[u16],
    same_owner: &[u8],
    alpha: &[u64],
    root: &[u64],
    row_account: &[u32],
    parent_offsets: &[u32],
    parent_account: &[u32],
    parent_proportion: &[u64],
    child_offsets: &[u32],
    child_proportion: &[u64],
) -> Result<Uint8Array> {
    let columns = flat::DividendColumns { totals, dividend, take, same_owner };
    let relations = Relations {
        alpha,
        root,
        row_account,
        parents: Links { offsets: parent_offsets },
        parent_account,
        parent_proportion,
        children: Links { offsets: child_offsets },
        child_proportion,
    };
    flat::distribute_dividends(&columns, relations).map(Uint8Array::from).map_err(failed)
}

#[napi(catch_unwind)]
#[allow(clippy::too_many_arguments)]
pub fn inherited_stake(
    alpha: &[u64],
    root: &[u64],
    row_account: &[u32],
    parent_offsets: &[u32],
    parent_account: &[u32],
    parent_proportion: &[u64],
    child_offsets: &[u32],
    child_proportion: &[u64],
) -> Result<Uint8Array> {
    let relations = Relations {
        alpha,
        root,
        row_account,
        parents: Links { offsets: parent_offsets },
        parent_account,
        parent_proportion,
        children: Links { offsets: child_offsets },
        child_proportion,
    };
    flat::inherited_stake(&relations).map(Uint8Array::from).map_err(failed)
}

#[napi(catch_unwind)]
pub fn weighted_median_col_sparse(
    stake: &[i64],
    offsets: &[u32],
    columns: &[u16],
    values: &[i64],
    column_count: u32,
    majority: &[i64],
) -> Result<BigInt64Array> {
    flat::weighted_median_col_sparse(stake, offsets, columns, values, column_count, majority)
        .map(BigInt64Array::from)
        .map_err(failed)
}

#[napi(catch_unwind)]
pub fn normalize(values: &[i64]) -> BigInt64Array {
    flat::normalize(values).into()
}

#[napi(js_name = "sumI32F32", catch_unwind)]
pub fn sum_i32f32(values: &[i64]) -> BigInt64Array {
    flat::sum_i32f32(values).into()
}

#[napi(js_name = "maxUpscaleToU16", catch_unwind)]
pub fn max_upscale_to_u16(values: &[i64]) -> Uint16Array {
    flat::max_upscale_to_u16(values).into()
}

#[napi(js_name = "topK", catch_unwind)]
pub fn top_k(values: &[i64], k: u32) -> Uint8Array {
    flat::top_k(values, k).into()
}

#[napi(js_name = "topKNonzero", catch_unwind)]
pub fn top_k_nonzero(values: &[i64], k: u32) -> Uint8Array {
    flat::top_k_nonzero(values, k).into()
}

#[napi(catch_unwind)]
pub fn upscale_weights(values: &[u16]) -> Uint16Array {
    subforge_core::weights::upscale(values).into()
}

//! The epoch and its vectors by columns.

use super::pack::Pack;
use super::words::Reader;
use crate::emission::tao_weight;
use crate::epoch::{self, Columns, Epoch, MechanismTerms, Outcome, Params, Sparse, Values};
use crate::error::Result;
use crate::fixed::I32F32;
use crate::shape::{check_length, check_offsets};

/// Words of the parameters, in the order of [`Params`]; the owner is a flag and a uid.
const PARAMS: usize = 19;

fn params(words: &[u64]) -> Result<Params> {
    check_length("params", PARAMS, words.len())?;
    let mut r = Reader::new(words);
    Ok(Params {
        neurons: r.small()?,
        block: r.u64(),
        tempo: r.small()?,
        last_step_block: r.u64(),
        activity_cutoff_factor_milli: r.small()?,
        kappa: r.small()?,
        bonds_penalty: r.small()?,
        bonds_moving_average: r.u64(),
        yuma3: r.flag()?,
        liquid_alpha: r.flag()?,
        alpha_low: r.small()?,
        alpha_high: r.small()?,
        alpha_steepness: r.small::<u16>()? as i16,
        max_validators: r.small()?,
        stake_threshold: r.u64(),
        tao_weight: tao_weight(r.u64()),
        owner_uid: {
            let owned = r.flag()?;
            let uid = r.small()?;
            owned.then_some(uid)
        },
        emission: r.u64(),
    })
}

/// Packs the outcome (see [`pack_outcome`]) and, if wanted, the trace after it (see [`pack_trace`]).
pub fn epoch(words: &[u64], columns: &Columns, trace: bool) -> Result<Vec<u8>> {
    let params = params(words)?;
    let result = epoch::epoch(&params, columns)?;
    let mut pack = Pack::default();
    pack_outcome(&mut pack, &result.outcome(params.emission));
    if trace {
        pack_trace(&mut pack, &result);
    }
    Ok(pack.into_bytes())
}

/// Packs active, permits, consensus, incentive, dividends, validator trust, stake weight, server emission, validator
/// emission, emission, stake, and the bonds in three columns.
fn pack_outcome(pack: &mut Pack, o: &Outcome) {
    pack_values(pack, &o.values, Some(&o.incentive));
    pack.u32s(o.bonds.offsets.iter().copied())
        .u16s(o.bonds.columns.iter().copied())
        .u16s(o.bonds.values.iter().copied());
}

fn pack_values(pack: &mut Pack, v: &Values, incentive: Option<&[u16]>) {
    pack.flags(&v.active).flags(&v.permits);
    let rest = [&v.dividends, &v.validator_trust, &v.stake_weight].map(Vec::as_slice);
    for column in core::iter::once(v.consensus.as_slice()).chain(incentive).chain(rest) {
        pack.u16s(column.iter().copied());
    }
    for column in [&v.server_emission, &v.validator_emission, &v.emission, &v.stake] {
        pack.u64s(column.iter().copied());
    }
}

fn pack_trace(pack: &mut Pack, e: &Epoch) {
    pack.flags(&e.inactive)
        .u128s(e.total_stake.iter().map(|s| s.to_bits() as u128))
        .fixed(&e.stake)
        .flags(&e.old_permits)
        .fixed(&e.active_stake)
        .sparse(&e.weights)
        .fixed(&e.consensus)
        .sparse(&e.clipped)
        .fixed(&e.validator_trust)
        .fixed(&e.rank)
        .fixed(&e.incentive)
        .sparse(&e.weights_for_bonds)
        .sparse(&e.bonds)
        .sparse(&e.ema_bonds)
        .fixed(&e.dividends)
        .fixed(&e.server)
        .fixed(&e.validator)
        .fixed(&e.combined);
}

/// The mechanisms' columns, one mechanism after the other.
pub struct MechanismColumns<'a> {
    /// Alpha of the subnet, then of each mechanism.
    pub emission: &'a [u64],
    pub neurons: usize,
    /// Active, permits.
    pub flags: &'a [u8],
    /// Consensus, dividends, validator trust, stake weight.
    pub proportions: &'a [u16],
    /// Server emission, validator emission, emission, stake.
    pub amounts: &'a [u64],
}

/// Packs: active, permits, the four proportions, the four amounts.
pub fn aggregate_mechanisms(columns: &MechanismColumns) -> Result<Vec<u8>> {
    let n = columns.neurons;
    let (alpha, parts) = columns.emission.split_first().unwrap_or((&0, &[]));
    check_length("flags", 2 * n * parts.len(), columns.flags.len())?;
    check_length("proportions", 4 * n * parts.len(), columns.proportions.len())?;
    check_length("amounts", 4 * n * parts.len(), columns.amounts.len())?;
    fn piece<T>(values: &[T], index: usize, n: usize) -> &[T] {
        values.get(index * n..(index + 1) * n).unwrap_or_default()
    }
    let terms = |(k, part): (usize, &u64)| MechanismTerms {
        emission_part: *part,
        active: piece(columns.flags, 2 * k, n),
        permits: piece(columns.flags, 2 * k + 1, n),
        consensus: piece(columns.proportions, 4 * k, n),
        dividends: piece(columns.proportions, 4 * k + 1, n),
        validator_trust: piece(columns.proportions, 4 * k + 2, n),
        stake_weight: piece(columns.proportions, 4 * k + 3, n),
        server_emission: piece(columns.amounts, 4 * k, n),
        validator_emission: piece(columns.amounts, 4 * k + 1, n),
        emission: piece(columns.amounts, 4 * k + 2, n),
        stake: piece(columns.amounts, 4 * k + 3, n),
    };
    let terms: Vec<MechanismTerms> = parts.iter().enumerate().map(terms).collect();
    let total = epoch::aggregate(*alpha, &terms)?;
    let mut pack = Pack::default();
    pack_values(&mut pack, &total, None);
    Ok(pack.into_bytes())
}

fn numbers(bits: &[i64]) -> Vec<I32F32> {
    bits.iter().map(|b| I32F32::from_bits(*b)).collect()
}

fn bits(values: &[I32F32]) -> Vec<i64> {
    values.iter().map(|v| v.to_bits()).collect()
}

/// The median of each column; all numbers are I32F32 bits.
pub fn weighted_median_col_sparse(
    stake: &[i64],
    offsets: &[u32],
    columns: &[u16],
    values: &[i64],
    column_count: u32,
    majority: &[i64],
) -> Result<Vec<i64>> {
    check_length("values", columns.len(), values.len())?;
    check_offsets("offsets", stake.len(), columns.len(), offsets)?;
    check_length("majority", 1, majority.len())?;
    check_length("columns", usize::from(u16::MAX).min(column_count as usize), column_count as usize)?;
    let rows = offsets.windows(2).map(|w| {
        let range = w[0] as usize..w[1] as usize;
        let row = columns.get(range.clone()).unwrap_or_default().iter().copied();
        row.zip(numbers(values.get(range).unwrap_or_default())).collect::<Vec<_>>()
    });
    let rows = Sparse::from_rows(rows);
    let majority = I32F32::from_bits(majority.first().copied().unwrap_or(0));
    Ok(bits(&epoch::weighted_median_columns(&numbers(stake), &rows, column_count as usize, majority)))
}

pub fn normalize(values: &[i64]) -> Vec<i64> {
    let mut values = numbers(values);
    epoch::normalize(&mut values);
    bits(&values)
}

/// One number.
pub fn sum_i32f32(values: &[i64]) -> Vec<i64> {
    vec![epoch::sum(&numbers(values)).to_bits()]
}

pub fn max_upscale_to_u16(values: &[i64]) -> Vec<u16> {
    epoch::max_upscale_to_u16(&numbers(values))
}

pub fn top_k(values: &[i64], k: u32) -> Vec<u8> {
    epoch::top_k(&numbers(values), k as usize).into_iter().map(u8::from).collect()
}

pub fn top_k_nonzero(values: &[i64], k: u32) -> Vec<u8> {
    epoch::top_k_nonzero(&numbers(values), k as usize).into_iter().map(u8::from).collect()
}

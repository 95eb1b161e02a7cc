//! The epoch kernel equals the plain one bit for bit: on few neurons with everything that storage may hold, and on full
//! rows, where the kernel takes its short cuts.

mod support;

use proptest::prelude::*;
use subforge_core::epoch::{Epoch, Sparse, weighted_median_columns};
use subforge_core::fixed::I32F32;
use support::epoch::{Input, Rows};
use support::plain_epoch::{Plain, consensus, plain_epoch};

fn rows(matrix: &Sparse) -> Vec<Vec<(u16, I32F32)>> {
    (0..matrix.rows()).map(|row| matrix.row(row).collect()).collect()
}

fn parts_of(e: Epoch) -> Plain {
    Plain {
        weights: rows(&e.weights),
        weights_for_bonds: rows(&e.weights_for_bonds),
        bonds: rows(&e.bonds),
        ema_bonds: rows(&e.ema_bonds),
        active_stake: e.active_stake,
        consensus: e.consensus,
        validator_trust: e.validator_trust,
        incentive: e.incentive,
        dividends: e.dividends,
    }
}

/// Random parameters; the ends of every range come up often.
fn with_params(input: impl Strategy<Value = Input>) -> impl Strategy<Value = Input> {
    let part = || prop_oneof![Just(0u16), Just(u16::MAX), Just(32_767u16), any::<u16>()];
    let flags = (any::<bool>(), any::<bool>(), prop::option::of(0u16..20));
    let moving_average =
        prop_oneof![Just(900_000u64), 0u64..1_100_000, (any::<u64>(), 0u32..32).prop_map(|(v, s)| v >> s)];
    let speeds = (part(), part(), any::<i16>(), moving_average);
    let blocks = (0u64..1100, 0u64..700, 0u16..400);
    (input, flags, part(), part(), speeds, blocks).prop_map(
        |(mut input, flags, kappa, penalty, speeds, blocks)| {
            let p = &mut input.params;
            (p.yuma3, p.liquid_alpha, p.owner_uid) = flags;
            (p.kappa, p.bonds_penalty) = (kappa, penalty);
            (p.alpha_low, p.alpha_high, p.alpha_steepness, p.bonds_moving_average) = speeds;
            (p.block, p.last_step_block, p.tempo) = blocks;
            input
        },
    )
}

/// Rows in any order with columns that come twice or lie beyond the subnet.
fn wild() -> impl Strategy<Value = Input> {
    let n = 12u16;
    let row = || prop::collection::vec((0..n + 2, any::<u16>()), 0..16);
    let matrix = move || prop::collection::vec(row(), 0..14usize);
    let numbers = || prop::collection::vec(0u64..1500, usize::from(n));
    let stakes = prop::collection::vec((any::<u64>(), 0u32..64), usize::from(n));
    (
        matrix(),
        matrix(),
        numbers(),
        numbers(),
        stakes,
        prop::collection::vec(0u8..2, 0..14),
        prop::option::of(numbers()),
    )
        .prop_map(move |(weights, bonds, last_update, registered_at, stakes, permits, commit_blocks)| {
            Input {
                weights: Rows::new(&weights),
                bonds: Rows::new(&bonds),
                last_update,
                registered_at,
                stake: stakes.into_iter().map(|(stake, shift)| stake >> shift).collect(),
                permits,
                commit_blocks,
                ..Input::new(n)
            }
        })
}

/// Full rows, as healthy subnets have.
fn full() -> impl Strategy<Value = Input> {
    (2u16..70, 1u16..40, any::<u32>()).prop_map(|(n, validators, seed)| {
        let validators = validators.min(n);
        let mut state = seed;
        let mut next = move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state >> 16
        };
        let mut input = Input::new(n);
        let mut matrix = || {
            let row = |uid: u16, next: &mut dyn FnMut() -> u32| -> Vec<(u16, u16)> {
                let few = next().is_multiple_of(4);
                let value = |next: &mut dyn FnMut() -> u32| if few { next() % 3 } else { next() } as u16;
                (0..if uid < validators { n } else { 0 }).map(|column| (column, value(next))).collect()
            };
            Rows::new(&(0..n).map(|uid| row(uid, &mut next)).collect::<Vec<_>>())
        };
        (input.weights, input.bonds) = (matrix(), matrix());
        let validators = usize::from(validators);
        input.stake[..validators].iter_mut().for_each(|stake| *stake = u64::from(next()) << (next() % 24));
        input.permits[..validators].fill(1);
        input
    })
}

proptest! {
    #[test]
    fn on_anything(input in with_params(wild())) {
        prop_assert_eq!(parts_of(input.run().unwrap()), plain_epoch(&input));
    }

    #[test]
    fn on_full_rows(input in with_params(full())) {
        prop_assert_eq!(parts_of(input.run().unwrap()), plain_epoch(&input));
    }

    #[test]
    fn medians_of_any_numbers(
        stake in prop::collection::vec((any::<i64>(), 0u32..64), 0..20),
        rows in prop::collection::vec(prop::collection::vec((0u16..6, -3i64..9), 0..9), 20),
        (majority, shift) in (any::<i64>(), 0u32..64),
    ) {
        let stake: Vec<_> = stake.into_iter().map(|(s, shift)| I32F32::from_bits(s >> shift)).collect();
        let rows: Vec<Vec<_>> = rows.into_iter().take(stake.len()).collect();
        let rows: Vec<Vec<_>> = rows.into_iter()
            .map(|row| row.into_iter().map(|(c, v)| (c, I32F32::from_bits(v))).collect()).collect();
        let majority = I32F32::from_bits(majority >> shift);
        let got = weighted_median_columns(&stake, &Sparse::from_rows(rows.clone()), 6, majority);
        prop_assert_eq!(got, consensus(&stake, &rows, 6, majority));
    }
}

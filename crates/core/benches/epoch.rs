//! `cargo bench -p subforge-core`: the epoch kernel alone, 256 neurons of which 64 are validators with full rows.

#[path = "../tests/support/epoch.rs"]
mod support;

use std::time::{Duration, Instant};
use support::{Input, Rows};

const NEURONS: u16 = 256;
const VALIDATORS: u16 = 64;
const RUNS: usize = 400;

/// Rows as healthy subnets have them; numbers that look random and are always the same.
fn full_rows(mut state: u32) -> Rows {
    let mut next = move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as u16
    };
    let columns = |uid: u16| 0..if uid < VALIDATORS { NEURONS } else { 0 };
    Rows::new(&(0..NEURONS).map(|uid| columns(uid).map(|c| (c, next() | 1)).collect()).collect::<Vec<_>>())
}

fn subnet(yuma3: bool, liquid_alpha: bool) -> Input {
    let mut input = Input::new(NEURONS);
    (input.params.yuma3, input.params.liquid_alpha) = (yuma3, liquid_alpha);
    let validators = usize::from(VALIDATORS);
    for (uid, stake) in input.stake[..validators].iter_mut().enumerate() {
        *stake = 1_000_000_000_000 + 7_919_000_000 * uid as u64;
    }
    input.permits[..validators].fill(1);
    input.weights = full_rows(1);
    input
}

/// The same subnet at its next epoch.
fn moved_on(mut input: Input) -> Input {
    let bonds = input.run().unwrap().outcome(input.params.emission).bonds;
    input.bonds = Rows { offsets: bonds.offsets, columns: bonds.columns, values: bonds.values };
    input
}

/// The median and the least of many runs.
fn time(input: &Input) -> (Duration, Duration) {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let started = Instant::now();
            let outcome = input.run().unwrap().outcome(input.params.emission);
            let took = started.elapsed();
            assert!(outcome.incentive.iter().map(|part| u32::from(*part)).sum::<u32>() > 65_000);
            took
        })
        .collect();
    times.sort();
    (times[RUNS / 2], times[0])
}

fn main() {
    // The allocator gives small blocks back to the system, at a cost, until it has seen a large one come and go, as it
    // has in any process with a chain in it.
    drop(std::hint::black_box(vec![1u8; 1 << 24]));
    for (mode, yuma3, liquid) in
        [("Yuma 2", false, false), ("Yuma 3", true, false), ("liquid alpha", true, true)]
    {
        let (median, least) = time(&moved_on(subnet(yuma3, liquid)));
        println!(
            "epoch kernel, {NEURONS} neurons, {VALIDATORS} validators, {mode}: {median:?}, at best {least:?}"
        );
    }
}

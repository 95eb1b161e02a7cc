//! Whole epochs: derived cases bit for bit, the chain's Yuma 3 tables, properties on random input.

mod support;

use proptest::prelude::*;
use serde_json::Value;
use subforge_core::epoch::{Epoch, Sparse};
use support::epoch::{Input, Rows};
use support::{area, int, ints, vectors};

fn flags(v: &Value) -> Vec<u8> {
    v.as_array().unwrap().iter().map(|f| u8::from(f.as_bool().unwrap())).collect()
}

fn pairs<T: std::str::FromStr>(row: &Value) -> Vec<(u16, T)>
where
    T::Err: std::fmt::Debug,
{
    row.as_array().map_or(vec![], |row| row.iter().map(|e| (int(&e[0]), int(&e[1]))).collect())
}

fn rows(v: &Value, n: usize) -> Rows {
    Rows::new(&(0..n).map(|i| pairs(&v[i.to_string()])).collect::<Vec<_>>())
}

fn input(v: &Value) -> Input {
    let mut input = Input::new(int(&v["n"]));
    let n = usize::from(input.params.neurons);
    let p = &mut input.params;
    p.block = int(&v["block"]);
    p.tempo = int(&v["tempo"]);
    p.activity_cutoff_factor_milli = int(&v["activity_cutoff_factor_milli"]);
    p.max_validators = int(&v["max_validators"]);
    p.stake_threshold = int(&v["stake_threshold"]);
    p.kappa = int(&v["kappa"]);
    p.bonds_penalty = int(&v["bonds_penalty"]);
    p.bonds_moving_average = int(&v["bonds_moving_average"]);
    p.yuma3 = v["yuma3"] == true;
    p.liquid_alpha = v["liquid_alpha"] == true;
    p.last_step_block = int(&v["last_mechanism_step"]);
    p.emission = int(&v["emission"]);
    input.last_update = ints(&v["last_update"]);
    input.registered_at = ints(&v["block_at_registration"]);
    input.stake = ints(&v["total_stake_u64"]);
    input.permits = flags(&v["validator_permit"]);
    input.weights = rows(&v["weights"], n);
    input.bonds = rows(&v["bonds"], n);
    if v["commit_reveal_enabled"] == true {
        let blocks = v["commit_blocks"].as_array().unwrap().iter();
        input.commit_blocks = Some(blocks.map(|b| b.as_u64().unwrap_or(u64::MAX)).collect());
    }
    input
}

fn bits(matrix: &Sparse) -> Vec<Vec<(u16, i64)>> {
    (0..matrix.rows()).map(|i| matrix.row(i).map(|(c, v)| (c, v.to_bits())).collect()).collect()
}

fn check(inputs: &Value, expected: &Value) {
    let e: Epoch = input(inputs).run().unwrap();
    let raw = &expected["raw_bits"];
    let vectors = [
        ("stake", &e.stake),
        ("active_stake", &e.active_stake),
        ("consensus", &e.consensus),
        ("incentive", &e.incentive),
        ("dividend", &e.dividends),
    ];
    for (name, got) in vectors {
        assert_eq!(got.iter().map(|x| x.to_bits()).collect::<Vec<_>>(), ints::<i64>(&raw[name]), "{name}");
    }
    let matrices = [
        ("weights", &e.weights),
        ("weights_for_bonds", &*e.weights_for_bonds),
        ("ema_bonds_before_u16", &e.ema_bonds),
    ];
    for (name, got) in matrices {
        let want: Vec<_> = raw[name].as_array().unwrap().iter().map(pairs::<i64>).collect();
        assert_eq!(bits(got), want, "{name}");
    }
    let out = e.outcome(int(&inputs["emission"]));
    assert_eq!(out.values.active, flags(&expected["active"]).iter().map(|f| *f != 0).collect::<Vec<_>>());
    assert_eq!(
        out.values.permits,
        flags(&expected["new_permit"]).iter().map(|f| *f != 0).collect::<Vec<_>>()
    );
    assert_eq!(out.values.stake_weight, ints::<u16>(&expected["stake_weight_u16"]));
    assert_eq!(out.values.consensus, ints::<u16>(&expected["consensus_u16"]));
    assert_eq!(out.incentive, ints::<u16>(&expected["incentive_u16"]));
    assert_eq!(out.values.dividends, ints::<u16>(&expected["dividend_u16"]));
    assert_eq!(out.values.validator_trust, ints::<u16>(&expected["validator_trust_u16"]));
    assert_eq!(out.values.server_emission, ints::<u64>(&expected["server_emission"]));
    assert_eq!(out.values.validator_emission, ints::<u64>(&expected["validator_emission"]));
    assert_eq!(out.values.emission, ints::<u64>(&expected["combined_emission"]));
    assert_eq!(out.values.stake, ints::<u64>(&inputs["total_stake_u64"]));
    let want = Rows::new(&expected["bonds_u16"].as_array().unwrap().iter().map(pairs).collect::<Vec<_>>());
    assert_eq!(out.bonds.offsets, want.offsets);
    assert_eq!(out.bonds.columns, want.columns);
    assert_eq!(out.bonds.values, want.values);
}

#[test]
fn derived_epochs() {
    let names = [
        "classic_second_epoch",
        "classic_half_penalty",
        "yuma3_liquid_second",
        "yuma3_liquid_drop",
        "yuma3_liquid_unsorted_rows",
        "yuma3_plain_ema",
        "threshold_filters_small",
        "reregistered_miner",
        "no_weights_emergency",
        "no_weights_no_active",
        "commit_reveal_mask",
    ];
    for name in names {
        for (inputs, expected) in area("consensus.json", &format!("derived.epoch.{name}")) {
            check(&inputs, &expected);
        }
    }
}

/// Validators are the first uids, servers follow; a weight of 1 is stored as 65535.
fn yuma3_input(test: &Value) -> Input {
    let stakes = ints::<u64>(&test["stakes"]);
    let servers = int::<u16>(&test["servers"]);
    let mut input = Input::new(stakes.len() as u16 + servers);
    let unit = |key: &str| test[key].as_f64().unwrap();
    let p = &mut input.params;
    p.yuma3 = true;
    p.liquid_alpha = test["liquid_alpha"] == true;
    p.alpha_low = (unit("alpha_low") * 65_535.0).round() as u16;
    p.alpha_high = (unit("alpha_high") * 65_535.0).round() as u16;
    p.alpha_steepness = test.get("alpha_sigmoid_steepness_param").map_or(1000, int);
    p.bonds_moving_average = (unit("bonds_moving_average") * 1e6).round() as u64;
    p.bonds_penalty = int(&test["bonds_penalty"]);
    input.stake[..stakes.len()].copy_from_slice(&stakes);
    input.permits[..stakes.len()].fill(1);
    input
}

fn floats(v: &Value) -> Vec<f64> {
    v.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

/// The rows that validators set at an epoch, if they set any.
fn weights_set(test: &Value, epoch: usize, n: usize, validators: usize) -> Option<Rows> {
    let set = test["weights_set_at_epoch"].get(epoch.to_string())?.as_array().unwrap();
    let mut rows = vec![vec![]; n];
    for (row, values) in rows.iter_mut().zip(set) {
        let values = floats(values).into_iter().enumerate();
        *row = values.map(|(s, w)| ((validators + s) as u16, (w * 65_535.0).round() as u16)).collect();
    }
    Some(Rows::new(&rows))
}

/// The bonds without one column.
fn without(bonds: &Rows, column: u16) -> Rows {
    let rows = bonds.offsets.len() - 1;
    let kept = (0..rows).map(|row| bonds.view().row(row).filter(|(c, _)| *c != column).collect());
    Rows::new(&kept.collect::<Vec<_>>())
}

/// What is expected at an epoch: a list over all epochs, or some of them by number.
fn expected<'a>(test: &'a Value, what: &str, epoch: usize) -> Option<&'a Value> {
    test[format!("expected_{what}_per_epoch")]
        .get(epoch)
        .or_else(|| test[format!("expected_{what}_at")].get(epoch.to_string()))
}

#[test]
fn yuma3_tables_of_the_chain() {
    let file = vectors("subtensor-yuma3.json");
    let tests = file["tests"].as_array().unwrap();
    assert_eq!(tests.len(), 7);
    for test in tests {
        let mut input = yuma3_input(test);
        let (n, servers) = (usize::from(input.params.neurons), int::<usize>(&test["servers"]));
        let validators = n - servers;
        let near = |got: f64, want: f64| (got - want).abs() < test["tolerance"].as_f64().unwrap();
        let epochs = test.get("epochs").map_or(6, int);
        for epoch in 0..epochs {
            if let Some(rows) = weights_set(test, epoch, n, validators) {
                input.weights = rows;
            }
            if epoch == 20 && test.get("bonds_reset").is_some() {
                input.bonds = without(&input.bonds, validators as u16);
            }
            let e = input.run().unwrap();
            let out = e.outcome(input.params.emission);
            input.bonds =
                Rows { offsets: out.bonds.offsets, columns: out.bonds.columns, values: out.bonds.values };
            let Some(dividends) = expected(test, "dividends", epoch) else {
                continue;
            };
            for (got, want) in e.dividends.iter().zip(floats(dividends)) {
                assert!(near(got.to_num(), want), "{} epoch {epoch}: {got} {want}", test["id"]);
            }
            let bonds = expected(test, "bonds", epoch).unwrap().as_array().unwrap();
            for (row, want) in bonds.iter().enumerate() {
                let want = floats(want);
                let mut got = vec![0.0; n];
                for (column, value) in input.bonds.view().row(row) {
                    got[usize::from(column)] = f64::from(value) / 65_535.0;
                }
                for (got, want) in got[validators..].iter().zip(&want[want.len() - servers..]) {
                    assert!(near(*got, *want), "{} epoch {epoch}: bond {got} {want}", test["id"]);
                }
            }
        }
    }
}

fn random_input() -> impl Strategy<Value = Input> {
    let n = 12u16;
    let row = || prop::collection::vec((0..n + 2, any::<u16>()), 0..16);
    let rows = move || prop::collection::vec(row(), 0..14usize);
    let numbers = || prop::collection::vec(0u64..1500, usize::from(n));
    let flags = (any::<bool>(), any::<bool>(), any::<u16>(), any::<u16>(), any::<i16>());
    let columns = (numbers(), numbers(), prop::collection::vec(any::<u64>(), usize::from(n)));
    (rows(), rows(), columns, prop::collection::vec(0u8..2, 0..14), flags, prop::option::of(numbers()))
        .prop_map(
            move |(weights, bonds, (last_update, registered_at, stake), permits, flags, commit_blocks)| {
                let mut input = Input::new(n);
                (input.params.yuma3, input.params.liquid_alpha) = (flags.0, flags.1);
                (input.params.bonds_penalty, input.params.kappa) = (flags.2, flags.3);
                input.params.alpha_steepness = flags.4;
                input.params.owner_uid = (flags.2 % 3 == 0).then_some(flags.3 % 16);
                Input {
                    weights: Rows::new(&weights),
                    bonds: Rows::new(&bonds),
                    last_update,
                    registered_at,
                    stake,
                    permits,
                    commit_blocks,
                    ..input
                }
            },
        )
}

proptest! {
    #[test]
    fn never_pays_more_than_there_is(mut input in random_input()) {
        prop_assert!(input.run().is_ok(), "stakes whose sum overflows do not stop an epoch");
        input.stake.iter_mut().for_each(|s| *s >>= 5);
        let emission = input.params.emission;
        let out = input.run().unwrap().outcome(emission);
        let paid: u64 = out.values.server_emission.iter().chain(&out.values.validator_emission).sum();
        prop_assert!(paid <= emission);
        prop_assert!(out.values.emission.iter().sum::<u64>() <= emission);
        prop_assert_eq!(out.bonds.offsets.len(), 13);
        prop_assert_eq!(out.bonds.columns.len(), out.bonds.values.len());
    }
}

/// Two validators bonded to a neuron beyond the subnet, and after that to two within.
fn beyond(last_step_block: u64) -> Input {
    let mut input = Input::new(4);
    input.params.yuma3 = true;
    input.params.liquid_alpha = true;
    input.params.last_step_block = last_step_block;
    input.stake[..2].fill(1_000_000);
    input.permits[..2].fill(1);
    let weights = vec![(2, 30_000), (3, 35_535)];
    let bonds = vec![(9, 20_000), (2, 65_535), (3, 65_535)];
    input.weights = Rows::new(&[weights.clone(), weights, vec![], vec![]]);
    input.bonds = Rows::new(&[bonds.clone(), bonds, vec![], vec![]]);
    input
}

#[test]
fn bonds_beyond_the_subnet_outlast_the_mask_and_are_not_stored_again() {
    let columns = |last_step_block: u64, tempo: u16| {
        let mut input = beyond(last_step_block);
        (input.params.block, input.params.tempo) = (300, tempo);
        let e = input.run().unwrap();
        assert_eq!(e.ema_bonds.row_columns(0), [2, 3]);
        e.bonds.row_columns(0).to_vec()
    };
    assert!(columns(0, 360).is_empty(), "the last epoch counts as block 0, after which everybody registered");
    assert_eq!(columns(0, 299), [9, 2, 3]);
    assert_eq!(columns(200, 360), [9, 2, 3]);
}

#[test]
fn a_bond_beyond_the_subnet_hides_smaller_columns_from_liquid_alpha() {
    let run = |liquid_alpha: bool, bonds: fn(&Rows) -> Rows| {
        let mut input = beyond(640);
        input.params.liquid_alpha = liquid_alpha;
        input.bonds = bonds(&input.bonds);
        bits(&input.run().unwrap().ema_bonds)
    };
    let within = |bonds: &Rows| without(bonds, 9);
    assert_ne!(run(true, Rows::clone), run(true, within), "a bond that is not seen makes another alpha");
    assert_eq!(run(false, Rows::clone), run(false, within));
}

#[test]
fn malformed_columns_are_refused() {
    let refuse = |change: fn(&mut Input)| {
        let mut input = Input::new(3);
        change(&mut input);
        assert_eq!(input.run().unwrap_err().code, "COLUMN_LENGTH");
    };
    refuse(|i| i.registered_at.push(0));
    refuse(|i| i.stake.truncate(2));
    refuse(|i| i.commit_blocks = Some(vec![]));
    refuse(|i| i.weights.offsets.clear());
    refuse(|i| i.weights.offsets[0] = 1);
    refuse(|i| i.bonds.columns.push(0));
    refuse(|i| i.bonds.offsets = vec![0, 2, 1, 0]);
    assert!(Input::new(0).run().is_ok());
}

#[test]
fn large_subnets_work() {
    let n = 4096u16;
    let mut input = Input::new(n);
    input.params.yuma3 = true;
    input.params.liquid_alpha = true;
    input.stake[..64].fill(1_000_000);
    input.permits[..64].fill(1);
    let row = |i: u16| (64..n).map(|j| (j, 1 + j.wrapping_mul(i + 7) % 60_000)).collect::<Vec<_>>();
    let rows: Vec<_> = (0..n).map(|i| if i < 64 { row(i) } else { vec![] }).collect();
    input.weights = Rows::new(&rows);
    input.bonds = Rows::new(&rows);
    let out = input.run().unwrap().outcome(1_000_000_000);
    assert!(out.values.server_emission.iter().sum::<u64>() > 499_990_000);
    assert_eq!(out.values.permits.iter().filter(|p| **p).count(), 64);
}

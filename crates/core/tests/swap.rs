//! The balancer pool against recorded functions of the chain and the cases of its tests.

mod support;

use serde_json::Value;
use subforge_core::fixed::U64F64;
use subforge_core::swap::*;
use support::{area, cases, int};

const FILE: &str = "economy.json";

fn bits(x: U64F64) -> u128 {
    x.to_bits()
}

fn from_bits(v: &Value) -> U64F64 {
    U64F64::from_bits(int(v))
}

fn pool(v: &Value, tao: &str, alpha: &str) -> Pool {
    let quote = v.get("w_quote_parts").map_or(DEFAULT_QUOTE_WEIGHT, int);
    Pool { tao: int(&v[tao]), alpha: int(&v[alpha]), quote }
}

#[test]
fn recorded_balancer() {
    for case in cases("Balancer") {
        let pool = Pool {
            tao: int(&case["taoReserve"]),
            alpha: int(&case["alphaReserve"]),
            quote: int(&case["quoteWeight"]),
        };
        assert_eq!(
            bits(pool.exp_base_quote(int(&case["dx"]))),
            int::<u128>(&case["exp_base_quote"]),
            "{case}"
        );
        assert_eq!(
            bits(pool.exp_quote_base(int(&case["dy"]))),
            int::<u128>(&case["exp_quote_base"]),
            "{case}"
        );
        assert_eq!(bits(pool.price()), int::<u128>(&case["price"]), "{case}");
        let [current, target, delta] = [0, 1, 2].map(|i| &case["quote_delta_in"][i]);
        assert_eq!(pool.quote_delta_in(from_bits(current), from_bits(target)), int::<u64>(delta), "{case}");
        let [current, target, delta] = [0, 1, 2].map(|i| &case["base_delta_in"][i]);
        assert_eq!(pool.base_delta_in(from_bits(current), from_bits(target)), int::<u64>(delta), "{case}");
        let added = &case["added"];
        let weight = pool.weight_after(int(&added[0]), int(&added[1]));
        assert_eq!(weight.is_some(), added[2] == true, "{case}");
        assert_eq!(weight.unwrap_or(pool.quote), int::<u64>(&added[3]), "{case}");
    }
}

fn outcome(result: Result<Swap, SwapError>) -> Value {
    match result {
        Ok(s) => serde_json::json!([s.paid_in, s.paid_out, s.fee, s.fee_to_author]),
        Err(e) => Value::String(format!("{e:?}")),
    }
}

#[test]
fn exact_input_swaps() {
    for (inputs, expected) in area(FILE, "swap.exact_in") {
        let request = Request {
            order: if inputs["side"] == "buy" { Order::Buy } else { Order::Sell },
            amount: int(&inputs["amount"]),
            limit: limit_price(int(&inputs["limit_price_rao"])),
            fee_rate: if inputs["drop_fees"] == true { 0 } else { int(&inputs["fee_rate"]) },
            minimum_reserve: int(&inputs["minimum_reserve"]),
        };
        let got = outcome(swap(&pool(&inputs, "tao_reserve", "alpha_reserve"), &request));
        let want = match expected.get("error") {
            Some(name) => name.clone(),
            None => serde_json::json!(
                ["paid_in", "paid_out", "fee", "fee_author"].map(|k| int::<u64>(&expected[k]))
            ),
        };
        assert_eq!(got, want, "{inputs}");
    }
}

#[test]
fn greatest_amounts_within_a_limit() {
    for (name, order) in [("add", Order::Buy), ("remove", Order::Sell)] {
        for (inputs, expected) in area(FILE, &format!("staking.get_max_amount_{name}")) {
            if inputs.get("tao").is_none() {
                continue;
            }
            let pool = pool(&inputs, "tao", "alpha");
            let reserve = if order == Order::Buy { pool.tao } else { pool.alpha };
            let request = Request {
                order,
                amount: reserve.saturating_mul(1000),
                limit: limit_price(int(&inputs["limit_rao"])),
                fee_rate: 33,
                minimum_reserve: int(&inputs["minimum_reserve"]),
            };
            let exact = &expected["exact"];
            match swap(&pool, &request) {
                Ok(s) => assert_eq!(s.paid_in.saturating_add(s.fee), int::<u64>(exact), "{inputs}"),
                Err(e) => assert_eq!(exact["error"], format!("{e:?}"), "{inputs}"),
            }
        }
    }
    for (inputs, expected) in area(FILE, "staking.get_max_amount_move") {
        if inputs.get("tao1").is_some() {
            let got = max_amount_move(
                &pool(&inputs, "tao1", "alpha1"),
                &pool(&inputs, "tao2", "alpha2"),
                int(&inputs["limit_rao"]),
            );
            assert_eq!(got, int::<u64>(&expected["exact"]), "{inputs}");
        }
    }
}

#[test]
fn factors_of_a_trade() {
    for (inputs, expected) in area(FILE, "swap.exp_scaled") {
        let (reserve, delta) = (int(&inputs["reserve"]), int(&inputs["delta"]));
        let pool = Pool { tao: reserve, alpha: reserve, quote: int(&inputs["w_quote_parts"]) };
        let got =
            if inputs["side"] == "buy" { pool.exp_quote_base(delta) } else { pool.exp_base_quote(delta) };
        assert_eq!(bits(got), int::<u128>(&expected["exact_u64f64_bits"]), "{inputs}");
    }
    for (inputs, expected) in area(FILE, "swap.convert_deltas") {
        let (pool, delta) = (pool(&inputs, "tao", "alpha"), int(&inputs["delta_in"]));
        assert_eq!(pool.tao_for_alpha(delta), int::<u64>(&expected["sell_out"]), "{inputs}");
        assert_eq!(pool.alpha_for_tao(delta), int::<u64>(&expected["buy_out"]), "{inputs}");
    }
}

#[test]
fn input_that_reaches_a_price() {
    for (inputs, expected) in area(FILE, "swap.delta_in") {
        let price = |key: &str| match inputs.get(key) {
            Some(v) => U64F64::from_num(v.as_f64().unwrap()),
            None => from_bits(&inputs[format!("{key}_u64f64_bits")]),
        };
        let reserve = int(&inputs["reserve"]);
        let pool = Pool { tao: reserve, alpha: reserve, quote: int(&inputs["w_quote_parts"]) };
        let (current, target) = (price("current"), price("target"));
        let got = if inputs["fn"] == "quote_delta_in" {
            pool.quote_delta_in(current, target)
        } else {
            pool.base_delta_in(current, target)
        };
        assert_eq!(got, int::<u64>(&expected), "{inputs}");
    }
}

#[test]
fn weights_follow_liquidity() {
    for (inputs, expected) in area(FILE, "swap.adjust_protocol_liquidity") {
        let pool = pool(&inputs, "tao", "alpha");
        let got = pool.weight_after(int(&inputs["dtao"]), int(&inputs["dalpha"]));
        assert_eq!(got.is_some(), expected["ok"] == true, "{inputs}");
        if let Some(weight) = got {
            assert_eq!(weight, int::<u64>(&expected["new_w_quote_parts"]), "{inputs}");
        }
    }
    assert!(is_valid_weight(990_000_000_000_000_000) && is_valid_weight(10_000_000_000_000_000));
    assert!(!is_valid_weight(990_000_000_000_000_001) && !is_valid_weight(0));
}

#[test]
fn fees() {
    for (inputs, expected) in area(FILE, "swap.fee") {
        assert_eq!(fee(int(&inputs["amount"]), int(&inputs["fee_rate"])), int::<u64>(&expected), "{inputs}");
    }
}

#[test]
fn prices() {
    let price = |tao, alpha, quote| bits(Pool { tao, alpha, quote }.price());
    assert_eq!(price(5, 2, DEFAULT_QUOTE_WEIGHT), 46_116_860_184_273_879_040);
    assert_eq!(price(10, 4, 333_333_333_333_333_333), 92_233_720_368_547_758_217);
    assert_eq!([price(5, 0, DEFAULT_QUOTE_WEIGHT), price(5, 2, 0), price(5, 2, u64::MAX)], [0, 0, 0]);

    let fifth = U64F64::from_num(0.2);
    assert_eq!(initial_quote_weight(1_000_000_000, 4_000_000_000, fifth), Some(555_555_555_555_555_555));
    assert_eq!(initial_quote_weight(0, 0, fifth), None);
    assert_eq!(initial_quote_weight(u64::MAX, 1, fifth), None);
    assert_eq!(initial_quote_weight(1, u64::MAX, U64F64::max_value()), None);
    assert_eq!(alpha_for_tao(U64F64::from_num(0.25), 7), 28);
    assert_eq!(alpha_for_tao(U64F64::from_bits(0), 7), 0);

    let whole = |list: &[u64]| median_price(&list.iter().map(|p| U64F64::from_num(*p)).collect::<Vec<_>>());
    assert_eq!(whole(&[7, 2, 5]), U64F64::from_num(5));
    assert_eq!(whole(&[2, 0, 8]), U64F64::from_num(5));
    assert_eq!(whole(&[]), U64F64::from_num(1));
}

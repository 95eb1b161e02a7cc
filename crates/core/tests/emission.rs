//! Emission against recorded functions of the chain and derived cases.

mod support;

use subforge_core::emission::*;
use subforge_core::fixed::{I96F32, U64F64, U96F32, u64_proportion};
use subforge_core::swap::{DEFAULT_QUOTE_WEIGHT, Pool, WEIGHT_ONE};
use support::{area, cases, hex, int, ints};

const CONSENSUS: &str = "consensus.json";
const ECONOMY: &str = "economy.json";
const TAO_WEIGHT: u64 = 971_718_665_099_567_868;

fn bits(x: U96F32) -> u128 {
    x.to_bits()
}

#[test]
fn recorded_functions() {
    for case in cases("block_emission_for_issuance") {
        assert_eq!(block_emission(int(&case[0])), int::<u64>(&case[1]), "{case}");
    }
    for case in cases("decay_factor_q32") {
        assert_eq!(decay_factor_q32(int(&case[0])), int::<u64>(&case[1]), "{case}");
    }
    for case in cases("mul_by_q32") {
        assert_eq!(mul_by_q32(int(&case[0]), int(&case[1])), int::<u64>(&case[2]), "{case}");
    }
    for case in cases("block_hash_to_indices") {
        let hash: [u8; 32] = hex(&case[0]).try_into().unwrap();
        assert_eq!(
            block_hash_to_indices(&hash, int(&case[1]), int(&case[2])),
            ints::<u64>(&case[3]),
            "{case}"
        );
    }
}

#[test]
fn issuance() {
    for (inputs, expected) in area(CONSENSUS, "derived.block_emission") {
        assert_eq!(block_emission(int(&inputs["issuance"])), int::<u64>(&expected), "{inputs}");
    }
    assert_eq!(bits(tao_weight(TAO_WEIGHT)), 226_245_882);
    for (inputs, expected) in area(CONSENSUS, "derived.root_proportion") {
        let weight = tao_weight(int(&inputs["tao_weight"]));
        let got = root_proportion(int(&inputs["root_tao"]), weight, int(&inputs["alpha_issuance"]));
        assert_eq!(bits(got), int::<u128>(&expected["u96f32_bits"]), "{inputs}");
    }
    assert_eq!(bits(root_proportion(0, tao_weight(1), 0)), 0);
    let stake = stake_weight(5, 1 << 40, tao_weight(TAO_WEIGHT));
    assert_eq!(stake.to_bits(), (5 << 64) + ((226_245_882i128 << 32) << 40));
}

const UNBOUND: BurnBounds = BurnBounds { min: 0, max: u64::MAX };

#[test]
fn registration_price() {
    for (inputs, expected) in area(ECONOMY, "registration.decay_factor_q32") {
        assert_eq!(decay_factor_q32(int(&inputs["half_life"])), int::<u64>(&expected), "{inputs}");
    }
    for (inputs, expected) in area(ECONOMY, "registration.burn_decay") {
        if !inputs["min"].is_number() {
            continue;
        }
        let half_life = int(&inputs["half_life"]);
        for (blocks, want) in ints::<u64>(&inputs["blocks"]).into_iter().zip(ints::<u64>(&expected)) {
            let got = (0..blocks)
                .fold(int(&inputs["burn"]), |burn, i| Decay::default().next(burn, half_life, UNBOUND, 2 + i));
            assert_eq!(got, want, "{inputs}");
        }
    }
    let steps = (0..4).scan(1024, |burn, i| {
        *burn = Decay::default().next(*burn, 2, UNBOUND, 2 + i);
        Some(*burn)
    });
    assert_eq!(steps.collect::<Vec<_>>(), [724, 511, 361, 255]);
    assert_eq!(Decay::default().next(1000, 1000, UNBOUND, 1), 1000);

    let bounds = BurnBounds { min: 100_000, max: 150_000 };
    assert_eq!(Decay::default().next(1, 1, bounds, 2), 100_000);
    assert_eq!(bump(100_000, U64F64::from_num(2), bounds), 150_000);
    assert_eq!(Decay::default().next(150_000, 1, bounds, 3), 100_000);
    assert_eq!(bump(0, U64F64::from_num(0), bounds), 100_000);
    let multiplier = U64F64::from_bits(23_242_897_532_874_035_200);
    let bumps = (0..6).scan(1_000_000_000, |burn, _| {
        *burn = bump(*burn, multiplier, BurnBounds { min: 500_000, max: 100_000_000_000 });
        Some(*burn)
    });
    let want = [1_260_000_000, 1_587_600_000, 2_000_376_000, 2_520_473_760, 3_175_796_937, 4_001_504_140];
    assert_eq!(bumps.collect::<Vec<u64>>(), want);
}

#[test]
fn draws() {
    for (inputs, expected) in area(ECONOMY, "claim_root.block_hash_to_indices") {
        let hash: [u8; 32] = hex(&inputs["block_hash"]).try_into().unwrap();
        let got = block_hash_to_indices(&hash, int(&inputs["k"]), int(&inputs["n"]));
        assert_eq!(got, ints::<u64>(&expected), "{inputs}");
    }
    assert_eq!(block_hash_to_indices(&[255; 32], u64::MAX, 0), [0]);
    assert!(block_hash_to_indices(&[7; 32], 0, 10).is_empty());
}

#[test]
fn locks_decay() {
    for (inputs, expected) in area(ECONOMY, "locks.exp_decay") {
        let tau = int(&inputs["tau"]);
        let list = |v: &serde_json::Value| if v.is_array() { v.clone() } else { serde_json::json!([v]) };
        let want = ints::<u128>(&list(&expected["u64f64_bits"]));
        for (dt, want) in ints::<u64>(&list(&inputs["dt"])).into_iter().zip(want) {
            assert_eq!(lock_decay(dt, tau).to_bits(), want, "{inputs}");
        }
    }
    assert!(lock_decay(u64::MAX, u64::MAX).to_bits() > 0);
}

#[test]
fn locks_roll_forward() {
    for (inputs, expected) in area(ECONOMY, "locks.roll_forward") {
        let rates = LockRates {
            unlock: int(&inputs["unlock_rate"]),
            maturity: int(&inputs["maturity_rate"]),
            owner: inputs["owner_lock"] == true,
            perpetual: inputs["perpetual"] == true,
        };
        let conviction = U64F64::from_bits(int(&inputs["conviction_bits"]));
        let lock = Lock { mass: int(&inputs["locked_mass"]), conviction };
        let blocks = int::<u64>(&inputs["now"]) - int::<u64>(&inputs["last_update"]);
        let got = roll_lock(lock, blocks, &rates);
        assert_eq!(got.mass, int::<u64>(&expected["locked_mass"]), "{inputs}");
        assert_eq!(got.conviction.to_bits(), int::<u128>(&expected["conviction_bits"]), "{inputs}");
    }
    let forever = LockRates { unlock: 0, maturity: 7, owner: false, perpetual: false };
    let huge = Lock { mass: u64::MAX, conviction: U64F64::from_bits(u128::MAX) };
    assert_eq!(roll_lock(huge, u64::MAX, &forever).mass, 0);
    let widest = LockRates { unlock: u64::MAX, maturity: u64::MAX - 1, owner: false, perpetual: false };
    assert!(roll_lock(huge, u64::MAX, &widest).mass > 0);
}

#[test]
fn mechanisms_and_voting_power() {
    assert_eq!(split_emission(25, 5, None), [5, 5, 5, 5, 5]);
    assert_eq!(split_emission(10, 4, None), [4, 2, 2, 2]);
    assert_eq!(split_emission(1_000_000_000, 2, Some(&[16_383, 49_152])), [249_988_556, 750_011_444]);
    assert_eq!(split_emission(7, 3, Some(&[65_535])), [7, 0, 0]);
    assert!(split_emission(7, 0, None).is_empty());
    for (inputs, expected) in area(ECONOMY, "voting_power.ema") {
        let got = voting_power(int(&inputs["alpha"]), int(&inputs["stake"]), int(&inputs["previous"]));
        assert_eq!(got, int::<u64>(&expected), "{inputs}");
    }
    assert_eq!(voting_power(u64::MAX, u64::MAX, u64::MAX), u64::MAX);
}

#[test]
fn moving_prices() {
    for (inputs, expected) in area(CONSENSUS, "derived.moving_price") {
        if inputs.get("price_f64").is_none() {
            continue;
        }
        let price = U64F64::from_num(inputs["price_f64"].as_f64().unwrap());
        let got = moving_price(
            I96F32::from_bits(int(&inputs["old_bits_i96f32"])),
            price,
            I96F32::from_bits(int(&inputs["moving_alpha_bits"])),
            1,
            int(&inputs["halving_blocks"]),
            int(&inputs["blocks_since_start_call"]),
        );
        assert_eq!(got.to_bits(), int::<i128>(&expected["new_bits_i96f32"]), "{inputs}");
    }
    let price = U64F64::from_num(0.01);
    let alpha = I96F32::from_num(0.000003);
    let step = |old, block| moving_price(old, price, alpha, 1, 201_600, block);
    let last = (1..=216_000).fold(I96F32::from_num(0), step);
    assert_eq!(last.to_bits(), 7_956_377);
}

#[test]
fn schedules() {
    let schedule = |tempo, last| Schedule {
        tempo,
        last_epoch_block: last,
        pending_epoch_at: 0,
        blocks_since_last_step: 0,
    };
    assert!(!is_epoch_due(&schedule(0, 0), u64::MAX));
    assert!(!is_epoch_due(&schedule(10, 5), 14));
    assert!(is_epoch_due(&schedule(10, 5), 15));
    assert!(is_epoch_due(&Schedule { pending_epoch_at: 7, ..schedule(10, 5) }, 7));
    assert!(is_epoch_due(&Schedule { blocks_since_last_step: 50_401, ..schedule(60_000, 5) }, 7));
    assert_eq!(blocks_until_next_epoch(0, 0, 100), u64::MAX);
    assert_eq!(blocks_until_next_epoch(10, 0, 9), 1);
    assert_eq!(blocks_until_next_epoch(65_535, 0, u64::MAX), 0);
    assert_eq!(blocks_until_next_epoch(65_534, 0, 100), 65_434);
}

#[test]
fn shares_of_tao() {
    let subnets = |prices: &[f64], burned: &[f64]| {
        let pairs = prices.iter().zip(burned);
        pairs
            .map(|(p, b)| ShareInput {
                moving_price: moving_price_of(1, I96F32::from_num(*p)),
                miner_burned: U96F32::from_num(*b),
                enabled: true,
            })
            .collect::<Vec<_>>()
    };
    let bits = |list: &[ShareInput]| shares(list).iter().map(|s| s.to_bits()).collect::<Vec<_>>();
    let mut list = subnets(&[0.5, 0.25, 0.25], &[0.0, 0.5, 1.0]);
    assert_eq!(bits(&list), [14_757_395_258_967_641_292, 3_689_348_814_741_910_323, 0]);
    assert!(!root_sells(&list));
    list[0].enabled = false;
    assert_eq!(bits(&list), [0, 1 << 64, 0]);
    list[1].enabled = false;
    list[2].enabled = false;
    assert_eq!(bits(&list), [0, 0, 0]);

    let list = subnets(&[0.1, 0.2, 0.3], &[0.0; 3]);
    assert_eq!(
        bits(&list),
        [3_074_457_348_004_351_544, 6_148_914_688_850_424_263, 9_223_372_036_854_775_808]
    );
    assert_eq!(bits(&subnets(&[0.5, 0.5], &[1.0, 7.0])), [1 << 63, 1 << 63]);
    assert_eq!(bits(&subnets(&[0.0, 0.0], &[0.0, 0.0])), [0, 0]);
    assert_eq!(moving_price_of(0, I96F32::from_num(0)), U64F64::from_num(1));
    assert!(root_sells(&subnets(&[0.6, 0.5], &[0.0, 0.0])));
}

#[test]
fn terms_of_a_subnet() {
    for (inputs, expected) in area(CONSENSUS, "derived.subnet_terms") {
        let price = U64F64::from_num(inputs["price_f64"].as_f64().unwrap());
        let got = terms(
            U96F32::from_num(int::<u64>(&inputs["tao_emission"])),
            U96F32::saturating_from_num(price),
            U96F32::from_bits(int(&inputs["root_proportion_bits"])),
            int(&inputs["alpha_emission"]),
        );
        let want = ["tao_in", "alpha_in", "excess"].map(|k| int::<u128>(&expected["bits"][k]));
        assert_eq!([got.tao_in, got.alpha_in, got.excess].map(bits), want, "{inputs}");
    }
    for (inputs, expected) in area(CONSENSUS, "derived.alpha_split") {
        let cut = (inputs["owner_cut_enabled"] != false).then(|| int(&inputs["owner_cut"]));
        let proportion = U96F32::from_bits(int(&inputs["root_proportion_bits"]));
        let got = split_alpha(1_000_000_000, cut, proportion);
        let want = ["owner_cut", "root_alpha", "server", "validator"].map(|k| int::<u64>(&expected[k]));
        assert_eq!([got.owner_cut, got.root, got.server, got.validator], want, "{inputs}");
    }
}

fn subnet(tao: u64, alpha: u64, moving: f64) -> CoinbaseSubnet {
    CoinbaseSubnet {
        pool: Pool { tao, alpha, quote: DEFAULT_QUOTE_WEIGHT },
        alpha_out: 0,
        mechanism: 1,
        moving_price: I96F32::from_num(moving),
        miner_burned: U96F32::from_num(0),
        emission_enabled: true,
        owner_cut_enabled: true,
        initialized: true,
    }
}

#[test]
fn the_first_buy_starts_a_pool_with_even_weights() {
    let params = CoinbaseParams {
        credit: 1_000_000_000,
        root_tao: 0,
        tao_weight: tao_weight(TAO_WEIGHT),
        owner_cut: 11_796,
        minimum_reserve: 1_000_000,
    };
    let old = subnet(100_000_000_000, 200_000_000_000, 0.1);
    let old = CoinbaseSubnet { pool: Pool { quote: WEIGHT_ONE / 5, ..old.pool }, ..old };
    let fresh = CoinbaseSubnet { initialized: false, ..old };
    let of = |subnet| coinbase(&params, &[subnet]).0[0];
    assert_eq!((of(old).bought, of(old).quote), (true, WEIGHT_ONE / 5));
    assert_eq!((of(fresh).bought, of(fresh).quote), (true, DEFAULT_QUOTE_WEIGHT));
    assert_ne!(of(old).buy_out, of(fresh).buy_out);
    assert!(of(old).adjusted && of(fresh).adjusted);
    let empty = CoinbaseSubnet { pool: Pool { tao: 1, alpha: 1, ..fresh.pool }, ..fresh };
    assert_eq!((of(empty).bought, of(empty).buy_out), (false, 0));
}

#[test]
fn coinbase_of_a_block() {
    let params = CoinbaseParams {
        credit: 100_000_000,
        root_tao: 1_000_000_000_000_000,
        tao_weight: tao_weight(TAO_WEIGHT),
        owner_cut: 11_796,
        minimum_reserve: 1_000_000,
    };
    let subnets = [subnet(100_000_000_000, 100_000_000_000, 0.1), subnet(1 << 40, 1 << 42, 0.2)];
    let (results, totals) = coinbase(&params, &subnets);
    let spent: u64 = results.iter().map(|r| r.tao_in_emission + r.chain_buy).sum();
    assert_eq!(spent + totals.credit_left, params.credit);
    assert!(!totals.root_sells && totals.credit_left < 4);
    for (result, before) in results.iter().zip(&subnets) {
        let created = result.alpha_in_emission + result.alpha_out_emission;
        let parts = result.owner_cut + result.server + result.validator + result.root;
        assert!(parts <= result.alpha_out_emission && parts + 4 > result.alpha_out_emission);
        assert_eq!(result.tao, before.pool.tao + result.tao_in_emission + result.buy_in);
        assert_eq!(result.alpha_in + result.alpha_out + result.root, before.pool.alpha + created);
        assert_eq!(result.bought, result.chain_buy > 0);
    }

    let disabled = [CoinbaseSubnet { emission_enabled: false, ..subnets[0] }];
    let (results, totals) = coinbase(&params, &disabled);
    assert_eq!((totals.credit_left, results[0].tao_in_emission), (params.credit, 0));
    assert_eq!(results[0].alpha_out_emission, 1_000_000_000);
    assert_eq!(coinbase(&params, &[]).1.credit_left, params.credit);
}

fn relations<'a>(alpha: &'a [u64], root: &'a [u64], rows: &'a [u32], none: &'a [u32]) -> Relations<'a> {
    Relations {
        alpha,
        root,
        row_account: rows,
        parents: Links { offsets: none },
        parent_account: &[],
        parent_proportion: &[],
        children: Links { offsets: none },
        child_proportion: &[],
    }
}

#[test]
fn dividends_by_stake() {
    let (inputs, expected) = area(CONSENSUS, "derived.dividend_distribution").remove(0);
    let input = DividendsInput {
        validator_alpha: int(&inputs["pending_validator"]),
        root_alpha: int(&inputs["pending_root"]),
        tao_weight: U96F32::from_num(inputs["tao_weight"].as_f64().unwrap()),
        childkey_burn: 0,
        relations: relations(&[4_859_302, 23_423, 9], &[2_342_352, 859_273, 9], &[0, 1], &[0, 0, 0]),
        dividend: &[77_783_738, 19_283_940],
        take: &[0, 0],
        same_owner: &[],
    };
    let got = distribute(&input).unwrap();
    let list = |v: &[U96F32]| v.iter().take(2).map(|x| bits(*x)).collect::<Vec<_>>();
    assert_eq!(list(&got.alpha), ints::<u128>(&expected["alpha_bits"]));
    assert_eq!(list(&got.root), ints::<u128>(&expected["root_bits"]));
    assert_eq!(got.paid, [true, true, false]);

    let short = DividendsInput { dividend: &[1], ..input };
    assert_eq!(distribute(&short).unwrap_err().code, "COLUMN_LENGTH");
    assert_eq!(split_take(U96F32::from_num(100), 32_768), (50, 49));
    assert_eq!(split_take(U96F32::from_num(100), 65_535), (100, 0));
}

#[test]
fn stake_flows_to_children() {
    let quarter = u64::MAX / 4;
    let base = relations(&[100_000_000_000_000, 0, 0, 0], &[8, 0, 0, 0], &[0, 1, 2, 3], &[]);
    let input = Relations {
        parents: Links { offsets: &[0, 0, 1, 2, 3] },
        parent_account: &[0, 0, 0],
        parent_proportion: &[quarter; 3],
        children: Links { offsets: &[0, 3, 3, 3, 3] },
        child_proportion: &[quarter; 3],
        ..base
    };
    let (alpha, tao) = inherited_stake(&input).unwrap();
    assert_eq!(alpha, [25_000_000_069_849, 24_999_999_976_716, 24_999_999_976_716, 24_999_999_976_716]);
    assert_eq!(tao, [2, 1, 1, 1]);
    assert_eq!(u64_proportion(u64::MAX), U96F32::from_num(1));

    let outside = Relations { parent_account: &[0, 9, 0], ..input };
    assert!(inherited_stake(&outside).is_err());
    let crooked = Relations { children: Links { offsets: &[0, 3, 2, 3, 3] }, ..input };
    assert!(inherited_stake(&crooked).is_err());
}

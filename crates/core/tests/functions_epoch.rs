//! Vectors and sparse matrices of the epoch against recorded functions of the chain and the cases of its tests.

mod support;

use serde_json::Value;
use subforge_core::epoch::*;
use subforge_core::fixed::I32F32;
use subforge_core::weights::upscale;
use support::{area, cases, int, ints};

const FILE: &str = "consensus.json";

fn numbers(v: &Value) -> Vec<I32F32> {
    v.as_array().unwrap().iter().map(|x| I32F32::from_num(x.as_f64().unwrap())).collect()
}

fn from_bits(v: &Value) -> Vec<I32F32> {
    ints::<i64>(v).into_iter().map(I32F32::from_bits).collect()
}

fn bits(v: &[I32F32]) -> Vec<i64> {
    v.iter().map(|x| x.to_bits()).collect()
}

fn flags(v: &Value) -> Vec<bool> {
    v.as_array().unwrap().iter().map(|x| x.as_bool().unwrap()).collect()
}

/// The sparse form of dense rows: zeros are left out.
fn sparse(v: &Value) -> Sparse {
    let row = |row: &Value| {
        let cells = numbers(row).into_iter().enumerate();
        cells.filter(|(_, x)| x.to_bits() != 0).map(|(c, x)| (c as u16, x)).collect::<Vec<_>>()
    };
    Sparse::from_rows(v.as_array().unwrap().iter().map(row))
}

fn assert_near(got: &Sparse, want: &Value) {
    for (i, want) in want.as_array().unwrap().iter().enumerate() {
        let want = numbers(want);
        let mut dense = vec![I32F32::from_num(0); want.len()];
        got.row(i).for_each(|(c, v)| dense[usize::from(c)] = v);
        for (got, want) in dense.iter().zip(&want) {
            assert!((got.to_num::<f64>() - want.to_num::<f64>()).abs() < 1e-4, "{dense:?} {want:?}");
        }
    }
}

#[test]
fn recorded_medians() {
    for case in cases("weighted_median_col_sparse") {
        let pairs = |row: &Value| {
            let entries = row.as_array().unwrap().iter();
            entries.map(|e| (int(&e[0]), I32F32::from_bits(int(&e[1])))).collect::<Vec<_>>()
        };
        let rows = Sparse::from_rows(case["rows"].as_array().unwrap().iter().map(pairs));
        let majority = I32F32::from_bits(int(&case["majority"]));
        let got = weighted_median_columns(&from_bits(&case["stake"]), &rows, int(&case["columns"]), majority);
        assert_eq!(bits(&got), ints::<i64>(&case["out"]), "{case}");
    }
}

#[test]
fn recorded_vectors() {
    for case in cases("vectors") {
        let values = from_bits(&case["in"]);
        let mut normalized = values.clone();
        normalize(&mut normalized);
        assert_eq!(bits(&normalized), ints::<i64>(&case["normalized"]), "{case}");
        assert_eq!(sum(&values).to_bits(), int::<i64>(&case["sum"]), "{case}");
        assert_eq!(max_upscale_to_u16(&values), ints::<u16>(&case["max_upscale_u16"]), "{case}");
        let k = int(&case["k"]);
        assert_eq!(top_k(&values, k), flags(&case["topk"]), "{case}");
        assert_eq!(top_k_nonzero(&values, k), flags(&case["topk_nonzero"]), "{case}");
    }
    for case in cases("vec_u16_max_upscale_to_u16") {
        assert_eq!(upscale(&ints::<u16>(&case[0])), ints::<u16>(&case[1]), "{case}");
    }
}

#[test]
fn upscaling_and_top_k() {
    for (inputs, expected) in area(FILE, "math.max_upscale_u16") {
        assert_eq!(upscale(&ints::<u16>(&inputs["vector_u16"])), ints::<u16>(&expected), "{inputs}");
    }
    for (inputs, expected) in area(FILE, "math.max_upscale_fixed") {
        let number = |x: &Value| x.as_f64().map_or(I32F32::max_value(), I32F32::from_num);
        let values: Vec<_> = inputs["vector_i32f32"].as_array().unwrap().iter().map(number).collect();
        assert_eq!(max_upscale_to_u16(&values), ints::<u16>(&expected), "{inputs}");
    }
    for (inputs, expected) in area(FILE, "math.is_topk") {
        assert_eq!(top_k(&numbers(&inputs["vector"]), int(&inputs["k"])), flags(&expected), "{inputs}");
    }
}

#[test]
fn medians() {
    for (inputs, expected) in area(FILE, "math.weighted_median_col") {
        let majority = I32F32::from_num(inputs["majority"].as_f64().unwrap());
        let want = numbers(&expected);
        let rows = sparse(&inputs["weights"]);
        let got = weighted_median_columns(&numbers(&inputs["stake"]), &rows, want.len(), majority);
        assert_eq!(got, want, "{inputs}");
    }
    for (inputs, expected) in area(FILE, "math.weighted_median") {
        if inputs.get("stake").is_none() {
            continue;
        }
        let stake = numbers(&inputs["stake"]);
        let minority = I32F32::from_num(1).saturating_sub(I32F32::from_num(0.51));
        let got = weighted_median(&stake, &numbers(&inputs["score"]), minority, sum(&stake));
        assert_eq!(got, I32F32::from_num(expected.as_f64().unwrap()), "{inputs}");
    }
}

#[test]
fn rows_and_columns() {
    for (inputs, expected) in area(FILE, "math.row_normalize_sparse") {
        let mut matrix = sparse(&inputs["rows"]);
        matrix.normalize_rows();
        assert_near(&matrix, &expected);
    }
    for (inputs, expected) in area(FILE, "math.matmul_sparse") {
        let got = sparse(&inputs["matrix"]).mul_from_left(&numbers(&inputs["vector"]), 3);
        assert_eq!(got, numbers(&expected), "{inputs}");
    }
    for (inputs, expected) in area(FILE, "math.matmul_transpose_sparse") {
        let got = sparse(&inputs["matrix"]).mul_from_right(&numbers(&inputs["vector"]));
        assert_eq!(got, numbers(&expected), "{inputs}");
    }
    for (inputs, expected) in area(FILE, "math.col_clip_sparse") {
        let got = sparse(&inputs["matrix"]).clip_columns(&numbers(&inputs["threshold"]));
        assert_eq!(got, sparse(&expected), "{inputs}");
    }
}

fn transposed(v: &Value) -> Value {
    let columns = v.as_array().unwrap();
    let rows = columns[0].as_array().unwrap().len();
    (0..rows).map(|i| columns.iter().map(|c| c[i].clone()).collect::<Value>()).collect()
}

#[test]
fn columns_as_wholes() {
    for (inputs, expected) in area(FILE, "math.col_normalize_sparse") {
        let mut matrix = sparse(&transposed(&inputs["columns"]));
        matrix.normalize_columns(inputs["columns"].as_array().unwrap().len());
        assert_near(&matrix, &transposed(&expected));
    }
    for (inputs, expected) in area(FILE, "math.col_max_upscale_sparse") {
        let mut matrix = sparse(&transposed(&inputs["columns"]));
        matrix.upscale_columns(inputs["columns"].as_array().unwrap().len());
        assert_near(&matrix, &transposed(&expected));
    }
}

#[test]
fn averages() {
    for (inputs, expected) in area(FILE, "math.interpolate_sparse").into_iter().take(1) {
        let ratio = I32F32::from_num(inputs["ratio"].as_f64().unwrap());
        let got = interpolate(&sparse(&inputs["mat1"]), &sparse(&inputs["mat2"]), 2, ratio);
        for (i, want) in expected.as_array().unwrap().iter().enumerate() {
            for (c, v) in got.row(i) {
                assert!(
                    (v.to_num::<f64>() - want[usize::from(c)].as_f64().unwrap()).abs() < 1e-2,
                    "{inputs}"
                );
            }
        }
    }
    for (inputs, expected) in area(FILE, "math.mat_ema_alpha_sparse").into_iter().take(2) {
        let alpha = I32F32::from_num(inputs["alpha"].as_f64().unwrap());
        let (new, old) = (sparse(&inputs["new"]), sparse(&inputs["old"]));
        assert_near(&liquid_ema(&new, &old, 3, Alphas::Constant(alpha)), &expected);
    }
    let one = I32F32::from_num(1);
    let (new, old) = (Sparse::from_rows([[(0, one)]]), Sparse::from_rows([[(0, one)], [(1, one)]]));
    let half = Alphas::Constant(I32F32::from_num(0.5));
    assert_eq!(liquid_ema(&new, &old, 2, half), new, "row counts that differ give the new matrix");
}

#[test]
fn alpha_of_a_bond() {
    for (inputs, expected) in area(FILE, "derived.alpha_sigmoid") {
        let sigmoid = Sigmoid::new(45_875, 58_982, int(&inputs["steepness"]));
        let [c, w, b] =
            ["consensus", "weight", "bond"].map(|k| I32F32::from_num(inputs[k].as_f64().unwrap()));
        let [alpha] = sigmoid.alphas([sigmoid.exponent(c, w, b)]);
        assert_eq!(alpha.to_bits(), int::<i64>(&expected["alpha_bits"]), "{inputs}");
    }
    for (inputs, expected) in area(FILE, "derived.exp_safe") {
        let x = I32F32::from_bits(int(&inputs["x_bits"]));
        assert_eq!(exp_of(x).to_bits(), int::<i64>(&expected["i32f32_bits"]), "{inputs}");
    }
}

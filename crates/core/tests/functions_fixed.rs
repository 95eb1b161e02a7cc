//! Fixed point and share-pool decimals against the numbers recorded from the chain's own code.

mod support;

use subforge_core::fixed::*;
use subforge_core::share_pool::SafeFloat;
use support::{cases, hex, int, opt};

macro_rules! unary {
    ($test:ident, $function:literal, $from:ty, $run:expr) => {
        #[test]
        fn $test() {
            for case in cases($function) {
                let run: fn($from) -> Option<_> = $run;
                let got = run(<$from>::from_bits(int(&case[0]))).map(|x| x.to_bits());
                assert_eq!(got, opt(&case[1]), "{case}");
            }
        }
    };
}

unary!(exp_safe_is_total, "exp_safe_I32F32", I32F32, |x| Some(exp_safe(x)));
unary!(safe_ln_is_total, "safe_ln_I32F32", I32F32, |x| Some(safe_ln(x)));
unary!(exp_of_i32f32, "exp_I32F32", I32F32, exp_i32f32);
unary!(ln_of_i64f64, "ln_I64F64", I64F64, ln_i64f64);
unary!(exp_of_i64f64, "exp_I64F64", I64F64, exp_i64f64);
unary!(log2_of_i96f32, "log2_I96F32", I96F32, log2_i96f32);
unary!(sqrt_of_i64f64, "sqrt_I64F64", I64F64, sqrt_i64f64);

#[test]
fn pow_of_i64f64() {
    for case in cases("pow_I64F64") {
        let [a, b] = [0, 1].map(|i| I64F64::from_bits(int(&case[i])));
        assert_eq!(pow_i64f64(a, b).map(|x| x.to_bits()), opt(&case[2]), "{case}");
    }
}

#[test]
fn sigmoid() {
    for case in cases("sigmoid_safe_I32F32") {
        let [x, rho, kappa] = [0, 1, 2].map(|i| I32F32::from_bits(int(&case[i])));
        assert_eq!(sigmoid_safe(x, rho, kappa).to_bits(), int::<i64>(&case[3]), "{case}");
    }
}

#[test]
fn products_and_quotients() {
    for case in cases("mul_div_I32F32") {
        let [a, b] = [0, 1].map(|i| I32F32::from_bits(int(&case[i])));
        assert_eq!(mul(a, b).to_bits(), int::<i64>(&case[2]), "{case}");
        assert_eq!(a.saturating_quotient(b).map(|x| x.to_bits()), opt(&case[3]), "{case}");
    }
    for case in cases("mul_div_U64F64") {
        let [a, b] = [0, 1].map(|i| U64F64::from_bits(int(&case[i])));
        assert_eq!(a.saturating_mul(b).to_bits(), int::<u128>(&case[2]), "{case}");
        assert_eq!(a.saturating_quotient(b).map(|x| x.to_bits()), opt(&case[3]), "{case}");
    }
}

#[test]
fn conversions() {
    for case in cases("conversions") {
        let x = I32F32::from_bits(int(&case[0]));
        assert_eq!(i32f32_proportion_to_u16(x), int::<u16>(&case[1]), "{case}");
        assert_eq!(i32f32_to_u16(x), int::<u16>(&case[2]), "{case}");
        assert_eq!(i32f32_to_u64(x), int::<u64>(&case[3]), "{case}");
    }
    assert_eq!(u16_proportion(u16::MAX), I32F32::from_num(1));
    assert_eq!(u64_proportion(971_718_665_099_567_868).to_bits(), 226_245_882);
}

#[test]
fn safe_float_arithmetic() {
    let float = |v: &serde_json::Value| SafeFloat::from_bytes(&hex(v)).unwrap();
    for case in cases("SafeFloat") {
        let (a, b, c) = (float(&case[0]), float(&case[1]), float(&case[2]));
        let results = [Some(a.add(b)), a.sub(b), a.div(b), a.mul_div(b, c)];
        for (i, got) in results.into_iter().enumerate() {
            let want = &case[3 + i];
            let want = (!want.is_null()).then(|| hex(want));
            assert_eq!(got.map(|x| x.to_bytes().to_vec()), want, "column {} of {case}", 3 + i);
        }
        assert_eq!(a.to_u64(), int::<u64>(&case[7]), "{case}");
    }
}

#[test]
fn safe_float_constructors() {
    for case in cases("SafeFloat_new") {
        let got = SafeFloat::new(int(&case[0]), int(&case[1])).map(|x| x.to_bytes().to_vec());
        assert_eq!(got, (!case[2].is_null()).then(|| hex(&case[2])), "{case}");
    }
    for case in cases("SafeFloat_from_U64F64") {
        assert_eq!(SafeFloat::from_u64f64_bits(int(&case[0])).to_bytes().to_vec(), hex(&case[1]), "{case}");
    }
    assert_eq!(SafeFloat::from_bytes(&[0; 23]), None);
    assert_eq!(SafeFloat::from_bytes(&[0; 25]), None);
}

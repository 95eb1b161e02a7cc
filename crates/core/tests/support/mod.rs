//! Reading of the recorded single-function cases.
#![allow(dead_code)]

pub mod epoch;
pub mod plain_epoch;

use serde_json::Value;
use std::sync::OnceLock;

static FILE: OnceLock<Value> = OnceLock::new();

/// The cases of one function; there is at least one.
pub fn cases(function: &str) -> &'static [Value] {
    let file = FILE.get_or_init(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../test/vectors/traces/functions-000.json");
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    });
    let cases = file["functions"][function]["cases"].as_array().unwrap();
    assert!(!cases.is_empty());
    cases
}

/// A number given as a JSON number or a decimal string.
pub fn int<T: std::str::FromStr>(value: &Value) -> T
where
    T::Err: std::fmt::Debug,
{
    match value {
        Value::String(s) => s.parse().unwrap(),
        other => other.to_string().parse().unwrap(),
    }
}

/// As [`int`], `None` for null.
pub fn opt<T: std::str::FromStr>(value: &Value) -> Option<T>
where
    T::Err: std::fmt::Debug,
{
    (!value.is_null()).then(|| int(value))
}

/// A list of numbers.
pub fn ints<T: std::str::FromStr>(value: &Value) -> Vec<T>
where
    T::Err: std::fmt::Debug,
{
    value.as_array().unwrap().iter().map(int).collect()
}

/// Bytes of a 0x string.
pub fn hex(value: &Value) -> Vec<u8> {
    let s = value.as_str().unwrap().strip_prefix("0x").unwrap();
    (0..s.len()).step_by(2).map(|i| u8::from_str_radix(&s[i..i + 2], 16).unwrap()).collect()
}

fn read(file: &str) -> Value {
    let path = format!("{}/../../test/vectors/{file}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A whole vector file.
pub fn vectors(file: &str) -> Value {
    read(file)
}

/// Inputs and expectations of one area of a vector file; there is at least one.
pub fn area(file: &str, name: &str) -> Vec<(Value, Value)> {
    let all = read(file);
    let list = all.as_array().unwrap().iter().filter(|c| c["area"] == name);
    let found: Vec<_> = list.map(|c| (c["inputs"].clone(), c["expected"].clone())).collect();
    assert!(!found.is_empty(), "{name}");
    found
}

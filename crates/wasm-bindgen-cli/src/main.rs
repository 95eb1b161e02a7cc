//! `wasm-bindgen` as wasm-pack calls it: one input, and the few flags that this workspace needs.

use std::path::PathBuf;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

const USAGE: &str = "wasm-bindgen INPUT --out-dir DIR [--out-name NAME] [--target web|bundler|nodejs] \
                     [--typescript|--no-typescript] [--debug]";

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("wasm-bindgen: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: impl Iterator<Item = String>) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    // The module is handed over by the caller, so no bundler has to find a file.
    bindgen.omit_default_module_path(true);
    let mut out_dir = None;
    let mut input = None;
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} wants a value. {USAGE}"));
        match argument.as_str() {
            "--version" | "-V" => {
                println!("wasm-bindgen {}", env!("CARGO_PKG_VERSION"));
                return Ok(());
            }
            "--out-dir" => out_dir = Some(PathBuf::from(value()?)),
            "--out-name" => {
                bindgen.out_name(&value()?);
            }
            "--target" => match value()?.as_str() {
                "web" => drop(bindgen.web(true).map_err(text)?),
                "bundler" => drop(bindgen.bundler(true).map_err(text)?),
                "nodejs" => drop(bindgen.nodejs(true).map_err(text)?),
                other => return Err(format!("target {other} is not supported. {USAGE}")),
            },
            "--typescript" => drop(bindgen.typescript(true)),
            "--no-typescript" => drop(bindgen.typescript(false)),
            "--debug" => drop(bindgen.debug(true)),
            _ if !argument.starts_with('-') => input = Some(PathBuf::from(argument)),
            _ => return Err(format!("{argument} is not supported. {USAGE}")),
        }
    }
    let (Some(input), Some(out_dir)) = (input, out_dir) else { return Err(USAGE.into()) };
    bindgen.input_path(input).generate(out_dir).map_err(text)
}

fn text(error: impl std::fmt::Debug) -> String {
    format!("{error:?}")
}

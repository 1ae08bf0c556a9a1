//! The project's commands, run as `cargo xtask <command>`: what cargo and Trunk cannot do alone.
//!
//! Each command first installs what it lacks into `.tools/`, says what it does, and ends with one clear line when something cannot be had.
//! It never changes a tool of the user outside `.tools/`, except for the wasm target of rustup and Debian packages, which it announces.
#![allow(clippy::print_stdout, reason = "a command line tool speaks on standard output")]

mod apt;
mod artefacts;
mod bench;
mod browser;
mod browser_tests;
mod budget;
mod check;
mod compression;
mod files;
mod gallery;
mod hosts;
#[path = "../../build/law.rs"]
#[allow(dead_code, reason = "the build script uses the rest")]
mod law;
mod mutants;
mod output;
#[path = "../../build/owner.rs"]
#[allow(dead_code, reason = "the build script and a test use the rest")]
mod owner;
mod package;
mod pins;
mod process;
mod promises;
mod release;
mod reproduce;
#[path = "../../build/schema.rs"]
#[allow(dead_code, reason = "the build script uses the rest")]
mod schema;
mod serve;
mod setup;
mod sizes;
mod stages;
mod test;
#[path = "../../build/texts.rs"]
#[allow(dead_code, reason = "the build script uses the rest")]
mod texts;
mod tools;
mod usage;
mod wasm_compiler;
mod watch;
mod workspace;

use std::process::ExitCode;

use output::{Failure, headline};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if usage::wants_help(&arguments) {
        print!("{}", usage::usage());
        return ExitCode::SUCCESS;
    }
    let outcome = match arguments.as_slice() {
        ["serve", rest @ ..] => match serve::Port::of(rest) {
            Some(port) => serve::serve(port),
            None => return refuse(&arguments),
        },
        ["test"] => test::test(),
        ["test", "--built", names @ ..] => test::built(names),
        ["test", "--components", names @ ..] => test::components(names),
        ["gallery", "--against", revision] => gallery::against(revision),
        ["fuzz"] => test::fuzz(test::MILLION),
        ["fuzz", number] => match number.parse() {
            Ok(inputs) => test::fuzz(inputs),
            Err(_) => return refuse(&arguments),
        },
        ["walk", steps] if test::is_number(steps) => test::walks(steps),
        ["walk", engine @ ("chromium" | "firefox" | "webkit"), seed, steps]
            if test::is_number(seed) && test::is_number(steps) =>
        {
            test::walk(engine, seed, steps)
        }
        ["build"] => build(),
        ["mutants"] => mutants::mutants(mutants::Of::Everything, &[]),
        ["mutants", "--tables", names @ ..] => mutants::mutants(mutants::Of::Tables, names),
        ["mutants", "--functions"] => mutants::mutants(mutants::Of::Functions, &[]),
        ["bench"] => bench::bench(false),
        ["bench", "--quick"] => bench::bench(true),
        ["hosts", names @ ..] if hosts::are_known(names) => hosts::hosts(names),
        ["package"] => package::package(),
        ["package", "--notices"] => package::write_notices(),
        ["reproduce"] => reproduce::reproduce(),
        ["check"] => check::check(),
        ["setup"] => setup::everything(),
        _ => return refuse(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Says what is wrong with the arguments; 2 is what command line tools end with then.
fn refuse(arguments: &[&str]) -> ExitCode {
    eprint!("{}", usage::objection(arguments));
    ExitCode::from(2)
}

fn build() -> Result<(), Failure> {
    headline("set-up");
    let compiler = setup::for_build()?;
    headline("release build");
    release::build(&compiler)?;
    sizes::print(&workspace::dist())
}

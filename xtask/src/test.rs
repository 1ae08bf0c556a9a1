//! `cargo xtask test`: every test of the project, from the quick ones to the built page in a real browser.
//!
//! The first stage that fails ends the run. Nothing is started here that would have to be stopped: the browser tests do that themselves.

use std::ffi::OsStr;
use std::time::SystemTime;

use crate::browser_tests::browser_tests;
use crate::output::{Failure, headline, step};
use crate::process::{command, run_visible};
use crate::stages::Stages;
use crate::wasm_compiler::WasmCompiler;
use crate::{check, hosts, package, promises, release, reproduce, setup, sizes, workspace};

/// Runs all stages and ends with the time of each.
pub(crate) fn test() -> Result<(), Failure> {
    let mut stages = Stages::default();
    let outcome = run(&mut stages);
    stages.print(outcome.is_ok());
    outcome
}

/// Only the component tests with these in their names.
pub(crate) fn components(names: &[&str]) -> Result<(), Failure> {
    component_tests(&setup::for_build()?, &setup::for_chromium()?, names)
}

/// Only the browser tests with these in their names, on `dist/` as it is.
pub(crate) fn built(names: &[&str]) -> Result<(), Failure> {
    browser_tests(&setup::for_browser_tests()?, names, &[])
}

fn run(stages: &mut Stages) -> Result<(), Failure> {
    let (compiler, browsers) = stages.time("set-up", || Ok((setup::for_build()?, setup::for_browser_tests()?)))?;
    stages.time("format and lints", || {
        check::format()?;
        check::lints()
    })?;
    stages.time("native tests", || run_visible("the native tests", command("cargo").args(["test", "--workspace"])))?;
    if has_test("web") {
        stages.time("components in Chromium", || component_tests(&compiler, browsers.chromedriver(), &[]))?;
    }
    stages.time("release build", || {
        release::build(&compiler)?;
        sizes::print(&workspace::dist())?;
        reproduce::folder()?;
        package::make()
    })?;
    if has_test("browser") {
        stages.time("the built page in the browsers", || browser_tests(&browsers, &[], &[]))?;
        stages.time("servers, WordPress, frameworks", || hosts::on(&hosts::ALL, &browsers))?;
        promises::print()?;
    }
    Ok(())
}

/// As many damaged inputs as `cargo xtask fuzz` makes by itself.
pub(crate) const MILLION: u32 = 1_000_000;

/// Feeds damaged inputs to the parsers; `tests/model/hostile.rs` makes and judges them. The native tests do the same with few.
pub(crate) fn fuzz(inputs: u32) -> Result<(), Failure> {
    headline("damaged inputs");
    let mut tests = command("cargo");
    tests
        .args(["test", "--test", "model", "hostile::fuzz", "--", "--ignored", "--nocapture"])
        .env("READINESS_CHECK_INPUTS", inputs.to_string());
    run_visible("the damaged inputs", &mut tests)
}

/// Whether a word of the command line can be a seed or a number of steps.
pub(crate) fn is_number(word: &str) -> bool {
    word.parse::<u64>().is_ok()
}

/// A walk in each engine, with seeds that nobody has chosen.
pub(crate) fn walks(steps: &str) -> Result<(), Failure> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
    for (engine, seed) in ["chromium", "firefox", "webkit"].iter().zip(since..) {
        walk(engine, &seed.to_string(), steps)?;
    }
    Ok(())
}

/// The walk with a seed, on `dist/` as it is; `tests/browser/a_random_visitor` takes it.
pub(crate) fn walk(engine: &str, seed: &str, steps: &str) -> Result<(), Failure> {
    step(format!("{steps} steps in {engine}; again with `cargo xtask walk {engine} {seed} {steps}`"));
    let settings = [("ENGINE", engine), ("SEED", seed), ("STEPS", steps)];
    let settings = settings.map(|(name, value)| (format!("READINESS_CHECK_WALK_{name}"), OsStr::new(value)));
    let settings: Vec<_> = settings.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    browser_tests(&setup::for_browser_tests()?, &["--ignored", "a_random_visitor::long_walk"], &settings)
}

/// Whether there is such a test at all; a missing one is said, so that nobody takes silence for success.
fn has_test(name: &str) -> bool {
    let tests = workspace::root().join("tests");
    let found = tests.join(name).join("main.rs").is_file() || tests.join(format!("{name}.rs")).is_file();
    if !found {
        step(format!("there is no tests/{name}/main.rs: nothing of it was tested"));
    }
    found
}

/// The Leptos components, each mounted into an empty page by wasm-bindgen's runner; `webdriver.json` holds Chromium's arguments.
fn component_tests(compiler: &WasmCompiler, chromedriver: &std::path::Path, names: &[&str]) -> Result<(), Failure> {
    step("the first compilation takes about 4 minutes");
    let mut tests = command("cargo");
    tests
        .args(["test", "--target", "wasm32-unknown-unknown", "--test", "web", "--"])
        .args(names)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", workspace::cargo_tool("wasm-bindgen-test-runner"))
        .env("CHROMEDRIVER", chromedriver)
        // With what a debugger needs wasm-bindgen takes three times as long; the names of functions stay.
        .env("CARGO_PROFILE_DEV_DEBUG", "none")
        // One of the tests visits the check in a made-up language, to find words that are not in the content files.
        .env("READINESS_CHECK_PSEUDO_LANGUAGE", "1");
    if std::env::var_os("WASM_BINDGEN_TEST_TIMEOUT").is_none() {
        // Its default of 20 seconds for all tests together is short for a busy machine.
        tests.env("WASM_BINDGEN_TEST_TIMEOUT", "180");
    }
    compiler.prepare(&mut tests);
    run_visible("the component tests", &mut tests)
}

//! `cargo xtask test`: every test of the project, from the quick ones to the built page in a real browser.
//!
//! The first stage that fails ends the run. Servers and drivers started here are stopped by their handles, whatever happens.

use std::time::{Duration, Instant};

use crate::process::{Background, command, free_port, shown};
use crate::say::{Failure, headline, spoken, step};
use crate::server::{Log, Server};
use crate::wasm_compiler::WasmCompiler;
use crate::{check, release, reproduce, setup, sizes, workspace};

/// Runs all stages and ends with the time of each.
pub(crate) fn test() -> Result<(), Failure> {
    let mut stages = Stages::default();
    let outcome = run(&mut stages);
    stages.print(outcome.is_ok());
    outcome
}

/// Only the component tests with these in their names.
pub(crate) fn components(names: &[&str]) -> Result<(), Failure> {
    component_tests(&setup::for_build()?, &setup::for_browser_tests()?, names)
}

/// Only the browser tests with these in their names, on `dist/` as it is.
pub(crate) fn built(names: &[&str]) -> Result<(), Failure> {
    browser_tests(&setup::for_browser_tests()?, names, &[])
}

fn run(stages: &mut Stages) -> Result<(), Failure> {
    let (compiler, chromedriver) = stages.time("set-up", || Ok((setup::for_build()?, setup::for_browser_tests()?)))?;
    stages.time("format and lints", || {
        check::format()?;
        check::lints()
    })?;
    stages.time("native tests", || shown("the native tests", command("cargo").args(["test", "--workspace"])))?;
    if has_test("web") {
        stages.time("components in Chromium", || component_tests(&compiler, &chromedriver, &[]))?;
    }
    stages.time("release build", || {
        release::build(&compiler)?;
        sizes::print(&workspace::dist())?;
        reproduce::folder()
    })?;
    if has_test("browser") {
        stages.time("the built page in Chromium", || browser_tests(&chromedriver, &[], &[]))?;
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
    shown("the damaged inputs", &mut tests)
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
        // One of the tests visits the check in a made-up language, to find words that are not in the content files.
        .env("READINESS_CHECK_PSEUDO_LANGUAGE", "1");
    if std::env::var_os("WASM_BINDGEN_TEST_TIMEOUT").is_none() {
        // Its default of 20 seconds for all tests together is short for a busy machine.
        tests.env("WASM_BINDGEN_TEST_TIMEOUT", "180");
    }
    compiler.prepare(&mut tests);
    shown("the component tests", &mut tests)
}

/// The page as it is delivered, behind the strict headers, driven by chromedriver: the tests with these in their names.
pub(crate) fn browser_tests(
    chromedriver: &std::path::Path,
    names: &[&str],
    environment: &[(&str, &str)],
) -> Result<(), Failure> {
    let server = Server::start(workspace::dist(), 0, Log::On)?;
    let port = free_port()?;
    let mut driver = command(chromedriver);
    driver.arg(format!("--port={port}"));
    // `/shutdown` makes chromedriver close the browsers of all its sessions before it leaves.
    let _driver = Background::start("chromedriver", &mut driver, port, "/shutdown")?;
    let mut tests = command("cargo");
    tests
        .args(["test", "--test", "browser", "--"])
        .args(names)
        .env("READINESS_CHECK_URL", server.url())
        .env("READINESS_CHECK_WEBDRIVER", format!("http://127.0.0.1:{port}"))
        .env("READINESS_CHECK_AXE", workspace::axe())
        .env("READINESS_CHECK_GALLERY", workspace::gallery())
        .env("READINESS_CHECK_SCREENSHOTS", workspace::root().join("target/screenshots"))
        .envs(environment.iter().copied());
    shown("the browser tests", &mut tests)
}

/// The stages so far with their wall times.
#[derive(Default)]
struct Stages(Vec<(&'static str, Duration)>);

impl Stages {
    fn time<T>(&mut self, name: &'static str, stage: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
        headline(name);
        let started = Instant::now();
        let outcome = stage();
        self.0.push((name, started.elapsed()));
        outcome
    }

    fn print(&self, passed: bool) {
        headline(if passed { "all tests passed" } else { "stopped in the last of these stages" });
        for (name, time) in &self.0 {
            step(format!("{:>13}  {name}", spoken(*time)));
        }
        step(format!("{:>13}  together", spoken(self.0.iter().map(|(_, time)| *time).sum())));
    }
}

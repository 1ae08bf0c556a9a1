//! What each command needs before it can begin.
//!
//! Every part looks first and installs only what is missing, so all of it can be repeated at will. Two commands at once wait for each other.

use std::fs::{self, File};
use std::path::PathBuf;

use crate::browser::Browsers;
use crate::output::{Failure, headline, step};
use crate::process::{command, find, run_visible};
use crate::wasm_compiler::WasmCompiler;
use crate::{browser, tools, workspace};

/// Everything at once, for a machine that will be offline later.
pub(crate) fn everything() -> Result<(), Failure> {
    headline("set-up");
    for_build()?;
    for_browser_tests()?;
    for_check()?;
    step("everything is there");
    Ok(())
}

/// What a release build needs.
pub(crate) fn for_build() -> Result<WasmCompiler, Failure> {
    alone(|| {
        let compiler = WasmCompiler::find_or_install()?;
        fetch_crates(&compiler)?;
        tools::wasm_bindgen()?;
        tools::trunk()?;
        tools::npm()?;
        Ok(compiler)
    })
}

/// What needs Chromium alone: the chromedriver to use.
pub(crate) fn for_chromium() -> Result<PathBuf, Failure> {
    alone(browser::chromedriver)
}

/// What the tests of the built page need beyond a build.
pub(crate) fn for_browser_tests() -> Result<Browsers, Failure> {
    alone(|| {
        browser::pdf_reader()?;
        tools::npm()?;
        tools::libraries()?;
        Browsers::find_or_install()
    })
}

/// What `cargo xtask check` needs.
pub(crate) fn for_check() -> Result<(), Failure> {
    alone(tools::cargo_deny)
}

/// What `cargo xtask package --notices` needs.
pub(crate) fn for_notices() -> Result<(), Failure> {
    alone(|| {
        tools::cargo_about()?;
        tools::cargo_cyclonedx()
    })
}

/// What `cargo xtask mutants` needs.
pub(crate) fn for_mutants() -> Result<(), Failure> {
    alone(|| {
        tools::cargo_mutants()?;
        tools::node()
    })
}

/// Does one part of the set-up while no other command does any.
fn alone<T>(part: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    let _until_the_end = wait_for_others("setup")?;
    part()
}

/// Downloads the crates, those of the standard library included: Trunk is kept offline and would not. cargo shows what it downloads, and
/// nothing where all is there.
fn fetch_crates(compiler: &WasmCompiler) -> Result<(), Failure> {
    if find("cargo").is_none() {
        return Err(Failure::new("cannot begin", "cargo is not on PATH", "install Rust, see https://rustup.rs"));
    }
    run_visible("downloading the crates", command("cargo").arg("fetch"))?;
    run_visible("downloading the crates of the standard library", &mut compiler.fetch_standard_library())
}

/// Holds a lock until the returned file is closed, so that two commands never write the same folder.
pub(crate) fn wait_for_others(part: &str) -> Result<File, Failure> {
    let folder = workspace::own_target();
    fs::create_dir_all(&folder)
        .and_then(|()| File::create(folder.join(format!("{part}.lock"))))
        .and_then(|file| file.lock().map(|()| file))
        .map_err(|error| Failure::new(format!("cannot lock {part}"), error, "is the folder target writable?"))
}

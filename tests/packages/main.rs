//! What is handed to people who have no Rust: the pages of the zip keep their own promises, and what stands in several places is the same in
//! all. What the packages consist of is the business of `cargo xtask package`.
#![allow(clippy::unwrap_used)] // A test that cannot get its value should stop right there.

mod plugin;
mod privacy_notice;

use std::path::Path;
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The tests that lie beside the scripts of the packages, by Node's own runner.
#[test]
fn the_scripts_of_the_packages_pass_their_tests() {
    for folder in ["packages/zip", "packages/npm"] {
        let tests = Command::new("node").arg("--test").arg(root().join(folder)).output().unwrap();
        let said = String::from_utf8_lossy(&tests.stdout).into_owned();
        assert!(tests.status.success(), "{folder}:\n{said}");
        let passed =
            said.lines().find_map(|line| line.strip_prefix("# pass ")).and_then(|count| count.parse::<u32>().ok());
        assert!(passed.is_some_and(|passed| passed > 0), "nothing was tested in {folder}:\n{said}");
    }
}

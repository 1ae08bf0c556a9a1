//! `cargo xtask check`: what can be judged without running the program.
//!
//! Format, lints, documentation, and the licences, sources and known weaknesses of the dependencies. Advisories need a database from the
//! network; where it cannot be had, that is said and the rest still counts.

use std::process::Command;
use std::time::Duration;

use crate::output::{Failure, headline, step};
use crate::process::{command, run_logged, run_visible};
use crate::{setup, workspace};

/// Runs all checks; the first that fails ends the run.
pub(crate) fn check() -> Result<(), Failure> {
    headline("set-up");
    setup::for_check()?;
    headline("format and lints");
    format()?;
    lints()?;
    headline("documentation");
    documentation()?;
    headline("dependencies");
    dependencies()
}

/// Every file is formatted.
pub(crate) fn format() -> Result<(), Failure> {
    run_visible("the format check", command("cargo").args(["fmt", "--all", "--check"]))
}

/// Clippy has nothing to say, tests and examples included.
pub(crate) fn lints() -> Result<(), Failure> {
    run_visible("clippy", command("cargo").args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    // Cargo counts no target among all of them that it is told not to test by itself.
    run_visible(
        "clippy of the browser tests",
        command("cargo").args(["clippy", "--test", "browser", "--", "-D", "warnings"]),
    )
}

fn documentation() -> Result<(), Failure> {
    let mut doc = command("cargo");
    doc.args(["doc", "--no-deps", "--workspace", "--document-private-items"]).env("RUSTDOCFLAGS", "-Dwarnings");
    run_visible("the documentation", &mut doc)
}

fn dependencies() -> Result<(), Failure> {
    let mut offline = cargo_deny();
    offline.args(["--offline", "check", "licenses", "bans", "sources"]);
    run_visible("the check of licences, bans and sources", &mut offline)?;

    let mut fetch = cargo_deny();
    fetch.args(["fetch", "db"]);
    if let Err(failure) =
        run_logged("fetching the advisory database", "advisories", Duration::from_secs(90), &mut fetch)
    {
        step(format!("advisories were NOT checked: {failure}"));
        return Ok(());
    }
    let mut advisories = cargo_deny();
    advisories.args(["--offline", "check", "advisories"]);
    run_visible("the check of advisories", &mut advisories)
}

fn cargo_deny() -> Command {
    let mut deny = command(workspace::cargo_tool("cargo-deny"));
    // Nobody is there to answer if git asks for a name and password.
    deny.env("GIT_TERMINAL_PROMPT", "0").arg("--workspace");
    deny
}

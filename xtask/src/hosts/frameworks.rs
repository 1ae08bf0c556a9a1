//! The npm package in sites of frameworks: each is built here as its owner would, by the steps of the package's README.md, from the packed
//! file and with the versions of its own lock file. `tests/browser/frameworks.rs` then visits what was built.
//!
//! A site is built beside its sources, in `.tools/frameworks/`, and anew each time: what it serves is never older than the package.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::files::{copy, files_below, remove_folder};
use crate::output::{Failure, human_duration, step};
use crate::process::{command, path_with, run_logged};
use crate::{tools, workspace};

/// The sites, by their folders in `tests/frameworks/`.
const SITES: [&str; 6] = ["plain", "react", "vue", "svelte", "astro", "next"];

/// How long a slow machine may take for one of them.
const LIMIT: Duration = Duration::from_mins(10);

/// Where the sites are built, each in a folder of its own.
fn folder() -> PathBuf {
    workspace::tools().join("frameworks")
}

/// Builds every site with the packed package; gives the folder that they are in.
pub(super) fn build(package: &Path) -> Result<PathBuf, Failure> {
    let node = node()?;
    for site in SITES {
        let started = Instant::now();
        build_site(site, package, &node)?;
        step(format!("{site} is built after {}", human_duration(started.elapsed())));
    }
    Ok(folder())
}

/// The folder with the Node.js that the frameworks want; Debian's is older.
fn node() -> Result<PathBuf, Failure> {
    let source = workspace::root().join("tests/frameworks/node");
    tools::npm_packages("Node.js for the frameworks", &source, "frameworks/node", &[])?;
    Ok(folder().join("node/node_modules/.bin"))
}

/// Builds one site, with nothing left of an earlier time but what its lock file brings.
fn build_site(site: &str, package: &Path, node: &Path) -> Result<(), Failure> {
    let source = workspace::root().join("tests/frameworks").join(site);
    let name = format!("frameworks/{site}");
    tools::npm_packages(&format!("what the site in {site} is made of"), &source, &name, &[])?;
    let place = folder().join(site);
    for made in ["dist", "out", "public", ".astro", ".next", "node_modules/readiness-check"] {
        remove_folder(&place.join(made))?;
    }
    for file in files_below(&source)? {
        copy(&source.join(&file), &place.join(&file))?;
    }
    // Not in the lock file, which would hold the hash of one build of the package.
    let install = ["install", "--no-save", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"];
    npm(&format!("installing the package in {site}"), &place, node, |npm| npm.args(install).arg(package))?;
    npm(&format!("building the site in {site}"), &place, node, |npm| npm.args(["run", "build"]))
}

/// Runs npm in the folder of a site, with our Node.js before any other.
fn npm(what: &str, place: &Path, node: &Path, with: impl FnOnce(&mut Command) -> &mut Command) -> Result<(), Failure> {
    let mut npm = command("npm");
    npm.current_dir(place).env("PATH", path_with(&[node.to_path_buf()])?);
    // What they would tell their makers is nobody's business, and Next would ask for newer versions of itself.
    npm.envs([("ASTRO_TELEMETRY_DISABLED", "1"), ("NEXT_TELEMETRY_DISABLED", "1"), ("NO_UPDATE_NOTIFIER", "1")]);
    run_logged(what, &what.replace(' ', "-"), LIMIT, with(&mut npm))
}

//! What the packages say of other people's code in the check: its licences, for people, and a bill of materials, for programs. Both are made
//! by tools that read what each crate ships, and committed, so that a package can be made without these tools.

use std::collections::BTreeSet;

use serde_json::Value;

use super::contents::Contents;
use crate::files::{read, text_of, write as write_file};
use crate::output::{Failure, step};
use crate::process::{command, output_of_or_failure};
use crate::workspace;

/// The licences, and the bill of materials in CycloneDX.
const LICENCES: &str = "NOTICES.html";
const MATERIALS: &str = "sbom.cdx.json";

/// Where both stand.
const FOLDER: &str = "packages/notices";

/// What a visitor's browser gets.
const TARGET: &str = "wasm32-unknown-unknown";

/// Puts both into a package.
pub(super) fn add(contents: &mut Contents, place: &str) -> Result<(), Failure> {
    for name in [LICENCES, MATERIALS] {
        contents.add(format!("{place}{name}"), read(&workspace::root().join(FOLDER).join(name))?);
    }
    Ok(())
}

/// Whether both are of the crates that are compiled today.
pub(super) fn are_complete() -> Result<(), Failure> {
    let compiled = compiled()?;
    let folder = workspace::root().join(FOLDER);
    let materials: Value = serde_json::from_str(&text_of(&folder.join(MATERIALS))?)
        .map_err(|error| outdated(format!("{MATERIALS} is no JSON: {error}")))?;
    let listed = listed(&materials);
    // It lists some more, which only run while compiling.
    if let Some(missing) = compiled.difference(&listed).next() {
        return Err(outdated(format!("{MATERIALS} lacks {missing}")));
    }
    let licences = text_of(&folder.join(LICENCES))?;
    match compiled.iter().find(|of| !licences.contains(&format!("<li>{of}</li>"))) {
        None => Ok(()),
        Some(missing) => Err(outdated(format!("{LICENCES} lacks {missing}"))),
    }
}

/// Writes both anew.
pub(super) fn write() -> Result<(), Failure> {
    let folder = workspace::root().join(FOLDER);
    step("asking each crate for its licence");
    let mut about = command(workspace::cargo_tool("cargo-about"));
    about.args(["about", "generate", "--fail", "--locked", "--config"]).arg(folder.join("about.toml"));
    about.arg(folder.join("about.hbs"));
    let licences = output_of_or_failure("reading the licences", &mut about)?;
    // Some licences were written with another kind of line end.
    write_file(&folder.join(LICENCES), licences.replace('\r', "").as_bytes())?;

    step("listing the crates");
    let mut cyclonedx = command(workspace::cargo_tool("cargo-cyclonedx"));
    cyclonedx.args(["cyclonedx", "--format", "json", "--spec-version", "1.5", "--no-build-deps", "--target", TARGET]);
    cyclonedx.args(["--features", "split", "--override-filename", "sbom.cdx", "--quiet"]).env("SOURCE_DATE_EPOCH", "0");
    output_of_or_failure("listing the crates", &mut cyclonedx)?;
    let written = workspace::root().join(MATERIALS);
    let text = text_of(&written)?;
    write_file(&folder.join(MATERIALS), without_place(&text)?.as_bytes())?;
    // It writes one beside every manifest of the workspace.
    for member in ["", "xtask", "xtask/server", "build/streams"] {
        let _ = std::fs::remove_file(workspace::root().join(member).join(MATERIALS));
    }
    Ok(())
}

/// The bill without what is of this run and of this machine.
fn without_place(text: &str) -> Result<String, Failure> {
    let root = workspace::root().display().to_string();
    let text = text.replace(&root, "");
    let mut materials: Value =
        serde_json::from_str(&text).map_err(|error| outdated(format!("{MATERIALS} is no JSON: {error}")))?;
    if let Some(bill) = materials.as_object_mut() {
        bill.remove("serialNumber");
    }
    Ok(format!("{materials:#}\n"))
}

/// The crates that are compiled for the browser, like `leptos 0.8.23`, without our own.
fn compiled() -> Result<BTreeSet<String>, Failure> {
    let mut tree = command("cargo");
    tree.args(["tree", "--locked", "--edges", "normal,no-proc-macro", "--features", "split", "--target", TARGET]);
    tree.args(["--prefix", "none", "--format", "{p}"]);
    let tree = output_of_or_failure("asking cargo for the crates", &mut tree)?;
    // Our own say where they lie.
    let foreign = tree.lines().filter(|line| !line.contains('/'));
    let named = foreign.filter_map(|line| {
        let mut words = line.split_whitespace();
        Some(format!("{} {}", words.next()?, words.next()?.strip_prefix('v')?))
    });
    Ok(named.collect())
}

/// The crates of a bill of materials.
fn listed(materials: &Value) -> BTreeSet<String> {
    let components = materials["components"].as_array().into_iter().flatten();
    components
        .filter_map(|component| Some(format!("{} {}", component["name"].as_str()?, component["version"].as_str()?)))
        .collect()
}

fn outdated(why: String) -> Failure {
    Failure::new("the notices of the packages are not of these crates", why, "run `cargo xtask package --notices`")
}

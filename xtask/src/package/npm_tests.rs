//! The scripts of the npm package are tested by Node.js itself, in `packages/npm/tests/`; here they are only run and held against the crate.

use std::process::Command;

use serde_json::Value;

use crate::files::text_of;
use crate::workspace;

#[test]
fn what_the_package_does_in_node_and_on_the_command_line_is_what_it_says() {
    let output = Command::new("node").arg("--test").current_dir(workspace::root().join("packages/npm")).output();
    let output = output.expect("Node.js runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn the_package_has_the_version_of_the_crate() {
    let version = workspace::version().expect("Cargo.toml has one");
    let folder = workspace::root().join("packages/npm");
    let package: Value = text_of(&folder.join("package.json")).expect("it is there").parse().expect("it is JSON");
    assert_eq!(package["version"], version.as_str());
    let entry = text_of(&folder.join("index.js")).expect("it is there");
    assert!(entry.contains(&format!("FOLDER = \"readiness-check/{version}/\"")), "index.js: {version}");
}

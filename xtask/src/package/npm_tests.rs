//! The npm package is of the crate's version. What its scripts do is tested by Node.js itself, which `tests/packages/` runs.

use serde_json::Value;

use crate::files::text_of;
use crate::workspace;

#[test]
fn the_package_has_the_version_of_the_crate() {
    let version = workspace::version().expect("Cargo.toml has one");
    let folder = workspace::root().join("packages/npm");
    let package: Value = text_of(&folder.join("package.json")).expect("it is there").parse().expect("it is JSON");
    assert_eq!(package["version"], version.as_str());
    let entry = text_of(&folder.join("index.js")).expect("it is there");
    assert!(entry.contains(&format!("FOLDER = \"readiness-check/{version}/\"")), "index.js: {version}");
}

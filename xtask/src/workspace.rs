//! Where everything lies, whatever folder the command was called from.
//!
//! The workspace root is the folder above this crate; it is fixed when the crate is compiled. Only paths here, nothing is read but the two
//! manifests' versions.

use std::fs;
use std::path::{Path, PathBuf};

use crate::output::Failure;

/// The repository's root folder.
///
/// # Panics
///
/// Never: the crate's folder lies in the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of the repository")
}

/// The project's own tools; ignored by git.
pub(crate) fn tools() -> PathBuf {
    root().join(".tools")
}

/// Where cargo puts the programs it installs.
pub(crate) fn cargo_programs() -> PathBuf {
    tools().join("bin")
}

/// A tool that cargo installed for us.
pub(crate) fn cargo_tool(name: &str) -> PathBuf {
    cargo_programs().join(name)
}

/// The folder from which npm installed its tools.
pub(crate) fn npm_folder() -> PathBuf {
    tools().join("npm")
}

/// Where npm puts the programs it installs.
pub(crate) fn npm_programs() -> PathBuf {
    npm_folder().join("node_modules/.bin")
}

/// A tool that npm installed for us.
pub(crate) fn npm_tool(name: &str) -> PathBuf {
    npm_programs().join(name)
}

/// The accessibility checker that the browser tests inject.
pub(crate) fn axe() -> PathBuf {
    npm_folder().join("node_modules/axe-core/axe.min.js")
}

/// What other people's pages are made of, for the browser tests.
pub(crate) fn libraries() -> PathBuf {
    tools().join("libraries")
}

/// The sources of what stands between a host's page and the check.
pub(crate) fn embed() -> PathBuf {
    root().join("src/embed")
}

/// The finished page, ready to be put on a server.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// What Trunk writes, before it is minified, hashed and sorted into `dist/`.
pub(crate) fn trunk_output() -> PathBuf {
    root().join("target/trunk")
}

/// Cargo's folder for wasm, apart from the native one, so that neither build throws away the other's work.
pub(crate) fn wasm_target() -> PathBuf {
    root().join("target/wasm")
}

/// What cargo makes of the crate for the browser.
pub(crate) fn wasm_artefact() -> PathBuf {
    wasm_target().join("wasm32-unknown-unknown/release/widget.wasm")
}

/// The pictures of states that look different in another build.
pub(crate) fn gallery() -> PathBuf {
    root().join("target/gallery")
}

/// Logs and locks of these commands.
pub(crate) fn own_target() -> PathBuf {
    root().join("target/xtask")
}

/// The version in the root's `Cargo.toml`.
pub(crate) fn version() -> Result<String, Failure> {
    let manifest = read("Cargo.toml")?;
    let package = manifest.split_once("[package]").map_or("", |(_, rest)| rest);
    value_of(package, "version")
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("cannot read the version", "Cargo.toml has none under [package]", "add it"))
}

/// The version of a crate in `Cargo.lock`.
pub(crate) fn locked_version(package: &str) -> Result<String, Failure> {
    let lock = read("Cargo.lock")?;
    let name = format!("name = \"{package}\"\n");
    lock.split_once(&name).and_then(|(_, rest)| value_of(rest, "version")).map(str::to_owned).ok_or_else(|| {
        Failure::new(format!("cannot tell the version of {package}"), "it is not in Cargo.lock", "run `cargo fetch`")
    })
}

fn read(file: &str) -> Result<String, Failure> {
    fs::read_to_string(root().join(file))
        .map_err(|error| Failure::new(format!("cannot read {file}"), error, "is the clone complete?"))
}

/// The first `key = "value"` in a piece of TOML.
fn value_of<'toml>(toml: &'toml str, key: &str) -> Option<&'toml str> {
    toml.lines().find_map(|line| {
        let (found, value) = line.split_once('=')?;
        (found.trim() == key).then(|| value.trim().trim_matches('"'))
    })
}

#[cfg(test)]
mod tests {
    use super::{locked_version, value_of, version};

    #[test]
    fn versions_are_read_from_the_manifests() {
        assert_eq!(value_of("name = \"a\"\nversion = \"1.2.3\"\n", "version"), Some("1.2.3"));
        assert!(version().is_ok_and(|version| version.split('.').count() == 3));
        assert!(locked_version("xtask").is_ok());
        assert!(locked_version("no such crate").is_err());
    }
}

//! Every version that the commands install and that no lock file holds.
//!
//! The version of wasm-bindgen is not here: it must equal the one in `Cargo.lock` and is read from there.
//! The npm tools are pinned in `xtask/npm/package-lock.json`, the compiler in `rust-toolchain.toml`.

/// Builds the page: finds the crate through `index.html`, calls cargo, wasm-bindgen and wasm-opt. 0.22 wants a newer compiler than ours.
pub(crate) const TRUNK: &str = "0.21.14";

/// Checks licences, sources and advisories of the dependencies.
pub(crate) const CARGO_DENY: &str = "0.20.2";

/// Drives Firefox, for the tests.
pub(crate) const GECKODRIVER: &str = "0.37.1";

/// Changes functions, to see whether a test notices.
pub(crate) const CARGO_MUTANTS: &str = "27.1.0";

/// Collects the licences of what is in the check.
pub(crate) const CARGO_ABOUT: &str = "0.9.3";

/// Lists what is in the check.
pub(crate) const CARGO_CYCLONEDX: &str = "0.5.9";

/// The npm tools and their exact versions; the same file that `npm ci` gets.
pub(crate) const NPM_PACKAGE: &str = include_str!("../npm/package.json");

/// The npm tools with everything they depend on and the hash of each.
pub(crate) const NPM_LOCK: &str = include_str!("../npm/package-lock.json");

/// Which compiler the project is written for.
pub(crate) const TOOLCHAIN: &str = include_str!("../../rust-toolchain.toml");

/// The exact version of one npm tool.
///
/// # Panics
///
/// When the package is not in `xtask/npm/package.json`, which is a fault of this program.
pub(crate) fn npm(package: &str) -> &'static str {
    json_text(NPM_PACKAGE, package).expect("every npm tool asked for here stands in xtask/npm/package.json")
}

/// The compiler's version as `rust-toolchain.toml` has it.
///
/// # Panics
///
/// When the file has no `channel = "…"` line, which is a fault of the repository.
pub(crate) fn rust() -> &'static str {
    TOOLCHAIN
        .lines()
        .find_map(|line| line.trim().strip_prefix("channel = ")?.trim().trim_matches('"').into())
        .expect("rust-toolchain.toml has a channel")
}

/// The text behind a key in a JSON file that has each key on a line of its own, as npm writes it.
pub(crate) fn json_text<'json>(json: &'json str, key: &str) -> Option<&'json str> {
    let start = format!("\"{key}\":");
    let rest = json.lines().find_map(|line| line.trim().strip_prefix(start.as_str()))?;
    Some(rest.trim().trim_end_matches(',').trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::{npm, rust};

    #[test]
    fn pins_are_exact_versions() {
        for version in [
            npm("binaryen"),
            npm("axe-core"),
            npm("esbuild"),
            rust(),
            super::TRUNK,
            super::CARGO_DENY,
            super::CARGO_ABOUT,
            super::CARGO_CYCLONEDX,
            super::CARGO_MUTANTS,
            super::GECKODRIVER,
        ] {
            assert_eq!(version.split('.').filter(|part| part.parse::<u32>().is_ok()).count(), 3, "{version}");
        }
    }

    #[test]
    fn lock_and_package_agree() {
        for package in ["binaryen", "axe-core", "esbuild"] {
            let pinned = format!("\"{package}\": \"{}\"", npm(package));
            assert!(super::NPM_LOCK.contains(&pinned), "{pinned} is not in package-lock.json");
        }
    }
}

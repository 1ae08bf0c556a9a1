//! Which compiler turns the crate into WebAssembly, in one of two ways.
//!
//! The normal way is rustup's toolchain with the wasm target. Where rustup cannot add that target, Debian's compiler and the source of its
//! standard library take over, driven only by environment variables of the wasm builds, so that native builds never notice.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::process::{command, find, logged, output_of};
use crate::say::{Failure, step};
use crate::{apt, pins, workspace};

const TARGET: &str = "wasm32-unknown-unknown";
const SYSTEM_RUSTC: &str = "/usr/bin/rustc";
const SYSTEM_SOURCE: &str = "/usr/lib/rustlib/src/rust";

/// Set to `system` to take Debian's compiler even where rustup could do it, for instance to test that way.
const CHOICE: &str = "READINESS_CHECK_WASM_COMPILER";

/// The compiler that was found, and so the environment that wasm builds need.
pub(crate) enum WasmCompiler {
    /// The toolchain of `rust-toolchain.toml`, which has the wasm target: no special environment.
    Rustup,
    /// Debian's compiler, which builds the standard library from source and needs a linker from elsewhere.
    System {
        /// A `rust-lld`.
        linker: PathBuf,
    },
}

impl WasmCompiler {
    /// Finds a compiler, installs one if there is none, and says which it is.
    pub(crate) fn find_or_install() -> Result<Self, Failure> {
        let system_wanted = std::env::var_os(CHOICE).is_some_and(|choice| choice == "system");
        if !system_wanted && (has_target() || add_target()) {
            step(format!("wasm compiler: rustc {} with the target {TARGET}", pins::rust()));
            return Ok(Self::Rustup);
        }
        if system_pair().is_none() {
            apt::install(
                &["rustc-web", "rust-web-src"],
                "a Rust compiler and its standard library's source",
                "1 minute",
            )?;
        }
        let Some(version) = system_pair() else {
            return Err(Failure::new(
                "no compiler for WebAssembly",
                format!(
                    "rustup cannot add {TARGET}, and {SYSTEM_RUSTC} and {SYSTEM_SOURCE} are not one version from {} on",
                    pins::rust()
                ),
                format!("run `rustup target add {TARGET}` where there is a network"),
            ));
        };
        let linker = linker()?;
        let reason =
            if system_wanted { format!("{CHOICE} is `system`") } else { format!("rustup cannot add {TARGET}") };
        step(format!("wasm compiler: {SYSTEM_RUSTC} {version}, standard library built from source, because {reason}"));
        Ok(Self::System { linker })
    }

    /// Prepares a command that compiles for wasm.
    pub(crate) fn prepare(&self, command: &mut Command) {
        command.env("CARGO_TARGET_DIR", workspace::wasm_target());
        if let Self::System { linker } = self {
            command
                .env("RUSTC", SYSTEM_RUSTC)
                // A released compiler builds its standard library only when told that it may use unstable options.
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
    }

    /// The command that downloads what a standard library built from source depends on; `cargo fetch` in the workspace leaves that out.
    pub(crate) fn fetch_standard_library(&self) -> Option<Command> {
        if matches!(self, Self::Rustup) {
            return None;
        }
        let manifest = Path::new(SYSTEM_SOURCE).join("library/Cargo.toml");
        let mut fetch = command("cargo");
        self.prepare(&mut fetch);
        fetch.args(["fetch", "--quiet", "--locked", "--target", TARGET, "--manifest-path"]).arg(manifest);
        Some(fetch)
    }

    /// Prepares the release build. Folders of this machine stay out of the file, so that it comes out the same everywhere and tells nothing
    /// about who built it. The system's compiler can do more: a tenth less to download, for which panics carry no message.
    pub(crate) fn prepare_release(&self, command: &mut Command) {
        self.prepare(command);
        let mut flags = vec![format!("--remap-path-prefix={}=readiness-check", workspace::root().display())];
        if let Some(crates) = cargo_home() {
            flags.push(format!("--remap-path-prefix={}=cargo", crates.display()));
        }
        if matches!(self, Self::System { .. }) {
            let smaller =
                ["-Cpanic=immediate-abort", "-Zunstable-options", "-Zlocation-detail=none", "-Zfmt-debug=none"];
            flags.extend(smaller.map(str::to_owned));
        }
        command
            // Not RUSTFLAGS: a folder's name may contain a space.
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"))
            // `strip = true` would also remove the list of features that wasm-opt reads; wasm-opt itself strips all the rest.
            .env("CARGO_PROFILE_RELEASE_STRIP", "debuginfo");
    }
}

/// Where cargo keeps the sources of the crates.
fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

/// rustup's toolchain for this folder. Without any override, because `RUSTC` would name another compiler.
fn sysroot() -> Option<PathBuf> {
    output_of(command("rustc").args(["--print", "sysroot"])).map(PathBuf::from)
}

fn has_target() -> bool {
    sysroot().is_some_and(|sysroot| sysroot.join("lib/rustlib").join(TARGET).join("lib").is_dir())
}

/// Asks rustup for the target. It is the project's toolchain, pinned in `rust-toolchain.toml`, that gets it.
fn add_target() -> bool {
    if find("rustup").is_none() {
        return false;
    }
    step(format!("adding the target {TARGET} to rustup's toolchain, about 10 seconds"));
    let mut rustup = command("rustup");
    rustup.args(["target", "add", TARGET]);
    match logged("rustup target add", "rustup-target", Duration::from_mins(3), &mut rustup) {
        Ok(()) => has_target(),
        Err(failure) => {
            step(failure);
            false
        }
    }
}

/// The version of Debian's compiler, if the standard library's source beside it has the same one and it is new enough for the project.
fn system_pair() -> Option<String> {
    let said = output_of(command(SYSTEM_RUSTC).arg("--version"))?;
    let compiler = said.split_whitespace().nth(1)?.to_owned();
    let source = Path::new(SYSTEM_SOURCE);
    let source_version = fs::read_to_string(source.join("src/version")).ok()?;
    let complete = source.join("library/Cargo.lock").is_file();
    (complete && source_version.trim() == compiler && at_least(&compiler, pins::rust())).then_some(compiler)
}

/// Debian's compiler comes without a linker for wasm; rustup's toolchain has one.
fn linker() -> Result<PathBuf, Failure> {
    let host = output_of(command("rustc").arg("-vV"))
        .and_then(|said| said.lines().find_map(|line| line.strip_prefix("host: ").map(str::to_owned)));
    let from_rustup = sysroot()
        .zip(host)
        .map(|(sysroot, host)| sysroot.join("lib/rustlib").join(host).join("bin/rust-lld"))
        .filter(|linker| linker.is_file());
    from_rustup.or_else(|| find("rust-lld")).ok_or_else(|| {
        Failure::new(
            "no linker for WebAssembly",
            "neither rustup's toolchain nor PATH has rust-lld",
            "install Rust with rustup, or the packages rust-web-llvm and lld-22",
        )
    })
}

/// Whether one version is not older than another; only the first two numbers tell what a compiler can do.
fn at_least(version: &str, wanted: &str) -> bool {
    let release = |text: &str| -> Option<(u32, u32)> {
        let mut numbers = text.split('.').map(str::parse);
        Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
    };
    release(version).zip(release(wanted)).is_some_and(|(version, wanted)| version >= wanted)
}

#[cfg(test)]
mod tests {
    use super::at_least;

    #[test]
    fn compilers_are_compared_by_number_and_not_by_letter() {
        assert!(at_least("1.96.0", "1.95.0"));
        assert!(at_least("1.100.0", "1.95.0"));
        assert!(!at_least("1.63.0", "1.95.0"));
        assert!(!at_least("unknown", "1.95.0"));
    }
}

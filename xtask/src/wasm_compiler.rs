//! Which compiler turns the crate into WebAssembly. Both ways build the standard library from source, for size, and are driven only by
//! environment variables of the wasm builds, so that native builds never notice.
//!
//! The normal way is rustup's toolchain with its component `rust-src`. Where rustup cannot add that, Debian's compiler and the source of its
//! standard library take over.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::output::{Failure, step};
use crate::process::{command, find, output_of, run_logged};
use crate::{apt, pins, workspace};

const TARGET: &str = "wasm32-unknown-unknown";
const COMPONENT: &str = "rust-src";
const SYSTEM_RUSTC: &str = "/usr/bin/rustc";
const SYSTEM_SOURCE: &str = "/usr/lib/rustlib/src/rust";

/// Set to `system` to take Debian's compiler even where rustup could do it, for instance to test that way.
const CHOICE: &str = "READINESS_CHECK_WASM_COMPILER";

/// The compiler that was found, and so the environment that wasm builds need.
pub(crate) enum WasmCompiler {
    /// The toolchain of `rust-toolchain.toml`, with the source at this place.
    Rustup {
        /// The folder `lib/rustlib/src/rust` of the toolchain.
        source: PathBuf,
    },
    /// Debian's compiler, which needs a linker from elsewhere.
    System {
        /// A `rust-lld`.
        linker: PathBuf,
    },
}

impl WasmCompiler {
    /// Finds a compiler, installs one if there is none, and says which it is.
    pub(crate) fn find_or_install() -> Result<Self, Failure> {
        let system_wanted = std::env::var_os(CHOICE).is_some_and(|choice| choice == "system");
        if let Some(source) = (!system_wanted).then(|| rustup_source().or_else(add_source)).flatten() {
            step(format!("wasm compiler: rustc {} of rustup, standard library built from source", pins::rust()));
            return Ok(Self::Rustup { source });
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
                    "rustup cannot add {COMPONENT}, and {SYSTEM_RUSTC} and {SYSTEM_SOURCE} are not one version from {} on",
                    pins::rust()
                ),
                format!("run `rustup component add {COMPONENT}` where there is a network"),
            ));
        };
        let linker = linker()?;
        let reason =
            if system_wanted { format!("{CHOICE} is `system`") } else { format!("rustup cannot add {COMPONENT}") };
        step(format!("wasm compiler: {SYSTEM_RUSTC} {version}, standard library built from source, because {reason}"));
        Ok(Self::System { linker })
    }

    /// Prepares a command that compiles for wasm.
    pub(crate) fn prepare(&self, command: &mut Command) {
        command
            .env("CARGO_TARGET_DIR", workspace::wasm_target())
            // A released compiler builds its standard library only when told that it may use unstable options.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        if let Self::System { linker } = self {
            command.env("RUSTC", SYSTEM_RUSTC).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
    }

    /// The command that downloads what a standard library built from source depends on; `cargo fetch` in the workspace leaves that out.
    pub(crate) fn fetch_standard_library(&self) -> Command {
        let source = match self {
            Self::Rustup { source } => source,
            Self::System { .. } => Path::new(SYSTEM_SOURCE),
        };
        let manifest = source.join("library/Cargo.toml");
        let mut fetch = command("cargo");
        self.prepare(&mut fetch);
        fetch.args(["fetch", "--locked", "--target", TARGET, "--manifest-path"]).arg(manifest);
        fetch
    }

    /// Prepares the release build. Folders of this machine stay out of the file, so that it comes out the same everywhere and tells nothing
    /// about who built it. Panics carry no message, which saves a tenth of the download.
    pub(crate) fn prepare_release(&self, command: &mut Command) {
        self.prepare(command);
        let mut flags = vec![format!("--remap-path-prefix={}=readiness-check", workspace::root().display())];
        if let Some(crates) = cargo_home() {
            flags.push(format!("--remap-path-prefix={}=cargo", crates.display()));
        }
        let smaller = ["-Cpanic=immediate-abort", "-Zunstable-options", "-Zlocation-detail=none", "-Zfmt-debug=none"];
        flags.extend(smaller.map(str::to_owned));
        // By the relocations `split.rs` finds out what calls what.
        flags.push("-Clink-arg=--emit-relocs".to_owned());
        command
            // Not RUSTFLAGS: a folder's name may contain a space.
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"))
            // Relocations name symbols; wasm-opt strips all of that.
            .env("CARGO_PROFILE_RELEASE_STRIP", "none");
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

/// The source of the standard library in rustup's toolchain, if it is there.
fn rustup_source() -> Option<PathBuf> {
    let source = sysroot()?.join("lib/rustlib/src/rust");
    source.join("library/Cargo.lock").is_file().then_some(source)
}

/// Asks rustup for the source. It is the project's toolchain, pinned in `rust-toolchain.toml`, that gets it.
fn add_source() -> Option<PathBuf> {
    find("rustup")?;
    step(format!("adding the component {COMPONENT} to rustup's toolchain, about 10 seconds"));
    let mut rustup = command("rustup");
    rustup.args(["component", "add", COMPONENT]);
    match run_logged("rustup component add", "rustup-source", Duration::from_mins(3), &mut rustup) {
        Ok(()) => rustup_source(),
        Err(failure) => {
            step(failure);
            None
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

//! The project's own tools in `.tools/`: those cargo installs and those npm installs.
//!
//! A tool counts as present when it runs and names the pinned version; a file that merely exists does not. Nothing outside `.tools/` is
//! written, except that npm itself comes from a Debian package where it is missing.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::output::{Failure, step};
use crate::process::{command, find, has_version, run_logged, says_version};
use crate::{apt, pins, workspace};

/// Trunk, which builds the page.
pub(crate) fn trunk() -> Result<(), Failure> {
    from_cargo("trunk", pins::TRUNK, &["trunk"], "3 minutes")
}

/// wasm-bindgen and its test runner, of the version that `Cargo.lock` has: any other refuses the compiled file.
pub(crate) fn wasm_bindgen() -> Result<(), Failure> {
    let version = workspace::locked_version("wasm-bindgen")?;
    from_cargo("wasm-bindgen-cli", &version, &["wasm-bindgen", "wasm-bindgen-test-runner"], "3 minutes")
}

/// geckodriver, which drives Firefox; Debian has none.
pub(crate) fn geckodriver() -> Result<PathBuf, Failure> {
    from_cargo("geckodriver", pins::GECKODRIVER, &["geckodriver"], "2 minutes")?;
    Ok(workspace::cargo_tool("geckodriver"))
}

/// cargo-deny, which checks the dependencies.
pub(crate) fn cargo_deny() -> Result<(), Failure> {
    from_cargo("cargo-deny", pins::CARGO_DENY, &["cargo-deny"], "4 minutes")
}

/// cargo-mutants, which changes functions.
pub(crate) fn cargo_mutants() -> Result<(), Failure> {
    from_cargo("cargo-mutants", pins::CARGO_MUTANTS, &["cargo-mutants"], "4 minutes")
}

/// cargo-about, which collects licences.
pub(crate) fn cargo_about() -> Result<(), Failure> {
    from_cargo_with("cli", "cargo-about", pins::CARGO_ABOUT, &["cargo-about"], "4 minutes")
}

/// cargo-cyclonedx, which lists crates.
pub(crate) fn cargo_cyclonedx() -> Result<(), Failure> {
    from_cargo("cargo-cyclonedx", pins::CARGO_CYCLONEDX, &["cargo-cyclonedx"], "3 minutes")
}

fn from_cargo(package: &str, version: &str, programs: &[&str], duration: &str) -> Result<(), Failure> {
    from_cargo_with("", package, version, programs, duration)
}

/// The same with features of the package that it does not have by itself.
fn from_cargo_with(
    features: &str,
    package: &str,
    version: &str,
    programs: &[&str],
    duration: &str,
) -> Result<(), Failure> {
    if programs.iter().all(|program| is_there(program, version)) {
        return Ok(());
    }
    step(format!("installing {package} {version} into .tools, about {duration}"));
    let what = format!("installing {package} {version}");
    // The versions the tool was released with come first; a registry that lacks one of them still has a newer one that fits.
    let install = || {
        let mut install = cargo_install(package, version);
        install.args(["--features", features]);
        install
    };
    let outcome = run_logged(&what, package, INSTALL_LIMIT, install().arg("--locked"))
        .or_else(|_| run_logged(&what, package, INSTALL_LIMIT, &mut install()));
    // Hundreds of megabytes that nobody needs again; if they cannot be removed, nothing is lost but space.
    let _ = fs::remove_dir_all(build_folder());
    outcome?;
    match programs.iter().find(|program| !is_there(program, version)) {
        None => Ok(()),
        Some(program) => Err(Failure::new(
            what,
            format!("afterwards .tools/bin/{program} does not run or is not {version}"),
            "delete the folder .tools and run the command again",
        )),
    }
}

/// Whether a tool of cargo's runs and is of this version.
fn is_there(program: &str, version: &str) -> bool {
    let path = workspace::cargo_tool(program);
    // cargo calls its subcommands with their name before all else, and one of them insists on it.
    let name = program.strip_prefix("cargo-").unwrap_or_default();
    has_version(&path, version) || says_version(command(&path).arg(name), version)
}

/// Compiling a tool on a slow machine may take long; a registry that never answers shall not hold us for ever.
const INSTALL_LIMIT: Duration = Duration::from_mins(45);

fn build_folder() -> PathBuf {
    workspace::tools().join("build")
}

fn cargo_install(package: &str, version: &str) -> std::process::Command {
    let mut install = command("cargo");
    install
        .arg("install")
        .arg(format!("{package}@{version}"))
        // Unoptimised: compiled in a third of the time, and none of these tools has much to do here.
        .args(["--debug", "--force", "--root"])
        .arg(workspace::tools())
        .arg("--target-dir")
        .arg(build_folder())
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env_remove("CARGO_TARGET_DIR");
    install
}

/// Node.js, which runs the second table of the rules in the native tests.
pub(crate) fn node() -> Result<(), Failure> {
    if find("node").is_some() {
        return Ok(());
    }
    apt::install(&["nodejs"], "Node.js, for the second table of the rules", "1 minute")
}

/// What other people's pages are made of, for the browser tests, as `tests/browser/libraries/package-lock.json` has it.
pub(crate) fn libraries() -> Result<(), Failure> {
    let source = workspace::root().join("tests/browser/libraries");
    npm_packages("the libraries of other people's pages", &source, "libraries", &[])?;
    // React has no build for browsers of its own: a page has its script bundled, as this one has.
    let mut bundle = command(workspace::npm_tool("esbuild"));
    bundle
        .arg(workspace::root().join("tests/hosts/libraries/react.jsx"))
        .args(["--bundle", "--format=esm", "--jsx=automatic", "--jsx-dev", "--log-level=warning"])
        .arg(format!("--outfile={}", workspace::libraries().join("react.js").display()))
        .env("NODE_PATH", workspace::libraries().join("node_modules"));
    run_logged("bundling the page with React", "libraries-react", Duration::from_mins(1), &mut bundle)
}

/// Installs what a folder's `package-lock.json` has into a folder of `.tools/`, unless it is there.
pub(crate) fn npm_packages(what: &str, source: &Path, name: &str, arguments: &[&str]) -> Result<(), Failure> {
    let folder = workspace::tools().join(name);
    let what = format!("installing {what} into .tools/{name}");
    let failed = |error: std::io::Error| Failure::new(&what, error, "is the folder writable and the disk not full?");
    let lock = fs::read(source.join("package-lock.json")).map_err(failed)?;
    // npm writes the hidden file last.
    let complete = folder.join("node_modules/.package-lock.json").is_file();
    if complete && fs::read(folder.join("package-lock.json")).ok().as_ref() == Some(&lock) {
        return Ok(());
    }
    step(format!("{what}, about 20 seconds"));
    fs::create_dir_all(&folder).map_err(failed)?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(source.join(file), folder.join(file)).map_err(failed)?;
    }
    let mut install = command("npm");
    // Nothing of what is installed needs its install script, and so none can do anything here.
    install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).args(arguments).current_dir(&folder);
    run_logged(&what, &format!("npm-{}", name.replace('/', "-")), Duration::from_mins(10), &mut install)
}

/// wasm-opt, esbuild and axe-core, exactly as `xtask/npm/package-lock.json` has them.
pub(crate) fn npm() -> Result<(), Failure> {
    if npm_tools_are_there() {
        return Ok(());
    }
    // One after the other: a Node.js that is not Debian's brings npm with it and refuses Debian's.
    for (program, package) in [("node", "nodejs"), ("npm", "npm")] {
        if find(program).is_none() {
            apt::install(&[package], "Node.js and npm, for wasm-opt, esbuild and axe-core", "1 minute")?;
        }
    }
    let pinned = ["binaryen", "esbuild", "axe-core"].map(|package| format!("{package} {}", pins::npm(package)));
    let what = format!("installing {} into .tools/npm", pinned.join(", "));
    step(format!("{what}, about 20 seconds"));
    let folder = workspace::npm_folder();
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("package.json"), pins::NPM_PACKAGE))
        .and_then(|()| fs::write(folder.join("package-lock.json"), pins::NPM_LOCK))
        .map_err(|error| Failure::new(&what, error, "is the folder writable and the disk not full?"))?;
    // Install scripts stay off: none of the three needs one, and so none can do anything here.
    let mut install = command("npm");
    install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&folder);
    run_logged(&what, "npm", Duration::from_mins(10), &mut install)?;
    if npm_tools_are_there() {
        return Ok(());
    }
    Err(Failure::new(
        what,
        "afterwards one of them does not run",
        "delete the folder .tools/npm and run the command again",
    ))
}

fn npm_tools_are_there() -> bool {
    let binaryen = pins::npm("binaryen").split('.').next().unwrap_or_default();
    let axe_is_pinned = fs::read_to_string(workspace::npm_folder().join("node_modules/axe-core/package.json"))
        .is_ok_and(|package| pins::json_text(&package, "version") == Some(pins::npm("axe-core")));
    axe_is_pinned
        && has_version(&workspace::npm_tool("esbuild"), pins::npm("esbuild"))
        && has_version(&workspace::npm_tool("wasm-opt"), binaryen)
}

//! The release build: from Trunk's output to a `dist/` that can be put on any server as it is.
//!
//! Trunk compiles, binds and optimises; this then puts the page around the check into place, and `widget.rs` the check itself.
//! `dist/` is replaced as a whole, so that a server never serves half of a build.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::process::{command, path_with, shown};
use crate::say::{Failure, spoken, step};
use crate::setup::wait_for_others;
use crate::wasm_compiler::WasmCompiler;
use crate::widget::{self, GLUE, WASM};
use crate::workspace;

/// What the page around the check refers to; the other files in `style/` are the check's own, joined to one.
const PAGE_FILES: [&str; 2] = ["site.css", "icon.svg"];

/// The German page, and the gallery of all states, which is for the eye and the tests and goes to no host.
const PAGE_FOLDERS: [&str; 2] = ["de", "gallery"];

/// Builds the page into `dist/`.
pub(crate) fn build(compiler: &WasmCompiler) -> Result<(), Failure> {
    step("building: the first time about 4 minutes, later less than one");
    let _alone = wait_for_others("release")?;
    let started = Instant::now();
    run_trunk(compiler)?;
    let fresh = workspace::root().join("dist.new");
    remove_folder(&fresh)?;
    copy_page(&fresh)?;
    widget::write_folder(&fresh.join(widget_folder()?))?;
    swap(&fresh, &workspace::dist())?;
    step(format!("dist/ is ready after {}", spoken(started.elapsed())));
    Ok(())
}

/// Where the files of the check lie below `dist/`; the version in the path lets a host keep the one it has tested.
pub(crate) fn widget_folder() -> Result<PathBuf, Failure> {
    Ok(Path::new("readiness-check").join(workspace::version()?))
}

fn run_trunk(compiler: &WasmCompiler) -> Result<(), Failure> {
    let own = [workspace::cargo_programs(), workspace::npm_programs()];
    let mut trunk = command(workspace::cargo_tool("trunk"));
    trunk
        .args(["--log", "warn", "build", "--release"])
        .env("PATH", path_with(&own)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as a setting of its own and refuses the usual value 1; its stack traces tell only about itself.
    trunk.env_remove("NO_COLOR").env("RUST_BACKTRACE", "0");
    compiler.prepare_release(&mut trunk);
    shown("the release build", &mut trunk)
}

/// The page around the check: what Trunk made of `index.html`, and the parts that need no processing.
fn copy_page(fresh: &Path) -> Result<(), Failure> {
    let output = workspace::trunk_output();
    for file in files_below(&output)? {
        let name = file.to_string_lossy();
        if name.starts_with("snippets") {
            return Err(Failure::new(
                "the release build failed",
                "wasm-bindgen wrote JavaScript snippets, which are neither minified nor hashed here",
                "write that JavaScript in src/embed instead of inline_js or module attributes",
            ));
        }
        if name != GLUE && name != WASM {
            copy(&output.join(&file), &fresh.join(&file))?;
        }
    }
    let root = workspace::root();
    for name in PAGE_FILES {
        let file = root.join("style").join(name);
        if file.is_file() {
            copy(&file, &fresh.join(name))?;
        }
    }
    for folder in PAGE_FOLDERS {
        for file in files_below(&root.join(folder))? {
            copy(&root.join(folder).join(&file), &fresh.join(folder).join(&file))?;
        }
    }
    Ok(())
}

/// Puts the new folder where the old one is. Two renames, so the gap is as short as the file system allows.
fn swap(fresh: &Path, place: &Path) -> Result<(), Failure> {
    let old = workspace::root().join("dist.old");
    remove_folder(&old)?;
    let what = format!("cannot put the new build to {}", place.display());
    if place.exists() {
        fs::rename(place, &old).map_err(|error| Failure::new(&what, error, "is the folder in use or not ours?"))?;
    }
    fs::rename(fresh, place).map_err(|error| Failure::new(&what, error, "run the build again"))?;
    remove_folder(&old)
}

/// All files below a folder, as paths relative to it, in a fixed order.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        let entries = fs::read_dir(&next).map_err(|error| cannot("read", &next, &error))?;
        for entry in entries {
            let path = entry.map_err(|error| cannot("read", &next, &error))?.path();
            if path.is_dir() {
                waiting.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                found.push(relative.to_path_buf());
            }
        }
    }
    found.sort();
    Ok(found)
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    write(to, &read(from)?)
}

pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).and_then(|()| fs::write(path, bytes)).map_err(|error| cannot("write", path, &error))
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| cannot("read", path, &error))
}

pub(crate) fn text_of(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| cannot("read", path, &error))
}

fn remove_folder(path: &Path) -> Result<(), Failure> {
    if !path.exists() {
        return Ok(());
    }
    fs::remove_dir_all(path).map_err(|error| cannot("remove", path, &error))
}

fn cannot(verb: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("cannot {verb} {}", path.display()),
        error,
        "is it there, and the disk neither full nor read-only?",
    )
}

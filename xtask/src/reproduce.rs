//! `cargo xtask reproduce`: release and packages are made a second time from nothing, and every file must have the same bytes.
//!
//! The standard library and every crate are compiled anew, which takes minutes; `cargo xtask test` repeats only what comes after the
//! compiler.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::files::{files_below, read};
use crate::output::{Failure, headline, step};
use crate::wasm_compiler::WasmCompiler;
use crate::{artefacts, package, release, setup, workspace};

/// Builds twice and compares.
pub(crate) fn reproduce() -> Result<(), Failure> {
    headline("set-up");
    let compiler = setup::for_build()?;
    headline("first build");
    build(&compiler)?;
    let first = contents(&workspace::dist())?;
    let (cache, aside) = (workspace::wasm_target(), workspace::own_target().join("wasm-of-the-first-build"));
    let moved = |error| Failure::new("cannot put the first build aside", error, "is the disk full or read-only?");
    fs::rename(&cache, &aside).map_err(moved)?;
    headline("second build, from nothing");
    let outcome = build(&compiler);
    fs::remove_dir_all(&aside).map_err(moved)?;
    outcome?;
    compare(&first, &contents(&workspace::dist())?)?;
    step(format!("{} files have the same bytes", first.len()));
    Ok(())
}

fn build(compiler: &WasmCompiler) -> Result<(), Failure> {
    release::build(compiler)?;
    package::make()
}

/// Makes the check's folder once more from what the compiler has left, and compares it with the one in `dist/`.
pub(crate) fn folder() -> Result<(), Failure> {
    let again = workspace::own_target().join("folder-again");
    // What an earlier run has left there would be compressed once more.
    if again.exists() {
        fs::remove_dir_all(&again)
            .map_err(|error| Failure::new("cannot clear the second folder", error, "is it open in another program?"))?;
    }
    release::write_folder(&again)?;
    let built = workspace::dist().join(artefacts::widget_folder()?);
    compare(&contents(&built)?, &contents(&again)?)
}

fn contents(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, Failure> {
    files_below(folder)?.into_iter().map(|file| Ok((file.clone(), read(&folder.join(file))?))).collect()
}

fn compare(first: &BTreeMap<PathBuf, Vec<u8>>, second: &BTreeMap<PathBuf, Vec<u8>>) -> Result<(), Failure> {
    let all = first.keys().chain(second.keys());
    match all.into_iter().find(|file| first.get(*file) != second.get(*file)) {
        None => Ok(()),
        Some(file) => Err(Failure::new(
            "the build is not reproducible",
            format!("{} differs between two builds of the same sources", file.display()),
            "find what depends on time, on a path or on the order of a file system",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::compare;
    use std::collections::BTreeMap;
    use std::path::PathBuf;

    #[test]
    fn a_changed_a_missing_and_an_additional_file_are_found() {
        let files = |all: &[(&str, &str)]| -> BTreeMap<PathBuf, Vec<u8>> {
            all.iter().map(|(name, content)| (PathBuf::from(name), content.as_bytes().to_vec())).collect()
        };
        let first = files(&[("a", "1"), ("b", "2")]);
        assert!(compare(&first, &first).is_ok());
        for second in
            [files(&[("a", "1"), ("b", "3")]), files(&[("a", "1")]), files(&[("a", "1"), ("b", "2"), ("c", "")])]
        {
            assert!(compare(&first, &second).is_err());
        }
    }
}

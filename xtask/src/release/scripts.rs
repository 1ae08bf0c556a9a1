//! The scripts of `src/embed`, each with its imports in it, minified, and with the hashes and words it needs.
//!
//! A script that loads others is written after them. What the scripts do is written in `src/embed`, nothing of it here.

use std::path::Path;

use serde_json::{Map, Value};

use super::hashes::Folder;
use super::languages::Language;
use super::worded;
use crate::artefacts::{FRAME, FRAMED, GLUE, LOADER, WASM};
use crate::output::Failure;
use crate::process::{command, output_of_or_failure};
use crate::workspace;

/// Writes all of them; `loaded` are the files that the check itself loads when it runs.
pub(super) fn write(files: &mut Folder, glue: &Path, languages: &[Language], loaded: &[&str]) -> Result<(), Failure> {
    let hashes = files.hashes_of(loaded);
    let version = || workspace::version().map(|version| ("__VERSION__", Value::from(version)));
    let stopped = words(languages, &["stopped"]);
    let of_widget =
        [("__FILES__", hashes), ("__WORDS__", stopped), ("__WORDED__", worded::table(languages)?), version()?];
    files.add(GLUE, &script(glue, "inline.js", &of_widget)?)?;
    let of_frame = [("__WORDS__", words(languages, &["stopped", "title"])), version()?];
    files.add(FRAME, &script(glue, "frame.js", &of_frame)?)?;
    let words = words(languages, &["failed", "again"]);
    let of_loader = [("__FILES__", files.hashes_of(&[GLUE, WASM, FRAME])), ("__WORDS__", words)];
    files.add(LOADER, &script(glue, LOADER, &of_loader)?)?;
    // The page of a frame has the loader in the script of its own, so that nothing of it can be reached from outside.
    files.add(FRAMED, &script(glue, FRAMED, &of_loader)?)
}

/// These of the loader's words, by language tag and name.
fn words(languages: &[Language], names: &[&str]) -> Value {
    let of = |language: &Language| -> Map<String, Value> {
        names.iter().map(|name| ((*name).to_owned(), Value::from(language.word(name)))).collect()
    };
    languages.iter().map(|language| (language.tag.clone(), Value::from(of(language)))).collect()
}

/// One script with its imports in it, minified, its placeholders replaced.
fn script(glue: &Path, name: &str, values: &[(&str, Value)]) -> Result<Vec<u8>, Failure> {
    let mut esbuild = command(workspace::npm_tool("esbuild"));
    let alias = |name: &str, path: &Path| format!("--alias:{name}={}", path.display());
    esbuild.arg(workspace::embed().join(name)).arg(alias("glue", glue));
    esbuild.arg(alias("files", &workspace::embed().join("files.js"))).args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--log-level=error",
    ]);
    let mut script = output_of_or_failure(&format!("minifying {name}"), &mut esbuild)?;
    for (placeholder, value) in values {
        script = script.replace(placeholder, &value.to_string());
    }
    match script.split("__").nth(1).filter(|rest| rest.starts_with(|first: char| first.is_ascii_uppercase())) {
        None => Ok(script.into_bytes()),
        Some(left) => Err(Failure::new(
            "the release build failed",
            format!("src/embed/{name} has the placeholder __{left}__, which nothing replaces"),
            "give it a value in xtask/src/release/scripts.rs",
        )),
    }
}

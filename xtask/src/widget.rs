//! The check's own folder below `dist/`, complete for any server: what a page loads, what its author reads, and the hash of all
//! of it.
//!
//! Every file that loads others holds their hashes, so the files are written from the inside out. The same sources give the same
//! bytes: no time, no path and no order of a file system goes into them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::languages::{self, Language};
use crate::process::{command, output_of_or_failure};
use crate::release::{files_below, read, text_of, write};
use crate::say::Failure;
use crate::{names, sizes, split, style, workspace};

/// What Trunk writes: the glue of wasm-bindgen and the wasm. In the folder, the glue is a part of the file with its name.
pub(crate) const GLUE: &str = "widget.js";
pub(crate) const WASM: &str = "widget_bg.wasm";

const LOADER: &str = "readiness-check.js";
const STYLE: &str = "widget.css";
const FRAME: &str = "frame.js";
const FRAMED: &str = "framed.js";

/// The pages with scripts: the one of the frame, and one that shows on any server whether the folder works there.
const PAGES: [&str; 2] = ["frame.html", "demo.html"];

/// What an inline check in English loads.
pub(crate) const ENGLISH_CHECK: [&str; 7] =
    [LOADER, GLUE, WASM, STYLE, "texts.en.txt", "result.wasm", "texts.en.result.txt"];

/// What the page's author gets as it stands in the sources.
const VERBATIM: [&str; 3] = ["offline.html", "readiness-check.d.ts", "custom-elements.json"];

/// The schema of the export, for those who read exports by program; the check itself never loads it.
const SCHEMA: &str = "readiness-report.schema.json";

/// The hash of every file, for integrity attributes and for comparing what a server delivers.
const HASHES: &str = "integrity.json";

/// Writes the folder.
pub(crate) fn write_folder(folder: &Path) -> Result<(), Failure> {
    refuse_inner_html(&workspace::trunk_output().join(GLUE))?;
    let short = names::shorten()?;
    let glue = short.join(GLUE);
    let languages = languages::all()?;
    let mut files = Files { folder: folder.to_owned(), hashes: BTreeMap::new() };

    for name in split::files() {
        files.add(&name, &read(&short.join(&name))?)?;
    }
    files.add(STYLE, style::joined()?.as_bytes())?;
    let texts = || languages.iter().flat_map(|language| &language.files);
    for (name, lines) in texts() {
        files.add(name, lines.as_bytes())?;
    }
    // The loader asks for the first piece itself, which is what its hash is for.
    let loaded = texts().map(|(name, _)| name.clone()).chain(split::files().skip(1)).chain([STYLE.to_owned()]);
    let hashes = files.hashes_of(&loaded.collect::<Vec<_>>());
    let stopped = words(&languages, &["stopped"]);
    files.add(GLUE, &script(&glue, "inline.js", &[("__FILES__", hashes), ("__WORDS__", stopped)])?)?;
    files.add(FRAME, &script(&glue, "frame.js", &[("__WORDS__", words(&languages, &["stopped", "title"]))])?)?;
    files.add(FRAMED, &script(&glue, "framed.js", &[])?)?;
    let words = words(&languages, &["failed", "again"]);
    let hashes = files.hashes_of(&[GLUE, WASM, FRAME]);
    files.add(LOADER, &script(&glue, LOADER, &[("__FILES__", hashes), ("__WORDS__", words)])?)?;
    for name in PAGES {
        let page = text_of(&source(name))?
            .replace("__LOADER_INTEGRITY__", files.hash(LOADER))
            .replace("__FRAMED_INTEGRITY__", files.hash(FRAMED));
        files.add(name, page.as_bytes())?;
    }
    for name in VERBATIM {
        files.add(name, &read(&source(name))?)?;
    }
    files.add(SCHEMA, &read(&workspace::root().join("docs").join(SCHEMA))?)?;
    let hashes = Value::from_iter(files.hashes.clone());
    write(&folder.join(HASHES), format!("{hashes:#}\n").as_bytes())?;
    compress(folder)
}

/// The files written so far.
struct Files {
    folder: PathBuf,
    hashes: BTreeMap<String, String>,
}

impl Files {
    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.hashes.insert(name.to_owned(), integrity(bytes));
        write(&self.folder.join(name), bytes)
    }

    fn hash(&self, name: &str) -> &str {
        // Only names of files that were added are asked for; a missing hash would be refused by every browser.
        self.hashes.get(name).map_or("", String::as_str)
    }

    /// The hashes of some files by their names.
    fn hashes_of(&self, names: &[impl AsRef<str>]) -> Value {
        names.iter().map(|name| (name.as_ref().to_owned(), Value::from(self.hash(name.as_ref())))).collect()
    }
}

fn source(name: &str) -> PathBuf {
    workspace::root().join("src/embed").join(name)
}

/// These of the loader's words, by language tag and name.
fn words(languages: &[Language], names: &[&str]) -> Value {
    let of = |language: &Language| -> Map<String, Value> {
        names.iter().map(|name| ((*name).to_owned(), Value::from(language.word(name)))).collect()
    };
    languages.iter().map(|language| (language.tag.clone(), Value::from(of(language)))).collect()
}

/// One of `src/embed`'s scripts with its imports in it, minified, its placeholders replaced.
fn script(glue: &Path, name: &str, values: &[(&str, Value)]) -> Result<Vec<u8>, Failure> {
    let mut esbuild = command(workspace::npm_tool("esbuild"));
    esbuild.arg(source(name)).arg(format!("--alias:glue={}", glue.display())).args([
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
            "give it a value in xtask/src/widget.rs",
        )),
    }
}

/// Leptos sets static HTML as text, which throws on a page that requires Trusted Types; the glue then imports `innerHTML`.
fn refuse_inner_html(glue: &Path) -> Result<(), Failure> {
    if !text_of(glue)?.contains("innerHTML") {
        return Ok(());
    }
    Err(Failure::new(
        "the release build failed",
        "a view has a subtree of literals only, which Leptos sets through innerHTML",
        "write its texts as expressions, {\"…\"}, and one attribute of an icon as a number, width=8",
    ))
}

/// Puts a `.br` beside each file, for servers that send what is there instead of compressing again and again.
fn compress(folder: &Path) -> Result<(), Failure> {
    for file in files_below(folder)? {
        let path = folder.join(&file);
        let compressed = sizes::brotli(&read(&path)?).map_err(|error| {
            Failure::new(format!("cannot compress {}", path.display()), error, "run the build again")
        })?;
        write(&folder.join(format!("{}.br", file.display())), &compressed)?;
    }
    Ok(())
}

/// A file's hash the way `integrity` attributes and `fetch` want it. SHA-256, because hashes cannot be compressed and the loader
/// has to stay small; no attack on it is known.
fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::integrity;

    #[test]
    fn integrity_is_what_browsers_compute() {
        // The value that the W3C's Content Security Policy text gives for this very line.
        assert_eq!(integrity(b"alert('Hello, world.');"), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }
}

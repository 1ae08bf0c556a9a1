//! The zip for somebody who puts the check on a server of theirs: the folder as it is uploaded, the pages that help with that, and what the
//! server, the editor and the data-protection officer need.

use std::path::Path;

use serde_json::Value;

use super::archive::{gzip, zip};
use super::contents::Contents;
use super::{Package, notices};
use crate::artefacts::widget_folder;
use crate::files::{files_below, text_of};
use crate::output::Failure;
use crate::workspace;

/// The installation check, which the plug-in has as well.
pub(super) const CHECK: &str = "check";

/// The pages that lie in the check's own folder, each with its script and a folder of modules.
const PAGES: [&str; 2] = [CHECK, "configure"];

/// What is read before anything is uploaded.
const LEAFLETS: [&str; 2] = ["LIESMICH.html", "datenschutz.html"];

/// The style of all these pages.
const STYLE: &str = "pages.css";

/// What the guides are and refer to, below `docs/` here and there: nobody with the zip has the repository.
const MANUAL: &str = "docs/embedding.md";
const MANUAL_FOLDERS: [&str; 2] = ["docs/embedding", "docs/guides"];

/// What is taken from the repository as it is.
const AS_IT_IS: [&str; 4] = ["CHANGELOG.md", "SECURITY.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Makes it.
pub(super) fn package(version: &str) -> Result<Package, Failure> {
    let top = format!("readiness-check-{version}/");
    let mut contents = Contents::default();
    add_folder(&mut contents, &top, version)?;

    let sources = workspace::root().join("packages");
    for name in LEAFLETS {
        contents.add_file(format!("{top}{name}"), &sources.join("zip").join(name))?;
    }
    // The leaflets are read before anything is uploaded, so they have their own.
    contents.add_file(format!("{top}{STYLE}"), &sources.join("zip").join(STYLE))?;
    for name in ["server", "../snippets", "../typo3", "../analytics"] {
        let place = format!("{top}{}/", name.trim_start_matches("../"));
        contents.add_folder(&place, &sources.join("zip").join(name), |_| true)?;
    }
    for name in MANUAL_FOLDERS {
        contents.add_folder(&format!("{top}{name}/"), &workspace::root().join(name), |_| true)?;
    }
    for name in AS_IT_IS.into_iter().chain([MANUAL]) {
        contents.add_file(format!("{top}{name}"), &workspace::root().join(name))?;
    }
    notices::add(&mut contents, &top)?;
    // The tool that checks it is called in the folder that the list lies in.
    let sums = contents.sums().replace(&format!("  {top}"), "  ");
    contents.add(format!("{top}SHA256SUMS"), sums);
    Ok(Package { name: format!("readiness-check-{version}.zip"), bytes: zip(&contents)?, contents })
}

/// The check's folder with the pages for who uploads it, and each file also compressed for servers that know gzip only.
fn add_folder(contents: &mut Contents, top: &str, version: &str) -> Result<(), Failure> {
    let place = format!("{top}readiness-check/{version}/");
    let built = workspace::dist().join(widget_folder()?);
    for file in files_below(&built)? {
        let name = file.to_string_lossy().into_owned();
        let bytes = crate::files::read(&built.join(&file))?;
        // A file with a compressed one beside it.
        if built.join(format!("{name}.br")).is_file() {
            contents.add(format!("{place}{name}.gz"), gzip(&bytes)?);
        }
        contents.add(format!("{place}{name}"), bytes);
    }
    for page in PAGES {
        add_page(contents, &place, page)?;
    }
    contents.add_file(format!("{place}configure.css"), &workspace::root().join("packages/zip/configure.css"))
}

/// One of the pages for who uploads the folder: its script with what the build puts in, its modules, and the style, into the folder of the
/// check at `place`.
pub(super) fn add_page(contents: &mut Contents, place: &str, page: &str) -> Result<(), Failure> {
    let packages = workspace::root().join("packages");
    let sources = packages.join("zip");
    let values =
        [("__RECIPES__", texts_in(&sources.join("server"))?), ("__SNIPPETS__", texts_in(&packages.join("snippets"))?)];
    contents.add_file(format!("{place}{page}.html"), &sources.join(format!("{page}.html")))?;
    let script = text_of(&sources.join(format!("{page}.js")))?;
    let replace = |script: String, (name, value): &(&str, Value)| script.replace(name, &value.to_string());
    contents.add(format!("{place}{page}.js"), values.iter().fold(script, replace));
    contents.add_folder(&format!("{place}{page}/"), &sources.join(page), is_module)?;
    contents.add_file(format!("{place}{STYLE}"), &sources.join(STYLE))
}

/// Whether a file in the folder of a page's modules is one; beside them lie their tests and what these read.
fn is_module(name: &str) -> bool {
    name.strip_suffix(".js").is_some_and(|stem| Path::new(stem).extension().is_none_or(|what| what != "test"))
}

/// The text of each file in a folder, by its name.
fn texts_in(folder: &Path) -> Result<Value, Failure> {
    files_below(folder)?
        .into_iter()
        .map(|file| Ok((file.to_string_lossy().into_owned(), Value::from(text_of(&folder.join(&file))?))))
        .collect()
}

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
use crate::process::{command, output_of_or_failure};
use crate::workspace;

/// The pages that lie in the check's own folder, each with its script.
const PAGES: [&str; 2] = ["check", "configure"];

/// What is read before anything is uploaded.
const LEAFLETS: [&str; 2] = ["LIESMICH.html", "datenschutz.html"];

/// The style of all these pages.
const STYLE: &str = "pages.css";

/// What is taken from the repository as it is.
const AS_IT_IS: [&str; 4] = ["CHANGELOG.md", "SECURITY.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Makes it.
pub(super) fn package(version: &str) -> Result<Package, Failure> {
    let top = format!("readiness-check-{version}/");
    let mut contents = Contents::default();
    add_folder(&mut contents, &top, version)?;

    let sources = workspace::root().join("packages");
    for name in LEAFLETS {
        contents.add(format!("{top}{name}"), with_version(&sources.join("zip").join(name), version)?);
    }
    // The leaflets are read before anything is uploaded, so they have their own.
    contents.add_file(format!("{top}{STYLE}"), &sources.join("zip").join(STYLE))?;
    for name in ["server", "../snippets", "../typo3", "../analytics"] {
        let place = format!("{top}{}/", name.trim_start_matches("../"));
        contents.add_folder(&place, &sources.join("zip").join(name), |_| true)?;
    }
    for name in AS_IT_IS {
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
    let sources = workspace::root().join("packages/zip");
    let values = [
        ("__RECIPES__", texts_in(&sources.join("server"))?),
        ("__SNIPPETS__", texts_in(&workspace::root().join("packages/snippets"))?),
        ("__VERSION__", Value::from(version)),
    ];
    for name in PAGES {
        contents.add_file(format!("{place}{name}.html"), &sources.join(format!("{name}.html")))?;
        contents.add(format!("{place}{name}.js"), script(&sources.join(format!("{name}.js")), &values)?);
    }
    for style in [STYLE, "configure.css"] {
        contents.add_file(format!("{place}{style}"), &sources.join(style))?;
    }
    Ok(())
}

/// A script with its imports in it, still to be read by people, its placeholders replaced.
fn script(source: &Path, values: &[(&str, Value)]) -> Result<String, Failure> {
    let mut esbuild = command(workspace::npm_tool("esbuild"));
    esbuild.arg(source).args(["--bundle", "--format=esm", "--target=es2022", "--charset=utf8", "--log-level=error"]);
    let script = output_of_or_failure(&format!("joining {}", source.display()), &mut esbuild)?;
    Ok(values.iter().fold(script, |script, (placeholder, value)| script.replace(placeholder, &value.to_string())))
}

/// The text of each file in a folder, by its name.
fn texts_in(folder: &Path) -> Result<Value, Failure> {
    files_below(folder)?
        .into_iter()
        .map(|file| Ok((file.to_string_lossy().into_owned(), Value::from(text_of(&folder.join(&file))?))))
        .collect()
}

/// A text with the version that it is shipped with.
fn with_version(file: &Path, version: &str) -> Result<String, Failure> {
    Ok(text_of(file)?.replace("__VERSION__", version))
}

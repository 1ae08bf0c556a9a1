//! The `WordPress` plugin as it is installed: its own files, the check's files below `files/<version>` with the installation check, its words
//! compiled.
//!
//! The version is a folder's name, because browsers and servers keep the check's files for a year by their address.

use std::path::Path;

use super::contents::Contents;
use super::{site, translations};
use crate::files::{copy, files_below, text_of, write};
use crate::output::Failure;
use crate::workspace;

/// The plugin's own files.
const SOURCES: &str = "packages/wordpress/readiness-check";

/// Puts the plugin together in a folder; `check` is the folder of the built check.
pub(crate) fn put_together(check: &Path, to: &Path) -> Result<(), Failure> {
    let sources = workspace::root().join(SOURCES);
    for file in files_below(&sources)? {
        copy(&sources.join(&file), &to.join(&file))?;
        if file.extension().is_some_and(|ending| ending == "po") {
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            for (name, bytes) in translations::compile(&name, &text_of(&sources.join(&file))?)? {
                write(&to.join("languages").join(name), &bytes)?;
            }
        }
    }
    let files = to.join("files").join(workspace::version()?);
    for file in files_below(check)? {
        copy(&check.join(&file), &files.join(&file))?;
    }
    // The settings lead there: whoever has the plug-in has no zip that could say what is wrong with the server.
    let mut pages = Contents::default();
    site::add_page(&mut pages, "", site::CHECK)?;
    for (name, bytes) in pages.files() {
        write(&files.join(name), bytes)?;
    }
    Ok(())
}

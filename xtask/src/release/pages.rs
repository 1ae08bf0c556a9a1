//! The pages in the check's own folder, which hold hashes of scripts, and what the author of a host's page gets as it stands in the
//! sources.

use std::path::Path;

use super::hashes::Folder;
use crate::artefacts::{FRAMED, LOADER};
use crate::files::{read, text_of, write as write_file};
use crate::output::Failure;
use crate::workspace;

/// The pages with scripts: the one of the frame, and one that shows on any server whether the folder works there.
const PAGES: [&str; 2] = ["frame.html", "demo.html"];

/// What the page's author gets as it stands in the sources.
const VERBATIM: [&str; 3] = ["offline.html", "readiness-check.d.ts", "custom-elements.json"];

/// See src/embed/framed.js.
const OWNERS_FILE: &str = "frame-settings.json";

/// The schemas of the export, for those who read exports by program, and of the owner's own words, for those who write them; the check
/// itself never loads them.
const SCHEMAS: [&str; 2] = ["readiness-report.schema.json", "readiness-texts.schema.json"];

/// Writes the file in which the site's owner may let in pages of other origins. It is theirs and not the release's, so no hash is listed.
pub(super) fn write_owners_file(folder: &Path) -> Result<(), Failure> {
    write_file(&folder.join(OWNERS_FILE), &read(&workspace::embed().join(OWNERS_FILE))?)
}

/// Writes all of them.
pub(super) fn write(files: &mut Folder) -> Result<(), Failure> {
    for name in PAGES {
        let page = text_of(&workspace::embed().join(name))?
            .replace("__LOADER_INTEGRITY__", files.hash(LOADER))
            .replace("__FRAMED_INTEGRITY__", files.hash(FRAMED));
        files.add(name, page.as_bytes())?;
    }
    for name in VERBATIM {
        files.add(name, &read(&workspace::embed().join(name))?)?;
    }
    for name in SCHEMAS {
        files.add(name, &read(&workspace::root().join("docs").join(name))?)?;
    }
    Ok(())
}

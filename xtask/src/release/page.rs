//! The page around the check, and the gallery: what Trunk made of `index.html`, and the parts that need no processing.
//!
//! Nothing of the check itself is in here, and nothing here goes to a host.

use std::path::Path;

use crate::artefacts::{GLUE, WASM};
use crate::files::{copy, files_below};
use crate::output::Failure;
use crate::workspace;

/// What the page around the check refers to; the other files in `style/` are the check's own, joined to one.
const PAGE_FILES: [&str; 2] = ["site.css", "icon.svg"];

/// The German page, and the gallery of all states, which is for the eye and the tests and goes to no host.
const PAGE_FOLDERS: [&str; 2] = ["de", "gallery"];

/// Copies all of it.
pub(super) fn copy_page(fresh: &Path) -> Result<(), Failure> {
    let output = workspace::trunk_output();
    for file in files_below(&output)? {
        if file != Path::new(GLUE) && file != Path::new(WASM) {
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

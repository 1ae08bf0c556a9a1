//! The plug-in for WordPress, which brings the check's folder along.

use super::archive::zip;
use super::contents::Contents;
use super::{Package, notices};
use crate::artefacts::widget_folder;
use crate::files::{files_below, text_of};
use crate::output::Failure;
use crate::workspace;

/// The folder below `wp-content/plugins`.
const PLACE: &str = "readiness-check/";

/// What is only for its trials.
const TRIALS: &str = "try/";

/// Makes it.
pub(super) fn package(version: &str) -> Result<Package, Failure> {
    let mut contents = Contents::default();
    let source = workspace::root().join("packages/wordpress");
    for file in files_below(&source)? {
        let name = file.to_string_lossy().into_owned();
        if !name.starts_with(TRIALS) && !name.ends_with(".mo") {
            contents.add(format!("{PLACE}{name}"), text_of(&source.join(&file))?.replace("__VERSION__", version));
        }
    }
    contents.add_folder(PLACE, &source, |name| name.ends_with(".mo"))?;
    let files = format!("{PLACE}files/");
    contents.add_folder(&files, &workspace::dist().join(widget_folder()?), |_| true)?;
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        contents.add_file(format!("{PLACE}{name}"), &workspace::root().join(name))?;
    }
    notices::add(&mut contents, PLACE)?;
    Ok(Package { name: format!("readiness-check-wordpress-{version}.zip"), bytes: zip(&contents)?, contents })
}

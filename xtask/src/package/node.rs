//! The package for npm: the check's folder, a module that bundlers take, and what editors and frameworks know of the element.

use super::archive::tar;
use super::contents::Contents;
use super::{Package, notices, site};
use crate::artefacts::widget_folder;
use crate::output::Failure;
use crate::workspace;

/// Where npm expects everything in an archive.
const PLACE: &str = "package/";

/// Makes it.
pub(super) fn package(version: &str) -> Result<Package, Failure> {
    let mut contents = Contents::default();
    let source = workspace::root().join("packages/npm");
    contents.add_folder(PLACE, &source, |name| !name.starts_with("tests/"))?;
    let place = format!("{PLACE}dist/");
    contents.add_folder(&place, &workspace::dist().join(widget_folder()?), |_| true)?;
    // Goes along to the site: whoever installs this has no zip that could say what is wrong with the server.
    site::add_page(&mut contents, &place, site::CHECK)?;
    for name in ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"] {
        contents.add_file(format!("{PLACE}{name}"), &workspace::root().join(name))?;
    }
    notices::add(&mut contents, PLACE)?;
    let bytes = tar(&contents, &["package/bin/readiness-check.js"])?;
    Ok(Package { name: format!("readiness-check-{version}.tgz"), bytes, contents })
}

//! The plug-in for WordPress, which brings the check's folder along.

use super::archive::zip;
use super::contents::Contents;
use super::{Package, notices, plugin};
use crate::artefacts::widget_folder;
use crate::files::remove_folder;
use crate::output::Failure;
use crate::workspace;

/// The folder below `wp-content/plugins`.
const PLACE: &str = "readiness-check/";

/// Makes it.
pub(super) fn package(version: &str) -> Result<Package, Failure> {
    let folder = workspace::own_target().join("plugin");
    remove_folder(&folder)?;
    plugin::put_together(&workspace::dist().join(widget_folder()?), &folder)?;
    let mut contents = Contents::default();
    contents.add_folder(PLACE, &folder, |_| true)?;
    notices::add(&mut contents, PLACE)?;
    Ok(Package { name: format!("readiness-check-wordpress-{version}.zip"), bytes: zip(&contents)?, contents })
}

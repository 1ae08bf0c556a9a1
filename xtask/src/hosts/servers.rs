//! The servers that the lines in `packages/zip/server/` are for, as far as Debian has them, and the zip as its owner unpacks it. The tests start
//! and end the servers themselves (`tests/browser/servers/`); none of the machine's services is touched.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use crate::files::remove_folder;
use crate::output::Failure;
use crate::process::find;
use crate::{apt, workspace};

/// A program of each server, and the packages that bring them.
const PROGRAMS: [&str; 3] = ["nginx", "caddy", "apache2"];
const PACKAGES: [&str; 4] = ["nginx-light", "libnginx-mod-http-brotli-static", "caddy", "apache2-bin"];

/// Has them installed.
pub(crate) fn install() -> Result<(), Failure> {
    if PROGRAMS.iter().all(|program| find(program).is_some() || Path::new("/usr/sbin").join(program).is_file()) {
        return Ok(());
    }
    apt::install(&PACKAGES, "web servers to try the packages on", "1 minute")
}

/// Unpacks the zip; gives the folder that its owner uploads.
pub(crate) fn unpack(zip: &Path, version: &str) -> Result<PathBuf, Failure> {
    let folder = workspace::own_target().join("unpacked");
    remove_folder(&folder)?;
    let cannot = |error: String| Failure::new(format!("cannot unpack {}", zip.display()), error, "make it anew");
    fs::create_dir_all(&folder).map_err(|error| cannot(error.to_string()))?;
    let file = File::open(zip).map_err(|error| cannot(error.to_string()))?;
    let mut archive = ZipArchive::new(file).map_err(|error| cannot(error.to_string()))?;
    archive.extract(&folder).map_err(|error| cannot(error.to_string()))?;
    Ok(folder.join(format!("readiness-check-{version}/readiness-check")))
}

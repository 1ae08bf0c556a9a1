//! The browser of the tests: Chromium and the chromedriver that belongs to it.
//!
//! Only `cargo xtask test` needs them. Nothing here starts a browser; that is the tests' own business.

use std::path::PathBuf;

use crate::process::find;
use crate::say::Failure;
use crate::{apt, process};

/// The chromedriver to use: the one in `CHROMEDRIVER`, else the one on this machine, installed if missing.
pub(crate) fn chromedriver() -> Result<PathBuf, Failure> {
    if let Some(chosen) = std::env::var_os("CHROMEDRIVER").map(PathBuf::from) {
        if process::output_of(process::command(&chosen).arg("--version")).is_some() {
            return Ok(chosen);
        }
        let why = format!("{} from the variable CHROMEDRIVER does not run", chosen.display());
        return Err(Failure::new("no chromedriver", why, "correct the variable or unset it"));
    }
    if !has_chromium() || find("chromedriver").is_none() {
        apt::install(&["chromium", "chromium-driver"], "Chromium and chromedriver, for the tests", "1 minute")?;
    }
    find("chromedriver").filter(|_| has_chromium()).ok_or_else(|| {
        Failure::new(
            "no browser for the tests",
            "chromium or chromedriver is missing",
            "install both and put them on PATH",
        )
    })
}

/// The reader of the tests for the PDF that Chromium prints, installed if missing.
pub(crate) fn pdf_reader() -> Result<(), Failure> {
    if find("pdftotext").is_none() {
        apt::install(&["poppler-utils"], "reads the printed result, for the tests", "10 seconds")?;
    }
    Ok(())
}

/// chromedriver looks for Chrome under several names; these are the ones it finds by itself.
fn has_chromium() -> bool {
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        .into_iter()
        .any(|name| find(name).is_some())
}

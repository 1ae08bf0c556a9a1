//! The names of the files that the release consists of, for the steps that make them and for those who look for them afterwards.
//!
//! Only names: no file is read here.

use std::path::{Path, PathBuf};

use crate::output::Failure;
use crate::workspace;

/// What wasm-bindgen writes: its glue and the wasm of the first chunk. In the folder, the glue is a part of the file with its name.
pub(crate) const GLUE: &str = "widget.js";
pub(crate) const WASM: &str = "widget_bg.wasm";

/// The wasm of the second chunk.
pub(crate) const RESULT: &str = "result.wasm";

/// The script that a host's page names, and what it loads beside the two: the style sheets of the two chunks, and the two sides of the frame mode.
pub(crate) const LOADER: &str = "readiness-check.js";
pub(crate) const STYLE: &str = "widget.css";
pub(crate) const RESULT_STYLE: &str = "widget.result.css";
pub(crate) const FRAME: &str = "frame.js";
pub(crate) const FRAMED: &str = "framed.js";

/// What an inline check in English loads.
pub(crate) const ENGLISH_CHECK: [&str; 8] =
    [LOADER, GLUE, WASM, STYLE, "texts.en.txt", RESULT, RESULT_STYLE, "texts.en.result.txt"];

/// Where the files of the check lie below `dist/`; the version in the path lets a host keep the one it has tested.
pub(crate) fn widget_folder() -> Result<PathBuf, Failure> {
    Ok(Path::new("readiness-check").join(workspace::version()?))
}

//! The check's own folder as it is written: each file with its hash, which the files that load it hold, and which the last file lists.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::files::write;
use crate::output::Failure;

/// The hash of every file, for integrity attributes and for comparing what a server delivers.
const HASHES: &str = "integrity.json";

/// The folder with the files written so far.
pub(super) struct Folder {
    path: PathBuf,
    hashes: BTreeMap<String, String>,
}

impl Folder {
    /// A folder without any file yet.
    pub(super) fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), hashes: BTreeMap::new() }
    }

    /// Writes a file.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.hashes.insert(name.to_owned(), integrity(bytes));
        write(&self.path.join(name), bytes)
    }

    /// The hash of a file that was written.
    pub(super) fn hash(&self, name: &str) -> &str {
        // Only names of files that were added are asked for; a missing hash would be refused by every browser.
        self.hashes.get(name).map_or("", String::as_str)
    }

    /// The hashes of some files by their names.
    pub(super) fn hashes_of(&self, names: &[impl AsRef<str>]) -> Value {
        names.iter().map(|name| (name.as_ref().to_owned(), Value::from(self.hash(name.as_ref())))).collect()
    }

    /// Writes the list of all hashes; what is added later is not in it.
    pub(super) fn write_hashes(&self) -> Result<(), Failure> {
        let hashes = Value::from_iter(self.hashes.clone());
        write(&self.path.join(HASHES), format!("{hashes:#}\n").as_bytes())
    }
}

/// A file's hash the way `integrity` attributes and `fetch` want it. SHA-256, because hashes cannot be compressed and the loader
/// has to stay small; no attack on it is known.
fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::integrity;

    #[test]
    fn integrity_is_what_browsers_compute() {
        // The value that the W3C's Content Security Policy text gives for this very line.
        assert_eq!(integrity(b"alert('Hello, world.');"), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }
}

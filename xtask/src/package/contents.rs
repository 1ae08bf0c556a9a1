//! What is in a package: a path and the bytes for each file, in a fixed order, until an archive is made of it.
//!
//! Where the bytes come from is the business of each package.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::files::{files_below, read};
use crate::output::Failure;

/// The files of a package by their paths, which have slashes on every system.
#[derive(Default)]
pub(super) struct Contents(BTreeMap<String, Vec<u8>>);

impl Contents {
    /// Adds a file; one with this path that is there already is replaced.
    pub(super) fn add(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), bytes.into());
    }

    /// Adds a file of the disk.
    pub(super) fn add_file(&mut self, path: impl Into<String>, file: &Path) -> Result<(), Failure> {
        self.add(path, read(file)?);
        Ok(())
    }

    /// Adds the files of a folder and of those in it as far as they are wanted, below `place`, which ends with a slash or is empty.
    pub(super) fn add_folder(
        &mut self,
        place: &str,
        folder: &Path,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<(), Failure> {
        for file in files_below(folder)? {
            let name = file.to_string_lossy().replace('\\', "/");
            if is_wanted(&name) {
                self.add_file(format!("{place}{name}"), &folder.join(&file))?;
            }
        }
        Ok(())
    }

    /// All files, sorted by their paths.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The hash of each file, as `sha256sum --check` reads it.
    pub(super) fn sums(&self) -> String {
        self.files().fold(String::new(), |mut sums, (path, bytes)| {
            let _ = writeln!(sums, "{}", sum(path, bytes));
            sums
        })
    }
}

/// A file's line in a list of sums.
pub(super) fn sum(path: &str, bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes).iter().fold(String::new(), |mut hash, byte| {
        let _ = write!(hash, "{byte:02x}");
        hash
    });
    format!("{hash}  {path}")
}

#[cfg(test)]
mod tests {
    use super::sum;

    #[test]
    fn a_sum_is_the_line_that_the_common_tool_writes() {
        // `printf abc | sha256sum`; the hash is also the first example of FIPS 180-2.
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc.txt";
        assert_eq!(sum("abc.txt", b"abc"), expected);
    }
}

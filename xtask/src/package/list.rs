//! The list of all files in all packages, which is committed: nothing comes in or goes out by accident.

use std::fmt::Write as _;

use super::Package;
use crate::files::{text_of, write};
use crate::output::Failure;
use crate::workspace;

/// Where the list stands.
const LIST: &str = "packages/files.txt";

/// Set to `write`, it takes what is there for right.
const SETTING: &str = "READINESS_CHECK_PACKAGES";

/// Compares the packages with the list.
pub(super) fn compare(packages: &[Package]) -> Result<(), Failure> {
    let mut found = String::new();
    for Package { name, contents, .. } in packages {
        let _ = writeln!(found, "{name}");
        for (path, _) in contents.files() {
            let _ = writeln!(found, "  {path}");
        }
    }
    let file = workspace::root().join(LIST);
    if std::env::var_os(SETTING).is_some_and(|value| value == "write") {
        return write(&file, found.as_bytes());
    }
    let expected = text_of(&file)?;
    let missing = expected.lines().find(|line| !found.lines().any(|other| other == *line));
    let new = found.lines().find(|line| !expected.lines().any(|other| other == *line));
    let Some((line, what)) = missing.map(|line| (line, "is missing")).or(new.map(|line| (line, "is new"))) else {
        return Ok(());
    };
    Err(Failure::new(
        "a package has not the files that it should have",
        format!("`{}` {what}, says {LIST}", line.trim()),
        format!("look why, or take it for right with {SETTING}=write and read what has changed"),
    ))
}

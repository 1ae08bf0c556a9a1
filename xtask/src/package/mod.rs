//! `cargo xtask package`: the built check as it is handed to people who have no Rust, into `dist/packages/`: a folder for any server, a
//! package for bundlers, a plug-in.
//!
//! What goes into them is written in `packages/`; nothing of the check is made here.

mod archive;
mod contents;
mod list;
mod node;
mod notices;
#[cfg(test)]
mod npm_tests;
pub(crate) mod plugin;
mod site;
mod translations;
#[cfg(test)]
mod types;
mod wordpress;

use crate::files::{remove_folder, write};
use crate::output::{Failure, headline, step};
use crate::{setup, workspace};

use contents::{Contents, sum};

/// A finished package.
struct Package {
    /// Its file's name.
    name: String,
    bytes: Vec<u8>,
    contents: Contents,
}

/// Builds the check and makes all packages of it.
pub(crate) fn package() -> Result<(), Failure> {
    crate::build()?;
    make()
}

/// Makes all packages of the check in `dist/`.
pub(crate) fn make() -> Result<(), Failure> {
    headline("packages");
    notices::are_complete()?;
    let version = workspace::version()?;
    let packages = [site::package(&version)?, node::package(&version)?, wordpress::package(&version)?];
    let folder = workspace::dist().join("packages");
    remove_folder(&folder)?;
    let mut sums = String::new();
    for Package { name, bytes, contents } in &packages {
        write(&folder.join(name), bytes)?;
        sums = sums + &sum(name, bytes) + "\n";
        step(format!("{:>9} bytes  {:>3} files  {name}", bytes.len(), contents.files().count()));
    }
    write(&folder.join("SHA256SUMS"), sums.as_bytes())?;
    list::compare(&packages)
}

/// Writes anew what the packages say of other people's code in them.
pub(crate) fn write_notices() -> Result<(), Failure> {
    setup::for_notices()?;
    notices::write()
}

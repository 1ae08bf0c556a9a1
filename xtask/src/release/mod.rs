//! The release build: from the sources to a `dist/` that can be put on any server as it is. This file is the list of its steps, in
//! their order; each has a file of its own and knows of the others only which files they leave.
//!
//! Every file that loads others holds their hashes, so the check's own folder is written from the inside out. The same sources give the
//! same bytes: no time, no path and no order of a file system goes into them.

mod compile;
mod compress;
mod hashes;
mod languages;
mod names;
mod page;
mod pages;
mod scripts;
mod split;
mod styles;
mod worded;

use std::fs;
use std::path::Path;
use std::time::Instant;

use crate::artefacts::{GLUE, RESULT, RESULT_STYLE, STYLE, WASM, widget_folder};
use crate::files::{read, remove_folder};
use crate::output::{Failure, human_duration, step};
use crate::setup::wait_for_others;
use crate::wasm_compiler::WasmCompiler;
use crate::workspace;

use hashes::Folder;

/// Builds the page and the check into `dist/`, which is replaced as a whole, so that a server never serves half of a build.
pub(crate) fn build(compiler: &WasmCompiler) -> Result<(), Failure> {
    step("building: the first time about 4 minutes, later less than one");
    let _alone = wait_for_others("release")?;
    let started = Instant::now();
    let fresh = workspace::root().join("dist.new");
    remove_folder(&fresh)?;

    compile::compile(compiler)?;
    page::copy_page(&fresh)?;
    write_folder(&fresh.join(widget_folder()?))?;
    replace(&workspace::dist(), &fresh)?;
    step(format!("dist/ is ready after {}", human_duration(started.elapsed())));
    Ok(())
}

/// Writes the check's own folder, complete for any server, of what the compiler has left.
pub(crate) fn write_folder(folder: &Path) -> Result<(), Failure> {
    let short = names::shorten(&split::split()?)?;
    let glue = short.join(GLUE);
    compile::refuse_inner_html(&glue)?;

    let mut files = Folder::new(folder);
    for name in [WASM, RESULT] {
        files.add(name, &read(&short.join(name))?)?;
    }
    for name in [STYLE, RESULT_STYLE] {
        files.add(name, styles::joined(name)?.as_bytes())?;
    }
    let languages = languages::all()?;
    let texts = || languages.iter().flat_map(|language| &language.files);
    for (name, lines) in texts() {
        files.add(name, lines.as_bytes())?;
    }
    // The loader asks for the first chunk itself, which is what its hash is for.
    let loaded = texts().map(|(name, _)| name.as_str()).chain([RESULT, STYLE, RESULT_STYLE]);
    scripts::write(&mut files, &glue, &languages, &loaded.collect::<Vec<_>>())?;
    pages::write(&mut files)?;
    files.write_hashes()?;
    compress::compress(folder)?;
    // Not compressed in advance either: nobody compresses it again after a change.
    pages::write_owners_file(folder)
}

/// Puts the new folder where the old one is. Two renames, so the gap is as short as the file system allows.
fn replace(place: &Path, fresh: &Path) -> Result<(), Failure> {
    let old = workspace::root().join("dist.old");
    remove_folder(&old)?;
    let what = format!("cannot put the new build to {}", place.display());
    if place.exists() {
        fs::rename(place, &old).map_err(|error| Failure::new(&what, error, "is the folder in use or not ours?"))?;
    }
    fs::rename(fresh, place).map_err(|error| Failure::new(&what, error, "run the build again"))?;
    remove_folder(&old)
}

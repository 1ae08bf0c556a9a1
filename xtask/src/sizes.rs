//! How much a visitor downloads: each file of `dist/`, raw and as brotli sends it.
//!
//! Brotli at level 11 is what a server does with files it compresses once. What a visit may weigh is the business of the budget.

use std::fs;
use std::path::Path;

use crate::artefacts::{ENGLISH_CHECK, widget_folder};
use crate::budget;
use crate::compression::brotli;
use crate::files::files_below;
use crate::output::{Failure, headline};

struct File {
    name: String,
    raw: usize,
    brotli: usize,
}

impl File {
    fn base_name(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or(&self.name)
    }
}

/// Prints the table and what one visit of the English page loads.
pub(crate) fn print(dist: &Path) -> Result<(), Failure> {
    let widget = widget_folder()?;
    headline("sizes in bytes");
    println!("   {:>9}  {:>9}  file", "raw", "brotli 11");
    let (mut check, mut page) = (Vec::new(), Vec::new());
    for path in files_below(dist)? {
        if path.extension().is_some_and(|extension| extension == "br") {
            continue;
        }
        let file = measure(dist, &path)?;
        print_line(file.raw, file.brotli, &file.name);
        if ENGLISH_CHECK.iter().any(|name| path == widget.join(name)) {
            check.push(file);
        } else if path.components().count() == 1 {
            page.push(file);
        }
    }
    let weights: Vec<(&str, usize)> = check.iter().map(|file: &File| (file.base_name(), file.brotli)).collect();
    let sum = |files: &[File]| files.iter().fold((0, 0), |(raw, brotli), file| (raw + file.raw, brotli + file.brotli));
    let (check, page) = (sum(&check), sum(&page));
    print_line(check.0, check.1, "= the check in one language, on any page");
    print_line(check.0 + page.0, check.1 + page.1, "= one visit of the English page");
    budget::check(&weights)
}

fn print_line(raw: usize, brotli: usize, text: &str) {
    println!("   {raw:>9}  {brotli:>9}  {text}");
}

fn measure(dist: &Path, path: &Path) -> Result<File, Failure> {
    let name = path.display().to_string();
    let unreadable = |error| Failure::new(format!("cannot measure {name}"), error, "run the build again");
    let bytes = fs::read(dist.join(path)).map_err(unreadable)?;
    // The check's own files lie there compressed already.
    let compressed = fs::read(dist.join(format!("{name}.br"))).or_else(|_| brotli(&bytes)).map_err(unreadable)?;
    Ok(File { name, raw: bytes.len(), brotli: compressed.len() })
}

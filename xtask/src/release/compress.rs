//! The last step: a `.br` beside each file, for servers that send what is there instead of compressing again and again.

use std::path::Path;

use crate::compression::brotli;
use crate::files::{files_below, read, write};
use crate::output::Failure;

/// Compresses every file of a folder.
pub(super) fn compress(folder: &Path) -> Result<(), Failure> {
    for file in files_below(folder)? {
        let path = folder.join(&file);
        let compressed = brotli(&read(&path)?).map_err(|error| {
            Failure::new(format!("cannot compress {}", path.display()), error, "run the build again")
        })?;
        write(&folder.join(format!("{}.br", file.display())), &compressed)?;
    }
    Ok(())
}

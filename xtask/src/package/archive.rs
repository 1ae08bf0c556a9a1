//! Archives that have the same bytes whenever and wherever they are made: files in the order of their paths, without their times, owners
//! and rights.

use std::io::{Cursor, Write as _};

use flate2::{Compression, GzBuilder};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::contents::Contents;
use crate::output::Failure;

/// A zip file.
pub(super) fn zip(contents: &Contents) -> Result<Vec<u8>, Failure> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in contents.files() {
        archive.start_file(path, options).map_err(cannot)?;
        archive.write_all(bytes).map_err(cannot)?;
    }
    Ok(archive.finish().map_err(cannot)?.into_inner())
}

/// A tar file in gzip, as npm has them; `programs` are the paths that may be run.
pub(super) fn tar(contents: &Contents, programs: &[&str]) -> Result<Vec<u8>, Failure> {
    let mut archive = tar::Builder::new(GzBuilder::new().mtime(0).write(Vec::new(), Compression::best()));
    for (path, bytes) in contents.files() {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(if programs.contains(&path) { 0o755 } else { 0o644 });
        archive.append_data(&mut header, path, bytes).map_err(cannot)?;
    }
    archive.into_inner().and_then(flate2::write::GzEncoder::finish).map_err(cannot)
}

/// A file as servers send it that know gzip only.
pub(super) fn gzip(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut compressed = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    compressed.write_all(bytes).and_then(|()| compressed.finish()).map_err(cannot)
}

fn cannot(error: impl std::fmt::Display) -> Failure {
    Failure::new("cannot make an archive", error, "is there enough memory?")
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::{gzip, tar, zip};
    use crate::package::contents::Contents;

    fn contents() -> Contents {
        let mut contents = Contents::default();
        contents.add("b/program.js", "run");
        contents.add("a.txt", "words ".repeat(100));
        contents
    }

    #[test]
    fn what_was_packed_comes_out_again() {
        let packed = zip(&contents()).unwrap_or_else(|failure| panic!("{failure}"));
        let mut archive = zip::ZipArchive::new(Cursor::new(packed)).expect("it is a zip");
        let mut text = String::new();
        archive.by_name("a.txt").expect("it is in there").read_to_string(&mut text).expect("it is text");
        assert_eq!(text, "words ".repeat(100));

        let packed = tar(&contents(), &["b/program.js"]).unwrap_or_else(|failure| panic!("{failure}"));
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(packed.as_slice()));
        let entries = archive.entries().expect("it is a tar").map(|entry| entry.expect("it is whole"));
        let found: Vec<_> = entries
            .map(|entry| {
                let path = entry.path().expect("it has one").display().to_string();
                (path, entry.header().mode().expect("it has one"), entry.header().mtime().expect("it has one"))
            })
            .collect();
        assert_eq!(found, [("a.txt".into(), 0o644, 0), ("b/program.js".into(), 0o755, 0)]);
    }

    #[test]
    fn a_compressed_file_names_no_time() {
        let packed = gzip(b"words").unwrap_or_else(|failure| panic!("{failure}"));
        // RFC 1952: the time stands at the fifth to the eighth byte.
        assert_eq!(packed[4..8], [0; 4]);
    }
}

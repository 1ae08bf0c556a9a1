//! Whether a source changed, told by modification times.
//!
//! Looking once a second costs nothing for a tree of this size, needs no crate and works on every file system. It never reads a file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::files::files_below;
use crate::workspace;

/// Everything a release build is made of.
const SOURCES: [&str; 11] = [
    "src",
    "content",
    "style",
    "index.html",
    "de",
    "build",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "rust-toolchain.toml",
];

/// The state of all sources at one moment.
#[derive(PartialEq, Eq)]
pub(crate) struct Snapshot(BTreeMap<PathBuf, Option<SystemTime>>);

impl Snapshot {
    /// How the sources are now.
    pub(crate) fn take() -> Self {
        Self::of(workspace::root(), &SOURCES)
    }

    fn of(root: &Path, sources: &[&str]) -> Self {
        let files = sources.iter().map(|source| root.join(source)).flat_map(|source| {
            if source.is_dir() {
                // A file that goes while we look is a change, and the next look will see it.
                files_below(&source).unwrap_or_default().into_iter().map(|file| source.join(file)).collect()
            } else {
                vec![source]
            }
        });
        let modified = |file: &PathBuf| file.metadata().and_then(|metadata| metadata.modified()).ok();
        Self(files.map(|file| (file.clone(), modified(&file))).collect())
    }

    /// One file that differs between two moments, to be named to the reader.
    pub(crate) fn difference<'a>(&'a self, other: &'a Self) -> Option<&'a Path> {
        let changed = |(file, time): &(&'a PathBuf, &Option<SystemTime>)| other.0.get(*file) != Some(*time);
        let vanished = |(file, _): &(&'a PathBuf, &Option<SystemTime>)| !self.0.contains_key(*file);
        self.0.iter().find(changed).or_else(|| other.0.iter().find(vanished)).map(|(file, _)| file.as_path())
    }
}

#[cfg(test)]
mod tests {
    use super::Snapshot;
    use std::fs::{self, File};
    use std::time::{Duration, SystemTime};

    #[test]
    fn a_change_a_new_file_and_a_removed_file_are_seen() {
        let folder = crate::workspace::own_target().join("test-watch");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("src")).expect("target is writable");
        let (kept, added) = (folder.join("src/kept.rs"), folder.join("src/added.rs"));
        fs::write(&kept, "").expect("target is writable");
        let look = || Snapshot::of(&folder, &["src", "missing.toml"]);

        let first = look();
        assert!(look() == first && look().difference(&first).is_none());

        let later = SystemTime::now() + Duration::from_secs(5);
        File::options().write(true).open(&kept).and_then(|file| file.set_modified(later)).expect("it is our file");
        let second = look();
        assert_eq!(second.difference(&first), Some(kept.as_path()));

        fs::write(&added, "").expect("target is writable");
        let third = look();
        assert_eq!(third.difference(&second), Some(added.as_path()));

        fs::remove_file(&added).expect("it is our file");
        assert_eq!(look().difference(&third), Some(added.as_path()));
    }
}

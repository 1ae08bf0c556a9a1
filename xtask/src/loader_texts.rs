//! The few texts the loader shows where the check itself cannot run: the table `fallback` of every language file, as one
//! JavaScript object by language tag. The project's own build has checked the files by then.

use std::fs;
use std::path::Path;

use crate::say::Failure;
use crate::workspace;

/// The table in content/*.toml.
const TABLE: &str = "fallback";

/// `{"en":{…},"de":{…}}`, English first because it is what the loader falls back to.
pub(crate) fn as_javascript() -> Result<String, Failure> {
    let folder = workspace::root().join("content");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .map_err(|error| unreadable(&folder, error))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort_by_key(|path| (!path.ends_with("en.toml"), path.clone()));
    let mut languages = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
        let table: toml::Table = text.parse().map_err(|error| unreadable(&path, error))?;
        // content/law.toml has no texts for people.
        let Some(texts) = table.get(TABLE) else { continue };
        let texts = serde_json::to_string(texts).map_err(|error| unreadable(&path, error))?;
        let tag = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        languages.push(format!("\"{tag}\":{texts}"));
    }
    Ok(format!("{{{}}}", languages.join(",")))
}

fn unreadable(path: &Path, error: impl std::fmt::Display) -> Failure {
    Failure::new("the release build failed", format!("{}: {error}", path.display()), "mend the content file")
}

#[cfg(test)]
mod tests {
    use super::as_javascript;

    #[test]
    fn english_comes_first() {
        let texts = as_javascript().expect("the content files are sound");
        assert!(texts.starts_with("{\"en\":{") && texts.ends_with("}}"), "{texts}");
    }
}

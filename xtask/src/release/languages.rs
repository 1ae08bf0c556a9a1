//! The languages as the loader needs them: a file of texts each, its hash, and the words shown where the check cannot run.
//!
//! It reads the content files through the same modules as the crate's build script, so the lines of a file are in the order
//! that the widget's tables know.

use std::collections::BTreeMap;
use std::fs;

use crate::output::Failure;
use crate::{law, schema, texts, workspace};

/// A language in the release folder.
pub(crate) struct Language {
    /// Its tag.
    pub(crate) tag: String,
    /// The files of its texts, name and contents: what a visit begins with, and what the result needs.
    pub(crate) files: Vec<(String, String)>,
    /// What is said where the check cannot run, by name.
    words: BTreeMap<String, String>,
    /// All texts.
    pub(super) texts: texts::Texts,
}

impl Language {
    /// One of the words that the scripts around the check say; the build script makes sure that each is there.
    pub(crate) fn word(&self, name: &str) -> &str {
        self.words.get(name).map_or("", String::as_str)
    }
}

/// All languages; the first is the fallback.
pub(crate) fn all() -> Result<Vec<Language>, Failure> {
    let law = law::parse(&read("content/law.toml")?).map_err(|faults| faulty(&faults))?;
    let language = |code: &&str| {
        let file = format!("content/{code}.toml");
        let texts = texts::parse(code, &file, &read(&file)?, &law).map_err(|faults| faulty(&faults))?;
        // The frame of the frame mode is named like the check inside it.
        let title = texts.text("frame.title").map(|title| ("title", title));
        let words = texts.for_loader().into_iter().chain(title);
        let words = words.map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
        Ok(Language { tag: texts.code().to_owned(), files: texts.files(), words, texts })
    };
    schema::LANGUAGES.iter().map(language).collect()
}

pub(super) fn read(file: &str) -> Result<String, Failure> {
    fs::read_to_string(workspace::root().join(file)).map_err(|error| faulty(&[format!("{file}: {error}")]))
}

pub(super) fn faulty(faults: &[String]) -> Failure {
    Failure::new("the release build failed", faults.join("; "), "mend the content file")
}

#[cfg(test)]
mod tests {
    use super::all;

    #[test]
    fn every_language_has_the_same_number_of_texts_and_words_for_the_loader() {
        let languages = all().unwrap_or_else(|failure| panic!("{failure}"));
        assert_eq!(languages[0].tag, "en");
        for language in &languages {
            for ((name, lines), (_, in_english)) in language.files.iter().zip(&languages[0].files) {
                assert_eq!(lines.lines().count(), in_english.lines().count(), "{name}");
            }
            for name in ["failed", "stopped", "again", "title"] {
                assert!(!language.word(name).is_empty(), "{}: {name}", language.tag);
            }
        }
    }
}

//! The languages as the loader needs them: a file of texts each, its hash, and the words shown where the check cannot run.
//!
//! It reads the content files through the same modules as the crate's build script, so the lines of a file are in the order
//! that the widget's tables know.

use std::fs;

use crate::say::Failure;
use crate::{law, schema, texts, workspace};

/// A language in the release folder.
pub(crate) struct Language {
    /// Its tag.
    pub(crate) tag: String,
    /// The contents of `texts.<tag>.txt`.
    pub(crate) lines: String,
    /// The words of the loader as fields of a JavaScript object, like `"failed":"…"`.
    pub(crate) loader_words: String,
}

/// All languages; the first is the fallback.
pub(crate) fn all() -> Result<Vec<Language>, Failure> {
    let law = law::parse(&read("content/law.toml")?).map_err(|faults| faulty(&faults))?;
    let language = |code: &&str| {
        let file = format!("content/{code}.toml");
        let texts = texts::parse(code, &file, &read(&file)?, &law).map_err(|faults| faulty(&faults))?;
        let words = texts.for_loader().into_iter().map(|(name, text)| {
            let text = serde_json::Value::from(text);
            format!("\"{name}\":{text}")
        });
        let loader_words = words.collect::<Vec<_>>().join(",");
        Ok(Language { tag: texts.code().to_owned(), lines: texts.to_lines(), loader_words })
    };
    schema::LANGUAGES.iter().map(language).collect()
}

fn read(file: &str) -> Result<String, Failure> {
    fs::read_to_string(workspace::root().join(file)).map_err(|error| faulty(&[format!("{file}: {error}")]))
}

fn faulty(faults: &[String]) -> Failure {
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
            assert_eq!(language.lines.lines().count(), languages[0].lines.lines().count(), "{}", language.tag);
            assert!(language.loader_words.contains("\"failed\":\""), "{}", language.loader_words);
        }
    }
}

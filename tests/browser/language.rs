//! The two languages of the page and its words, read from the same files as the widget's, so that no test repeats a text.

use std::fmt;
use std::sync::OnceLock;

use toml::Table;

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    German,
}

impl Language {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::English, Self::German];

    /// Where the page in this language lies below the server's root.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::English => "",
            Self::German => "de/",
        }
    }

    /// The words with a key like `quiz.continue`.
    #[track_caller]
    pub(crate) fn words(self, key: &str) -> &'static str {
        let (section, name) = key.split_once('.').unwrap();
        self.table(section)[name].as_str().unwrap_or_else(|| panic!("no text {key}"))
    }

    /// A table of the language's texts.
    #[track_caller]
    pub(crate) fn table(self, name: &str) -> &'static toml::Value {
        static ENGLISH: OnceLock<Table> = OnceLock::new();
        static GERMAN: OnceLock<Table> = OnceLock::new();
        let texts = match self {
            Self::English => ENGLISH.get_or_init(|| include_str!("../../content/en.toml").parse().unwrap()),
            Self::German => GERMAN.get_or_init(|| include_str!("../../content/de.toml").parse().unwrap()),
        };
        &texts[name]
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::English => "en",
            Self::German => "de",
        })
    }
}

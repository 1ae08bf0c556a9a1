//! The texts as the rules see them: by language and key, with their placeholders. Nothing here judges a text.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// The texts of one language file.
pub(crate) struct Language {
    /// Language tag, like `de`.
    pub code: String,
    /// The file, as it is named to people.
    pub file: String,
    /// Key, like `question.policy.title`, to text.
    pub texts: BTreeMap<String, String>,
}

/// What a rule found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// The file to mend.
    pub file: String,
    /// The key of the text in it.
    pub key: String,
    /// What is wrong, and why that matters.
    pub reason: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}: {}", self.file, self.key, self.reason)
    }
}

impl Language {
    /// A language with these texts only, for the test that shows a rule failing.
    pub(crate) fn sample(code: &str, texts: &[(&str, &str)]) -> Self {
        let texts = texts.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
        Self { code: code.into(), file: format!("content/{code}.toml"), texts }
    }

    /// A finding about one of its texts.
    pub(crate) fn finding(&self, key: &str, reason: String) -> Finding {
        Finding { file: self.file.clone(), key: key.into(), reason }
    }

    /// Applies a check to each text: nothing, or the reasons why it is wrong.
    pub(crate) fn check(&self, check: impl Fn(&str, &str) -> Vec<String>) -> Vec<Finding> {
        let all = self.texts.iter().map(|(key, text)| (key, check(key, text)));
        all.flat_map(|(key, reasons)| reasons.into_iter().map(|reason| self.finding(key, reason))).collect()
    }
}

/// A file of the repository by its path there.
pub(crate) fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

/// The text of a file of the repository.
pub(crate) fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// A TOML file of the repository.
pub(crate) fn table(file: &str) -> toml::Table {
    read(file).parse().unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Every language file in content/, English first.
pub(crate) fn languages() -> Vec<Language> {
    let entries = fs::read_dir(path("content")).unwrap().map(|entry| entry.unwrap().path());
    let mut codes: Vec<String> = entries
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .filter(|name| name != "law" && name != "owner")
        .collect();
    codes.sort_by_key(|code| (code != "en", code.clone()));
    codes.into_iter().map(|code| language(&code)).collect()
}

/// What a rule finds in all languages.
pub(crate) fn everywhere(rule: impl Fn(&Language) -> Vec<Finding>) -> Vec<Finding> {
    languages().iter().flat_map(rule).collect()
}

/// The texts of this language.
pub(crate) fn language(code: &str) -> Language {
    let file = format!("content/{code}.toml");
    let mut texts = BTreeMap::new();
    flatten("", &table(&file), &mut texts);
    Language { code: code.into(), file, texts }
}

/// The names between braces, sorted.
pub(crate) fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
    names.sort_unstable();
    names
}

/// The text with empty braces: names between them are no words.
pub(crate) fn without_placeholders(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + "{}" + part.split_once('}').map_or(part, |(_, rest)| rest))
}

/// Fails with the list of findings, so that an author can mend all of them at once.
#[track_caller]
pub(crate) fn assert_none(findings: &[Finding]) {
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{} findings\n{}\n", findings.len(), lines.join("\n"));
}

/// Fails unless there is exactly one finding and its reason holds these words.
#[track_caller]
pub(crate) fn assert_one(findings: &[Finding], words: &str) {
    assert!(matches!(findings, [finding] if finding.reason.contains(words)), "expected one “{words}”: {findings:?}");
}

fn flatten(path: &str, table: &toml::Table, texts: &mut BTreeMap<String, String>) {
    for (name, value) in table {
        let key = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        match value {
            toml::Value::Table(table) => flatten(&key, table, texts),
            toml::Value::String(text) => drop(texts.insert(key, text.clone())),
            _ => panic!("{key}: must be a text in quotes or a table"),
        }
    }
}

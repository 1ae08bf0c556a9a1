//! content/owner.toml: the texts that the owner of a site may word anew, read and checked against ours. Nothing that is not on this list
//! can be reached from a page; which texts must never be on it is held by tests/content/owner.rs.

use crate::texts::{Texts, placeholders};

pub(crate) const FILE: &str = "content/owner.toml";

/// A text on the list.
pub(crate) struct Reworded {
    /// Its public name.
    pub(crate) name: String,
    /// Its key in the language files.
    pub(crate) key: String,
    /// The most characters that its place has room for.
    pub(crate) most: usize,
    /// What may stand in braces.
    pub(crate) placeholders: Vec<String>,
    /// What it is and where it stands.
    pub(crate) purpose: String,
}

/// Reads the list.
pub(crate) fn parse(text: &str) -> Result<Vec<Reworded>, Vec<String>> {
    let table: toml::Table = text.parse().map_err(|error| vec![format!("{FILE}: {error}")])?;
    let mut faults = Vec::new();
    let list = table.iter().map(|(name, entry)| reworded(name, entry, &mut faults)).collect();
    if faults.is_empty() { Ok(list) } else { Err(faults) }
}

fn reworded(name: &str, entry: &toml::Value, faults: &mut Vec<String>) -> Reworded {
    let text = |field: &str| entry.get(field).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
    let most = entry.get("most").and_then(toml::Value::as_integer).and_then(|most| usize::try_from(most).ok());
    let of_list = entry.get("placeholders").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let read = Reworded {
        name: name.into(),
        key: text("text"),
        most: most.unwrap_or_default(),
        placeholders: of_list.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect(),
        purpose: text("purpose"),
    };
    if read.purpose.is_empty() {
        faults.push(format!("{FILE}: {name}.purpose: missing or empty"));
    }
    if read.most == 0 {
        faults.push(format!("{FILE}: {name}.most: missing, or no number of characters"));
    }
    read
}

/// Each of them must be a text of ours in every language, which keeps to the same rules as the owner's: what our own words do not keep
/// to, nobody else could.
pub(crate) fn check(list: &[Reworded], languages: &[Texts]) -> Result<(), Vec<String>> {
    let of_language = |language: &Texts| list.iter().filter_map(|of| fault(of, language)).collect::<Vec<_>>();
    let faults: Vec<String> = languages.iter().flat_map(of_language).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn fault(of: &Reworded, language: &Texts) -> Option<String> {
    let Reworded { name, key, most, .. } = of;
    let Some(text) = language.place(key).and_then(|_| language.text(key)) else {
        return Some(format!("{FILE}: {name}.text: {} has no text {key:?} that the widget shows", language.file()));
    };
    let length = text.chars().count();
    if length > *most {
        return Some(format!("{FILE}: {name}.most: {} has {length} characters in {key}", language.file()));
    }
    let other = placeholders(text).into_iter().find(|name| !of.placeholders.iter().any(|allowed| allowed == name));
    other.map(|other| format!("{FILE}: {name}.placeholders: {} has {{{other}}} in {key}", language.file()))
}

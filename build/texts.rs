//! The texts of a language: read, checked against the schema and against the other languages, and written as tables.
//! It checks that every text is there; whether it is a good text is the business of the content rules in the tests.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::law::{Law, variant};
use crate::schema::{CHUNKS, FAMILIES, Family, LOADER_TABLE, OWN_TABLE, chunk};

/// The texts of one language, by path.
pub(crate) struct Texts {
    code: String,
    /// In the language itself, and known before its texts are loaded.
    name: String,
    file: String,
    by_path: BTreeMap<String, String>,
}

/// Reads a language file and puts the dates of the law into its texts.
pub(crate) fn parse(code: &str, file: &str, text: &str, law: &Law) -> Result<Texts, Vec<String>> {
    let table: toml::Table = text.parse().map_err(|error| vec![format!("{file}: {error}")])?;
    let mut texts = BTreeMap::new();
    let mut faults = Vec::new();
    flatten("", &table, &mut texts, &mut faults);
    let mut dated = BTreeMap::new();
    let format = DateFormat::of(&mut texts, &mut faults);
    let name = texts.remove("language.name").unwrap_or_default();
    if name.is_empty() {
        faults.push("language.name: the text is missing".into());
    }
    for (key, text) in texts {
        if text.trim().is_empty() && table_of(&key) != OWN_TABLE {
            faults.push(format!("{key}: the text is empty"));
        }
        if text.contains('\n') {
            faults.push(format!("{key}: the text has a line break"));
        }
        match format.insert_dates(&text, law) {
            Ok(text) => drop(dated.insert(key, text)),
            Err(fault) => faults.push(format!("{key}: {fault}")),
        }
    }
    if faults.is_empty() {
        Ok(Texts { code: code.into(), name, file: file.into(), by_path: dated })
    } else {
        Err(faults.into_iter().map(|fault| format!("{file}: {fault}")).collect())
    }
}

/// Checks every language against the schema, and all of them against the first.
pub(crate) fn check(languages: &[Texts]) -> Result<(), Vec<String>> {
    let mut faults = Vec::new();
    for language in languages {
        for family in FAMILIES {
            missing_of_family(family, language, &mut faults);
        }
        faults.extend(
            language
                .by_path
                .keys()
                .filter_map(|key| unknown_to_schema(key).map(|reason| format!("{}: {key}: {reason}", language.file))),
        );
    }
    let Some((first, others)) = languages.split_first() else { return Err(vec!["build.rs: no language".into()]) };
    for other in others {
        compare(first, other, &mut faults);
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn missing_of_family(family: &Family, language: &Texts, faults: &mut Vec<String>) {
    for id in family.ids {
        for field in family.required {
            let key = format!("{}.{id}.{field}", family.table);
            if !language.by_path.contains_key(&key) {
                faults.push(format!("{}: {key}: the text is missing", language.file));
            }
        }
    }
}

/// Why a key in a family's table is not one the schema knows.
fn unknown_to_schema(key: &str) -> Option<String> {
    let in_table = |family: &&Family| key.strip_prefix(family.table).is_some_and(|rest| rest.starts_with('.'));
    let families: Vec<&Family> = FAMILIES.iter().filter(in_table).collect();
    let family = families.first()?;
    let (id, field) = key[family.table.len() + 1..].split_once('.').unwrap_or((&key[family.table.len() + 1..], ""));
    let with_id: Vec<&Family> = families.iter().copied().filter(|family| family.ids.contains(&id)).collect();
    if with_id.is_empty() {
        return Some(format!("{:?} is no id of {}", id, family.of));
    }
    let known = |family: &&Family| family.required.contains(&field) || family.optional.contains(&field);
    (!with_id.iter().any(known)).then(|| format!("{field:?} is no text of {id:?}"))
}

/// The languages must have the same keys, and the same placeholders in each text.
fn compare(first: &Texts, other: &Texts, faults: &mut Vec<String>) {
    for (key, text) in &first.by_path {
        match other.by_path.get(key) {
            None => faults.push(format!("{}: {key}: the text is missing, {} has it", other.file, first.file)),
            Some(translation) if placeholders(translation) != placeholders(text) => faults.push(format!(
                "{}: {key}: its placeholders {:?} differ from {:?} in {}",
                other.file,
                placeholders(translation),
                placeholders(text),
                first.file
            )),
            Some(_) => {}
        }
    }
    for key in other.by_path.keys().filter(|key| !first.by_path.contains_key(*key)) {
        faults.push(format!("{}: {key}: the text is extra, {} does not have it", other.file, first.file));
    }
}

/// The first part of a key.
fn table_of(key: &str) -> &str {
    key.split('.').next().unwrap_or_default()
}

/// The names between braces, sorted.
pub(crate) fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
    names.sort_unstable();
    names
}

fn flatten(path: &str, table: &toml::Table, texts: &mut BTreeMap<String, String>, faults: &mut Vec<String>) {
    for (name, value) in table {
        let key = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        match value {
            toml::Value::Table(table) => flatten(&key, table, texts, faults),
            toml::Value::String(text) => drop(texts.insert(key, text.clone())),
            _ => faults.push(format!("{key}: must be a text in quotes or a table")),
        }
    }
}

/// How a language writes a date: `language.date` like "{day} {month} {year}", `language.months` separated by blanks.
struct DateFormat {
    pattern: String,
    months: Vec<String>,
}

impl DateFormat {
    /// Takes the format out of the texts.
    fn of(texts: &mut BTreeMap<String, String>, faults: &mut Vec<String>) -> Self {
        let pattern = texts.remove("language.date").unwrap_or_default();
        let months = texts.remove("language.months").unwrap_or_default();
        let months: Vec<String> = months.split_whitespace().map(str::to_owned).collect();
        if placeholders(&pattern) != ["day", "month", "year"] {
            faults.push("language.date: must hold {day}, {month} and {year}".into());
        }
        if months.len() != 12 {
            faults.push("language.months: must hold twelve names separated by blanks".into());
        }
        Self { pattern, months }
    }

    /// Replaces each `{date.NAME}`.
    fn insert_dates(&self, text: &str, law: &Law) -> Result<String, String> {
        let mut parts = text.split("{date.");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let Some((name, rest)) = part.split_once('}') else { return Err("a brace is not closed".into()) };
            let Some((year, month, day)) = law.date(name) else {
                return Err(format!("content/law.toml has no date {name:?}"));
            };
            let month = self.months.get(usize::from(month) - 1).map_or("", String::as_str);
            let date = self.pattern.replace("{day}", &day.to_string()).replace("{month}", month);
            out.push_str(&date.replace("{year}", &year.to_string()));
            out.push_str(rest);
        }
        Ok(out)
    }
}

/// The paths of the texts that the widget shows, in the order of its tables: chunk after chunk. All languages
/// have the same by now.
fn widget_keys(language: &Texts) -> Vec<&String> {
    let for_loader = |key: &&String| table_of(key) == LOADER_TABLE;
    let mut keys: Vec<&String> = language.by_path.keys().filter(|key| !for_loader(key)).collect();
    keys.sort_by_key(|key| chunk(key));
    keys
}

impl Texts {
    /// The language tag.
    #[allow(dead_code, reason = "xtask asks for it, the build script does not")]
    pub(crate) fn code(&self) -> &str {
        &self.code
    }

    /// The files that the widget loads for this language, one for each chunk, with a text a line in the order of the
    /// tables.
    pub(crate) fn files(&self) -> Vec<(String, String)> {
        let file = |(number, name): (usize, &&str)| {
            let keys = widget_keys(self).into_iter().filter(|key| chunk(key) == number);
            (format!("texts.{}.{name}txt", self.code), keys.map(|key| self.by_path[key].clone() + "\n").collect())
        };
        CHUNKS.iter().enumerate().map(file).collect()
    }

    /// The language file, as it is named to people.
    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    /// Where a text of the widget stands: the number of its chunk and that of its line in the file of the chunk, both from 0.
    pub(crate) fn place(&self, key: &str) -> Option<(usize, usize)> {
        let number = chunk(key);
        let mut lines = widget_keys(self).into_iter().filter(|key| chunk(key) == number);
        Some((number, lines.position(|line| line == key)?))
    }

    /// The text with a key like `frame.title`.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.by_path.get(key).map(String::as_str)
    }

    /// The texts of the loader, by their names.
    #[allow(dead_code, reason = "xtask writes them into the loader, the build script does not")]
    pub(crate) fn for_loader(&self) -> BTreeMap<&str, &str> {
        let named = self.by_path.iter().filter_map(|(key, text)| Some((key.split_once('.')?, text.as_str())));
        named.filter(|((table, _), _)| *table == LOADER_TABLE).map(|((_, name), text)| (name, text)).collect()
    }
}

/// The tables that src/content/mod.rs includes: a number for each text, which is its line in the file of a language.
pub(crate) fn to_rust(languages: &[Texts]) -> String {
    let keys = widget_keys(&languages[0]);
    let mut out = String::new();
    languages_to_rust(languages, &mut out);
    let count = |number: usize| keys.iter().filter(|key| chunk(key) == number).count();
    let counts: Vec<usize> = (0..CHUNKS.len()).map(count).collect();
    let _ = writeln!(
        out,
        "/// Number of texts in each chunk of a language.\nconst COUNTS: [usize; Chunk::COUNT] = {counts:?};"
    );
    for family in FAMILIES {
        family_to_rust(family, &keys, &mut out);
    }
    free_texts_to_rust(&keys, &mut out);
    out
}

fn languages_to_rust(languages: &[Texts], out: &mut String) {
    out.push_str("/// The languages of the content files; the first is the fallback.\n");
    out.push_str("#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum Language {\n");
    for language in languages {
        let _ = writeln!(out, "    /// `{0}`.\n    {1},", language.code, variant(&language.code));
    }
    let variants: Vec<String> = languages.iter().map(|language| format!("Self::{}", variant(&language.code))).collect();
    let codes: Vec<&str> = languages.iter().map(|language| language.code.as_str()).collect();
    let names: Vec<&str> = languages.iter().map(|language| language.name.as_str()).collect();
    let _ = writeln!(
        out,
        "}}\nimpl Language {{\n    /// All languages.\n    pub const ALL: &'static [Self] = &[{}];\n    \
         const CODES: [&'static str; {1}] = {codes:?};\n    const NAMES: [&'static str; {1}] = {names:?};\n}}",
        variants.join(", "),
        codes.len(),
    );
}

fn family_to_rust(family: &Family, keys: &[&String], out: &mut String) {
    let index = |id: &str, field: &str| keys.iter().position(|key| **key == format!("{}.{id}.{field}", family.table));
    let name = |field: &str| format!("{}_{field}", family.table).replace('.', "_");
    for field in family.required {
        let indices: Vec<String> =
            family.ids.iter().filter_map(|id| index(id, field)).map(|index| format!("Text({index})")).collect();
        let _ = writeln!(
            out,
            "/// `{0}.*.{field}`\npub(crate) fn {1}(of: ids::{2}) -> Text {{\n    \
             static T: [Text; {3}] = [{4}];\n    T[of as usize]\n}}",
            family.table,
            name(field),
            family.of,
            indices.len(),
            indices.join(", "),
        );
    }
    for field in family.optional {
        let option = |id: &&str| index(id, field).map_or("None".into(), |index| format!("Some(Text({index}))"));
        let options: Vec<String> = family.ids.iter().map(option).collect();
        let _ = writeln!(
            out,
            "/// `{0}.*.{field}`, where there is one\npub(crate) fn {1}(of: ids::{2}) -> Option<Text> {{\n    \
             static T: [Option<Text>; {3}] = [{4}];\n    T[of as usize]\n}}",
            family.table,
            name(field),
            family.of,
            options.len(),
            options.join(", "),
        );
    }
}

/// A module per free table, a constant per text: one that no view uses is an unused constant, which the checks refuse.
fn free_texts_to_rust(keys: &[&String], out: &mut String) {
    let in_family = |key: &str| FAMILIES.iter().any(|family| key.starts_with(&format!("{}.", family.table)));
    let mut groups: BTreeMap<&str, Vec<(String, usize)>> = BTreeMap::new();
    for (index, key) in keys.iter().enumerate().filter(|(_, key)| !in_family(key)) {
        let (group, rest) = key.split_once('.').unwrap_or(("general", key));
        groups.entry(group).or_default().push((rest.replace('.', "_").to_uppercase(), index));
    }
    for (group, texts) in groups {
        let _ = writeln!(out, "pub(crate) mod {group} {{\n    use super::Text;");
        for (name, index) in texts {
            let _ = writeln!(out, "    pub(crate) const {name}: Text = Text({index});");
        }
        out.push_str("}\n");
    }
}

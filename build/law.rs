//! content/law.toml: read, checked and written as constants. It knows the shape of the file, never its facts.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::schema::ids::{Duty, Size};

const FILE: &str = "content/law.toml";

/// The law file, checked.
pub(crate) struct Law {
    /// Name → year, month, day.
    dates: BTreeMap<String, (u16, u8, u8)>,
    version: String,
    reviewed: (u16, u8, u8),
    next_review: (u16, u8, u8),
    /// The day after which no source was found.
    sources_until: (u16, u8, u8),
    /// Article of each duty, in the order of the duties.
    articles: Vec<String>,
    /// Name, million, percent, sizes for which the lower value counts.
    fines: Vec<(String, String, String, Vec<String>)>,
    /// Name and amount in euro of fines under national law.
    national_fines: Vec<(String, u32)>,
}

/// Reads and checks the law file.
pub(crate) fn parse(text: &str) -> Result<Law, Vec<String>> {
    let table: toml::Table = text.parse().map_err(|error| vec![format!("{FILE}: {error}")])?;
    let mut faults = Vec::new();
    let law = Law {
        dates: dates(&table, &mut faults),
        version: string(&table, "status", "version", &mut faults),
        reviewed: status_date(&table, "reviewed", &mut faults),
        next_review: status_date(&table, "next_review", &mut faults),
        sources_until: status_date(&table, "sources_until", &mut faults),
        articles: articles(&table, &mut faults),
        fines: fines(&table, &mut faults),
        national_fines: national_fines(&table, &mut faults),
    };
    if law.next_review <= law.reviewed {
        faults.push(format!("{FILE}: status.next_review: must be after status.reviewed"));
    }
    if faults.is_empty() { Ok(law) } else { Err(faults) }
}

impl Law {
    /// The date of this name, as year, month, day.
    pub(crate) fn date(&self, name: &str) -> Option<(u16, u8, u8)> {
        self.dates.get(name).copied()
    }

    /// The constants that src/model/law.rs includes.
    pub(crate) fn to_rust(&self) -> String {
        let date = |(year, month, day): (u16, u8, u8)| format!("Date::new({year}, {month}, {day})");
        let mut out = String::new();
        let mut line = |text: String| out.push_str(&(text + "\n"));
        line(format!("/// The version of the law the rules rest on.\npub const VERSION: &str = {:?};", self.version));
        line(format!("/// The day the rules were last reviewed.\npub const REVIEWED: Date = {};", date(self.reviewed)));
        line(format!(
            "/// The day they are to be reviewed next.\npub const NEXT_REVIEW: Date = {};",
            date(self.next_review)
        ));
        line(format!(
            "/// The day after which no source was found.\npub const SOURCES_UNTIL: Date = {};",
            date(self.sources_until)
        ));
        line("/// Every date of the law file by its name there.".into());
        line(format!("pub static DATES: [(&str, Date); {}] = [", self.dates.len()));
        for (name, on) in &self.dates {
            line(format!("    ({name:?}, {}),", date(*on)));
        }
        line("];".into());
        for (name, on) in &self.dates {
            line(format!(
                "/// `{name}` in content/law.toml.\npub const {}: Date = {};",
                name.to_uppercase(),
                date(*on)
            ));
        }
        line(format!("static ARTICLES: [&str; {}] = {:?};", self.articles.len(), self.articles));
        line("/// The maximum fines by group of breaches.".into());
        line(format!("pub static FINES: [Fine; {}] = [", self.fines.len()));
        for (id, million, percent, lower) in &self.fines {
            let mut sizes = String::new();
            for size in lower {
                let _ = write!(sizes, "Size::{}, ", variant(size));
            }
            line(format!("    Fine {{ id: {id:?}, million: {million:?}, percent: {percent:?}, lower: &[{sizes}] }},"));
        }
        line("];".into());
        for (name, euro) in &self.national_fines {
            let constant = name.to_uppercase();
            line(format!("/// Maximum of the {name} fine, in euro.\npub const {constant}_FINE: u32 = {euro};"));
        }
        out
    }
}

/// `small_mid_cap` → `SmallMidCap`.
pub(crate) fn variant(id: &str) -> String {
    id.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

fn string(table: &toml::Table, group: &str, key: &str, faults: &mut Vec<String>) -> String {
    let value = table.get(group).and_then(|group| group.get(key)).and_then(toml::Value::as_str);
    if value.is_none() {
        faults.push(format!("{FILE}: {group}.{key}: missing, or no text"));
    }
    value.unwrap_or_default().to_owned()
}

fn status_date(table: &toml::Table, key: &str, faults: &mut Vec<String>) -> (u16, u8, u8) {
    let value = table.get("status").and_then(|status| status.get(key));
    value.and_then(plain_date).unwrap_or_else(|| {
        faults.push(format!("{FILE}: status.{key}: missing, or no date like 2026-11-24"));
        (0, 1, 1)
    })
}

fn dates(table: &toml::Table, faults: &mut Vec<String>) -> BTreeMap<String, (u16, u8, u8)> {
    let mut dates = BTreeMap::new();
    for (name, entry) in group(table, "dates", faults) {
        check_basis(table, &format!("dates.{name}"), &entry, faults);
        match entry.get("on").and_then(plain_date) {
            Some(on) => drop(dates.insert(name.clone(), on)),
            None => faults.push(format!("{FILE}: dates.{name}.on: missing, or no date like 2026-11-24")),
        }
    }
    dates
}

fn articles(table: &toml::Table, faults: &mut Vec<String>) -> Vec<String> {
    for id in group(table, "articles", faults).keys() {
        if !Duty::IDS.contains(&id.as_str()) {
            faults.push(format!("{FILE}: articles.{id}: no duty has this id"));
        }
    }
    Duty::IDS.iter().map(|id| string(table, "articles", id, faults)).collect()
}

fn fines(table: &toml::Table, faults: &mut Vec<String>) -> Vec<(String, String, String, Vec<String>)> {
    let mut fines = Vec::new();
    for (name, entry) in group(table, "fines", faults) {
        check_basis(table, &format!("fines.{name}"), &entry, faults);
        let number = |key: &str| match entry.get(key) {
            Some(toml::Value::Integer(number)) => number.to_string(),
            Some(toml::Value::Float(number)) => number.to_string(),
            _ => String::new(),
        };
        let sizes = entry.get("lower").and_then(toml::Value::as_array).cloned().unwrap_or_default();
        let sizes: Vec<String> = sizes.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect();
        if number("million").is_empty() || number("percent").is_empty() {
            faults.push(format!("{FILE}: fines.{name}: million and percent must be numbers"));
        }
        for size in sizes.iter().filter(|size| !Size::IDS.contains(&size.as_str())) {
            faults.push(format!("{FILE}: fines.{name}.lower: no size has the id {size:?}"));
        }
        fines.push((name.clone(), number("million"), number("percent"), sizes));
    }
    fines
}

fn national_fines(table: &toml::Table, faults: &mut Vec<String>) -> Vec<(String, u32)> {
    let mut fines = Vec::new();
    for (name, entry) in group(table, "national_fines", faults) {
        check_basis(table, &format!("national_fines.{name}"), &entry, faults);
        let euro = entry.get("euro").and_then(toml::Value::as_integer).and_then(|euro| u32::try_from(euro).ok());
        match euro {
            Some(euro) => fines.push((name, euro)),
            None => faults.push(format!("{FILE}: national_fines.{name}.euro: missing, or no whole number")),
        }
    }
    fines
}

/// Every fact names where it stands and the source it was read in.
fn check_basis(table: &toml::Table, key: &str, entry: &toml::Value, faults: &mut Vec<String>) {
    let text = |key: &str| entry.get(key).and_then(toml::Value::as_str).filter(|text| !text.is_empty());
    if text("basis").is_none() {
        faults.push(format!("{FILE}: {key}.basis: missing or empty"));
    }
    let known = |source: &str| table.get("sources").is_some_and(|sources| sources.get(source).is_some());
    if !text("source").is_some_and(known) {
        faults.push(format!("{FILE}: {key}.source: not listed under [sources]"));
    }
}

fn group(table: &toml::Table, name: &str, faults: &mut Vec<String>) -> toml::Table {
    table.get(name).and_then(toml::Value::as_table).cloned().unwrap_or_else(|| {
        faults.push(format!("{FILE}: [{name}]: missing"));
        toml::Table::new()
    })
}

/// A TOML date without time. The parser has refused days that no calendar has.
fn plain_date(value: &toml::Value) -> Option<(u16, u8, u8)> {
    let date = value.as_datetime()?.date?;
    Some((date.year, date.month, date.day))
}

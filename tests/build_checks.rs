//! The build's own checks (build.rs and build/): what is wrong with a content file stops the build with file, key and
//! reason. And: a third language is one file and one line, shown with a pseudo-language made from the English texts.
#![cfg(not(target_arch = "wasm32"))]
// A test that cannot read its own files may stop.
#![allow(clippy::unwrap_used)]

#[path = "../build/law.rs"]
mod law;
#[path = "../build/owner.rs"]
#[allow(dead_code, reason = "the build needs the rest of the list")]
mod owner;
#[path = "../build/pseudo.rs"]
mod pseudo;
#[path = "../build/schema.rs"]
#[allow(dead_code, reason = "the list of languages is the build script's")]
mod schema;
#[path = "../build/texts.rs"]
mod texts;

use std::fs;
use std::path::{Path, PathBuf};

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap()
}

fn real_law() -> law::Law {
    law::parse(&read("content/law.toml")).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// A language file with one text set, or taken away.
fn edited(code: &str, key: &str, text: Option<&str>) -> String {
    let mut file: toml::Table = read(&format!("content/{code}.toml")).parse().unwrap();
    let mut parts: Vec<&str> = key.split('.').collect();
    let name = parts.pop().unwrap();
    let mut table = &mut file;
    for part in parts {
        table = table.entry(part).or_insert_with(|| toml::Table::new().into()).as_table_mut().unwrap();
    }
    match text {
        Some(text) => drop(table.insert(name.to_owned(), text.into())),
        None => drop(table.remove(name).expect("the text to take away is there")),
    }
    file.to_string()
}

/// What the build says when the German file has this text, or lacks it.
fn faults(key: &str, text: Option<&str>) -> Vec<String> {
    let law = real_law();
    let english =
        texts::parse("en", "content/en.toml", &read("content/en.toml"), &law).unwrap_or_else(|all| panic!("{all:?}"));
    let checked = texts::parse("de", "content/de.toml", &edited("de", key, text), &law)
        .and_then(|german| texts::check(&[english, german]));
    checked.err().unwrap_or_default()
}

/// What the build says when the law file has this instead of that.
fn law_faults(from: &str, to: &str) -> Vec<String> {
    let text = read("content/law.toml");
    assert!(text.contains(from), "content/law.toml has no {from:?} any more");
    law::parse(&text.replacen(from, to, 1)).err().unwrap_or_default()
}

#[test]
fn the_real_files_pass() {
    assert_eq!(faults("frame.title", Some("KI-Selbstcheck")), Vec::<String>::new());
    assert_eq!(law_faults("[status]", "[status]"), Vec::<String>::new());
}

#[test]
fn a_missing_text_is_refused() {
    let found = faults("duty.fria.myth", None);
    assert!(found.contains(&"content/de.toml: duty.fria.myth: the text is missing".to_owned()), "{found:?}");
    let found = faults("frame.title", None);
    assert_eq!(found, ["content/de.toml: frame.title: the text is missing, content/en.toml has it"]);
}

#[test]
fn an_extra_text_is_refused() {
    let found = faults("frame.subtitle", Some("Neu"));
    assert_eq!(found, ["content/de.toml: frame.subtitle: the text is extra, content/en.toml does not have it"]);
}

#[test]
fn an_empty_text_is_refused() {
    assert_eq!(faults("quiz.help", Some("  ")), ["content/de.toml: quiz.help: the text is empty"]);
}

#[test]
fn only_what_the_owner_of_a_site_adds_may_be_empty() {
    assert_eq!(faults("own.intro_note", Some("")), Vec::<String>::new());
}

/// What the build says when the owner's list has this instead of that.
fn owner_faults(from: &str, to: &str) -> Vec<String> {
    let text = read(owner::FILE);
    assert!(text.contains(from), "{} has no {from:?} any more", owner::FILE);
    let law = real_law();
    let language = |code: &str| {
        let file = format!("content/{code}.toml");
        texts::parse(code, &file, &read(&file), &law).unwrap_or_else(|all| panic!("{all:?}"))
    };
    let languages = [language("en"), language("de")];
    let checked = owner::parse(&text.replacen(from, to, 1)).and_then(|list| owner::check(&list, &languages));
    checked.err().unwrap_or_default()
}

#[test]
fn a_wrong_list_of_what_may_be_worded_anew_is_refused() {
    assert_eq!(owner_faults("[title]", "[title]"), Vec::<String>::new());
    let one = |from, to, fault: &str| {
        let found = owner_faults(from, to);
        assert!(found.iter().any(|found| found == fault), "{found:?}");
    };
    one(
        "text = \"frame.title\"",
        "text = \"frame.name\"",
        "content/owner.toml: title.text: content/en.toml has no text \"frame.name\" that the widget shows",
    );
    one(
        "text = \"frame.title\"",
        "text = \"fallback.failed\"",
        "content/owner.toml: title.text: content/de.toml has no text \"fallback.failed\" that the widget shows",
    );
    one("most = 40", "most = 14", "content/owner.toml: title.most: content/en.toml has 18 characters in frame.title");
    one("most = 40", "most = \"40\"", "content/owner.toml: title.most: missing, or no number of characters");
    one(
        "placeholders = [\"brand\"]",
        "",
        "content/owner.toml: call_with.placeholders: content/en.toml has {brand} in result.call_with",
    );
    one("purpose = \"Name", "aim = \"Name", "content/owner.toml: title.purpose: missing or empty");
}

#[test]
fn an_unknown_id_or_kind_of_text_is_refused() {
    let found = faults("duty.moon_landing.name", Some("Mondlandung"));
    assert!(
        found.contains(&"content/de.toml: duty.moon_landing.name: \"moon_landing\" is no id of Duty".to_owned()),
        "{found:?}"
    );
    let found = faults("duty.fria.colour", Some("Blau"));
    assert!(
        found.contains(&"content/de.toml: duty.fria.colour: \"colour\" is no text of \"fria\"".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_wrong_placeholder_is_refused() {
    let found = faults("result.as_of", Some("Stand: {day}"));
    assert_eq!(
        found,
        ["content/de.toml: result.as_of: its placeholders [\"day\"] differ from [\"date\"] in content/en.toml"]
    );
}

#[test]
fn an_unknown_date_or_an_open_brace_is_refused() {
    let found = faults("class.basic.meaning", Some("Seit dem {date.moon_landing}"));
    assert_eq!(found, ["content/de.toml: class.basic.meaning: content/law.toml has no date \"moon_landing\""]);
    let found = faults("class.basic.meaning", Some("Seit dem {date.transparency"));
    assert_eq!(found, ["content/de.toml: class.basic.meaning: a brace is not closed"]);
}

#[test]
fn a_language_without_twelve_months_is_refused() {
    let found = faults("language.months", Some("Januar Februar"));
    assert!(
        found.contains(&"content/de.toml: language.months: must hold twelve names separated by blanks".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_file_that_is_no_toml_is_refused_with_its_name() {
    let found = texts::parse("de", "content/de.toml", "[frame]\ntitle = ", &real_law()).err().unwrap();
    assert!(found[0].starts_with("content/de.toml: TOML parse error"), "{found:?}");
}

#[test]
fn a_wrong_law_file_is_refused() {
    let one = |from, to, fault: &str| {
        let found = law_faults(from, to);
        assert!(found.iter().any(|found| found == fault), "{found:?}");
    };
    one(
        "next_review = 2026",
        "next_review = 2025",
        "content/law.toml: status.next_review: must be after status.reviewed",
    );
    one(
        "on = 2026-08-02",
        "on = \"soon\"",
        "content/law.toml: dates.transparency.on: missing, or no date like 2026-11-24",
    );
    one("basis = \"Art. 113\"", "basis = \"\"", "content/law.toml: dates.transparency.basis: missing or empty");
    one(
        "source = \"KIMIG\"",
        "source = \"PRESS\"",
        "content/law.toml: dates.german_act.source: not listed under [sources]",
    );
    one("distributor = \"24\"", "retailer = \"24\"", "content/law.toml: articles.retailer: no duty has this id");
    one("distributor = \"24\"", "", "content/law.toml: articles.distributor: missing, or no text");
    one("\"micro\"", "\"tiny\"", "content/law.toml: fines.prohibited.lower: no size has the id \"tiny\"");
    one("million = 35", "million = \"35\"", "content/law.toml: fines.prohibited: million and percent must be numbers");
    let found = law_faults("on = 2026-08-02", "on = 2026-02-30");
    assert!(found[0].starts_with("content/law.toml: TOML parse error"), "a day no calendar has: {found:?}");
}

#[test]
fn the_law_file_becomes_constants() {
    let rust = real_law().to_rust();
    assert!(rust.contains("pub const HIGH_RISK_AREAS: Date = Date::new(2027, 12, 2);"), "{rust}");
    assert!(
        rust.contains("Fine { id: \"information\", million: \"7.5\", percent: \"1\", lower: &[Size::Micro, "),
        "{rust}"
    );
}

fn pseudo_language() -> String {
    pseudo::language(&read("content/en.toml"))
}

#[test]
fn a_third_language_is_one_file_and_one_line() {
    let law = real_law();
    let parse = |code: &str, text: &str| texts::parse(code, &format!("content/{code}.toml"), text, &law).unwrap();
    let languages =
        [parse("en", &read("content/en.toml")), parse("de", &read("content/de.toml")), parse("xx", &pseudo_language())];
    assert_eq!(texts::check(&languages), Ok(()));
    let rust = texts::to_rust(&languages);
    assert!(rust.contains("pub const ALL: &'static [Self] = &[Self::En, Self::De, Self::Xx];"));
    assert!(rust.contains("const CODES: [&'static str; 3] = [\"en\", \"de\", \"xx\"];"));
    // Each language is two files with a line for every text that the tables name.
    let counts = rust
        .lines()
        .find_map(|line| line.strip_prefix("const COUNTS: [usize; Chunk::COUNT] = ")?.strip_suffix(';'))
        .unwrap();
    for (language, code) in languages.iter().zip(["en", "de", "xx"]) {
        let files = language.files();
        let lines: Vec<usize> = files.iter().map(|(_, lines)| lines.lines().count()).collect();
        assert_eq!(format!("{lines:?}"), counts);
        assert!(
            files.iter().zip(["", "result."]).all(|((name, _), chunk)| *name == format!("texts.{code}.{chunk}txt"))
        );
    }
    // A date of the law inside a text, in the words of the third language.
    let lines: String = languages[2].files().into_iter().map(|(_, lines)| lines).collect();
    let lines = lines.replace('\u{a0}', " ");
    assert!(lines.contains("2 Déécéémbéér 2027"), "no date in the words of the third language");
}

#[test]
fn the_pseudo_language_is_longer_and_leaves_placeholders_alone() {
    assert_eq!(pseudo::text("Frage {number} von", 0), "Fráágéé {number} vóón");
    assert_eq!(pseudo::text("Art. {article}", 20), "Áárt. {article} öñë");
    let (english, other) =
        (read("content/en.toml").parse::<toml::Table>().unwrap(), pseudo_language().parse::<toml::Table>().unwrap());
    let title = |file: &toml::Table| file["question"]["policy"]["title"].as_str().unwrap().chars().count();
    assert!(title(&other) * 10 >= title(&english) * 13, "{} against {}", title(&other), title(&english));
}

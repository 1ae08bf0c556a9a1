//! Rule: content/law.toml is the only place of a date. Its dates are held against a second list, written by hand from
//! docs/regulatory/timeline.md §1; the article around the check may only show dates it knows; Rust source has none.

use std::fs;
use std::path::Path;

use crate::texts::{Finding, Language, path, read, table};

/// Every date of docs/regulatory/timeline.md that the check uses, read there a second time.
#[rustfmt::skip]
const TIMELINE: &[(&str, &str)] = &[
    ("prohibited_practices",    "2025-02-02"),
    ("ai_literacy",             "2025-02-02"),
    ("general_purpose",         "2025-08-02"),
    ("general_purpose_legacy",  "2027-08-02"),
    ("penalties",               "2025-08-02"),
    ("amendment",               "2026-07-27"),
    ("ai_literacy_reworded",    "2026-07-27"),
    ("german_act",              "2026-07-29"),
    ("transparency",            "2026-08-02"),
    ("prohibited_imagery",      "2026-12-02"),
    ("marking_legacy",          "2026-12-02"),
    ("high_risk_areas",         "2027-12-02"),
    ("high_risk_products",      "2028-08-02"),
    ("public_authority_legacy", "2030-08-02"),
    // Found by the review of 28 November 2026 (docs/law.md).
    ("machinery",               "2027-01-20"),
    ("machinery_ai",            "2028-08-02"),
    ("austria",                 "2026-06-01"),
];

/// Dates that the pages must not show: on this day, older models fall due, but all over the web it is still that of
/// Annex I.
const NOT_ON_PAGES: &[&str] = &["general_purpose_legacy"];

/// The pages that show dates as text, with the language they are written in.
const PAGES: &[(&str, &str)] = &[("index.html", "en"), ("de/index.html", "de")];

fn finding(file: &str, key: &str, reason: String) -> Finding {
    Finding { file: file.into(), key: key.into(), reason }
}

/// The dates of the law file by name, with the two of its status.
fn dates(law: &toml::Table) -> Vec<(String, String)> {
    let dates = law["dates"].as_table().unwrap();
    let mut all: Vec<(String, String)> =
        dates.iter().map(|(name, entry)| (name.clone(), entry["on"].to_string())).collect();
    for name in ["reviewed", "next_review", "sources_until"] {
        all.push((format!("status.{name}"), law["status"][name].to_string()));
    }
    all
}

/// Dates of the law file that the timeline has otherwise or not at all, and a review day that is not ahead.
fn against_timeline(law: &toml::Table, timeline: &[(&str, &str)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let dates = dates(law);
    for (name, date) in dates.iter().filter(|(name, _)| !name.starts_with("status.")) {
        match timeline.iter().find(|(known, _)| known == name) {
            None => findings.push(finding("content/law.toml", name, "the timeline does not know it".into())),
            Some((_, expected)) if expected != date => {
                findings.push(finding("content/law.toml", name, format!("{date}, but the timeline says {expected}")));
            }
            Some(_) => {}
        }
    }
    let on = |name: &str| dates.iter().find(|(known, _)| known == name).map(|(_, date)| date.as_str());
    if on("status.next_review") <= on("status.reviewed") {
        findings.push(finding("content/law.toml", "status.next_review", "not after status.reviewed".into()));
    }
    // A day that starts rules is a day to look through all of it (docs/law.md).
    let missed = |(name, date): &&(String, String)| {
        !name.starts_with("status.")
            && on("status.reviewed") < Some(date.as_str())
            && Some(date.as_str()) < on("status.next_review")
    };
    let missed = dates.iter().filter(missed).map(|(name, date)| {
        finding("content/law.toml", "status.next_review", format!("{name} comes before it, on {date}"))
    });
    findings.extend(missed);
    findings
}

/// Dates of a page that the law file does not have: in `datetime` attributes and in the visible words.
fn unknown_dates(file: &str, html: &str, language: &Language, law: &toml::Table) -> Vec<Finding> {
    let known = dates(law).into_iter().filter(|(name, _)| !NOT_ON_PAGES.contains(&name.as_str()));
    let known: Vec<String> = known.map(|(_, date)| date).collect();
    let months: Vec<&str> = language.texts["language.months"].split(' ').collect();
    let mut shown: Vec<String> =
        html.split("datetime=\"").skip(1).map(|part| part.split('"').next().unwrap().to_owned()).collect();
    let text = html.replace("&nbsp;", " ");
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    for window in words.windows(3) {
        let (day, year) = (window[0].parse::<u8>(), window[2].parse::<u16>());
        if let (Ok(day), Some(month), Ok(year)) = (day, months.iter().position(|month| *month == window[1]), year) {
            shown.push(format!("{year}-{:02}-{day:02}", month + 1));
        }
    }
    let unknown = shown.iter().filter(|date| !known.contains(date));
    unknown.map(|date| finding(file, date, "content/law.toml has no such date".into())).collect()
}

/// Date literals in the lines of a source file outside comments and tests.
fn date_literals(file: &str, source: &str) -> Vec<Finding> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let mut findings = Vec::new();
    for (number, line) in source.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        let built = line.split("Date::new(").skip(1).any(|rest| rest.starts_with(|digit: char| digit.is_ascii_digit()));
        let written = line.as_bytes().windows(7).any(|part| {
            part.starts_with(b"20") && part[4] == b'-' && [2, 3, 5, 6].iter().all(|at| part[*at].is_ascii_digit())
        });
        if built || written {
            let reason = "a date in source: name it in content/law.toml and use its constant".into();
            findings.push(finding(file, &format!("line {}", number + 1), reason));
        }
    }
    findings
}

fn rust_files(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            rust_files(&entry, found);
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            found.push(entry.strip_prefix(path("")).unwrap().to_string_lossy().into_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::{assert_none, assert_one, language};

    #[test]
    fn the_law_file_has_the_dates_of_the_timeline() {
        let law = table("content/law.toml");
        assert_none(&against_timeline(&law, TIMELINE));
        assert_eq!(law["dates"].as_table().unwrap().len(), TIMELINE.len());
    }

    #[test]
    fn the_page_on_dates_has_each_of_them_by_its_name() {
        let page = read("docs/regulatory/timeline.md");
        // Of Austria the file knows only as of when.
        for (name, date) in TIMELINE.iter().filter(|(name, _)| *name != "austria") {
            let row = page.lines().find(|row| row.contains(&format!("`{name}`")));
            assert!(row.is_some_and(|row| row.contains(date)), "docs/regulatory/timeline.md: {name}, {date}: {row:?}");
        }
    }

    #[test]
    fn the_pages_show_no_other_date() {
        let law = table("content/law.toml");
        for (file, code) in PAGES {
            let html = read(file);
            assert!(html.contains("datetime="), "{file} shows no date any more; take it off the list");
            assert_none(&unknown_dates(file, &html, &language(code), &law));
        }
    }

    #[test]
    fn no_date_stands_in_source() {
        let mut files = Vec::new();
        rust_files(&path("src"), &mut files);
        assert!(files.len() > 20, "{files:?}");
        let found: Vec<Finding> = files.iter().flat_map(|file| date_literals(file, &read(file))).collect();
        assert_none(&found);
    }

    #[test]
    fn a_wrong_or_unknown_date_and_a_late_review_are_found() {
        let law = |date: &str, next: &str| {
            let status = format!("[status]\nreviewed = 2026-11-24\nnext_review = {next}\nsources_until = 2026-10-10");
            let text = format!("{status}\n[dates]\n{date}");
            text.parse::<toml::Table>().unwrap()
        };
        let good = "transparency = { on = 2026-08-02 }";
        assert_none(&against_timeline(&law(good, "2027-02-24"), TIMELINE));
        assert_one(&against_timeline(&law(good, "2026-11-24"), TIMELINE), "not after");
        let wrong = "high_risk_areas = { on = 2026-08-02 }";
        assert_one(&against_timeline(&law(wrong, "2027-02-24"), TIMELINE), "the timeline says 2027-12-02");
        assert_one(&against_timeline(&law("moon = { on = 2026-08-02 }", "2027-02-24"), TIMELINE), "does not know");
        let ahead = "prohibited_imagery = { on = 2026-12-02 }";
        assert_one(&against_timeline(&law(ahead, "2026-12-03"), TIMELINE), "comes before it, on 2026-12-02");
        assert_none(&against_timeline(&law(ahead, "2026-12-02"), TIMELINE));
    }

    #[test]
    fn an_outdated_page_is_found() {
        let law = table("content/law.toml");
        let find = |html| unknown_dates("index.html", html, &language("en"), &law);
        assert_one(&find("<time datetime=\"2027-08-02\">soon</time>"), "no such date");
        assert_one(&find("<p>since 2&nbsp;August&nbsp;2027</p>"), "no such date");
        assert_none(&find("<p>since 2&nbsp;August&nbsp;2026</p>"));
    }

    #[test]
    fn a_date_in_source_is_found() {
        assert_one(&date_literals("a.rs", "const FROM: Date = Date::new(2027, 12, 2);"), "a date in source");
        assert_one(&date_literals("a.rs", "let from = \"2027-12-02\";"), "a date in source");
        assert_none(&date_literals(
            "a.rs",
            "/// Like 2027-12-02.\nlet from = Date::new(year, month, day);\n#[cfg(test)]\n2027-12-02",
        ));
    }
}

//! Nothing is cited that is not here: every page, section and file that a comment or a page names is in the repository.
//! How to cite: a file by its path from the root, or from the folder of the file that cites; a section as `spec §4` or
//! `docs/law.md §1`, its number without a blank (a law has one: § 15); a heading without a number as `docs/law.md,
//! “Doubts”`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::root;

/// Folders of made or foreign files.
const NOT_OURS: &[&str] = &[".git", ".tools", "target", "dist", "dist.new", "dist.old", "node_modules"];

/// Paths that no checkout has, with the reason.
const MADE: &[(&str, &str)] = &[
    ("content/fr.toml", "the example of a third language"),
    ("tests/codes/version-3.json", "the example of a next version"),
    ("bench/node_modules", "what npm installs"),
];

/// What stands for a text outside the repository, whoever has it.
const OUTSIDE: &[&str] = &["dossier", "/work/", "shared/", "reviews/"];

/// The page of a section whose line names none.
const SPECIFICATION: &str = "docs/spec.md";

/// A line of a file that somebody reads, with what stands in it as names of files.
struct Line<'a> {
    file: &'a Path,
    number: usize,
    text: &'a str,
}

#[test]
fn every_page_and_section_that_is_cited_exists() {
    let faults = faults(|line| {
        let mut faults = Vec::new();
        for (at, name) in names(line.text).filter(|(_, name)| is_page(name)) {
            let Some(page) = line.resolve(name) else {
                faults.push(format!("no page {name}"));
                continue;
            };
            let rest = line.text[at + name.len()..].trim_start_matches('`');
            if let Some((heading, _)) = rest.strip_prefix(", “").and_then(|rest| rest.split_once('”'))
                && !has_heading(&page, heading)
            {
                faults.push(format!("{name} has no heading {heading:?}"));
            }
        }
        for (at, number) in sections(line.text) {
            let page = line.page_before(at);
            if !has_heading(&page, &format!("{number}. ")) {
                faults.push(format!("{} has no section {number}", page.display()));
            }
        }
        faults
    });
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_path_that_a_comment_or_a_page_names_exists() {
    let folders: Vec<String> = fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| format!("{}/", entry.file_name().to_string_lossy()))
        .filter(|name| !name.starts_with('.') && !NOT_OURS.contains(&name.trim_end_matches('/')))
        .collect();
    let faults = faults(|line| {
        let paths = names(line.said()).map(|(_, name)| name);
        let paths = paths.filter(|name| folders.iter().any(|folder| name.starts_with(folder)));
        let is_known = |path: &str| {
            let path = path.trim_end_matches(['/', '-', '_']);
            MADE.iter().any(|(made, _)| *made == path) || line.resolve(path).is_some()
        };
        paths.filter(|path| !is_known(path)).map(|path| format!("no {path}")).collect()
    });
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn no_text_outside_the_repository_is_cited() {
    let faults = faults(|line| {
        let text = line.text.to_lowercase();
        // The peers of the bench share a folder of that name.
        let words =
            OUTSIDE.iter().filter(|word| **word != "shared/" || !text.contains("peers/") && !line.is_of_bench());
        let mut faults: Vec<String> =
            words.filter(|word| text.contains(**word)).map(|word| format!("cites {word:?}")).collect();
        let mut after_issue = text.split("issue ").skip(1);
        if after_issue.any(|rest| rest.trim_start_matches('#').starts_with(|c: char| c.is_ascii_digit())) {
            faults.push("cites an issue by its number".into());
        }
        faults
    });
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn citations_are_found_as_people_write_them() {
    let text = "//! See docs/law.md, `docs/spec.md` §2–§5 and (spec §4); eur-lex.europa.eu/x.md, § 15.";
    let pages: Vec<&str> = names(text).map(|(_, name)| name).filter(|name| is_page(name)).collect();
    assert_eq!(pages, ["docs/law.md", "docs/spec.md"]);
    assert_eq!(sections(text).map(|(_, number)| number).collect::<Vec<_>>(), ["2", "5", "4"]);
    let line = |file, text| Line { file: Path::new(file), number: 1, text };
    assert_eq!(line("src/lib.rs", "    let a = \"src/x.rs\"; // see tests/y.rs").said(), " see tests/y.rs");
    assert_eq!(line("Cargo.toml", "path = \"src/x.rs\" # tests/y.rs").said(), " tests/y.rs");
    assert_eq!(line("src/lib.rs", text).page_before(text.find("§2").unwrap()), root().join("docs/spec.md"));
    assert_eq!(line("docs/law.md", "see §1").page_before(4), root().join("docs/law.md"));
}

impl Line<'_> {
    fn is_of_bench(&self) -> bool {
        self.file.starts_with("bench")
    }

    /// The file that a name means: from the root, from docs/, or from where the line stands.
    fn resolve(&self, name: &str) -> Option<PathBuf> {
        let here = self.file.parent().unwrap_or(Path::new(""));
        let from = [PathBuf::new(), PathBuf::from("docs"), here.to_path_buf()];
        from.iter().map(|folder| root().join(folder).join(name)).find(|path| path.exists())
    }

    /// The page of a section: the one that the line names last before it; else this page itself, or the specification.
    fn page_before(&self, at: usize) -> PathBuf {
        let before = &self.text[..at];
        let named = names(before).filter(|(_, name)| is_page(name)).last();
        let (place, page) = named.map_or((0, None), |(place, name)| (place, self.resolve(name)));
        let is_spec = before[place..].to_lowercase().trim_end().ends_with("spec");
        match page {
            Some(page) if !is_spec => page,
            None if !is_spec && self.file.starts_with("docs") => root().join(self.file),
            _ => root().join(SPECIFICATION),
        }
    }

    /// What the line says to a reader: the whole line of a page, the comment of a source.
    fn said(&self) -> &str {
        let mark = match self.file.extension().and_then(|ending| ending.to_str()) {
            Some("md") => return self.text,
            Some("toml") => "#",
            _ => "//",
        };
        // An address has two strokes as well.
        let is_start = |at: &usize| !self.text[..*at].ends_with([':', '"']);
        let start = self.text.match_indices(mark).map(|(at, _)| at).find(is_start);
        start.map_or("", |at| &self.text[at + mark.len()..])
    }
}

/// What every line of every file is found guilty of.
fn faults(of: impl Fn(&Line) -> Vec<String>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut folders = vec![root().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = entry.file_name().unwrap().to_string_lossy().into_owned();
            if entry.is_dir() && !NOT_OURS.contains(&name.as_str()) {
                folders.push(entry);
            } else if is_read(&name) {
                let text = fs::read_to_string(&entry).unwrap();
                let file = entry.strip_prefix(root()).unwrap();
                // This file writes down what it looks for.
                if file == Path::new("tests/tidy/citations.rs") {
                    continue;
                }
                for (number, text) in text.lines().enumerate() {
                    let line = Line { file, number: number + 1, text };
                    faults.extend(of(&line).iter().map(|fault| format!("{}:{}: {fault}", file.display(), line.number)));
                }
            }
        }
    }
    faults
}

fn is_read(name: &str) -> bool {
    let endings = ["rs", "toml", "md", "js", "jsx", "css", "html", "ts"];
    name.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending))
}

/// Whether a name is one of a page, and no address.
fn is_page(name: &str) -> bool {
    let is_markdown = Path::new(name).extension().is_some_and(|ending| ending == "md");
    let first = name.split('/').next().unwrap_or_default();
    is_markdown && !name.starts_with("//") && (first == name || !first.contains('.'))
}

/// What could be names of files in a line, with their places.
fn names(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "_./-".contains(c);
    let mut at = 0;
    text.split(move |c| !is_part(c)).filter_map(move |word| {
        let place = at;
        at += word.len() + text[place + word.len()..].chars().next().map_or(0, char::len_utf8);
        let word = word.trim_end_matches('.');
        (!word.is_empty()).then_some((place, word))
    })
}

/// Numbers behind a section sign without a blank, with their places.
fn sections(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('§').filter_map(|(at, sign)| {
        let rest = &text[at + sign.len()..];
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        (digits > 0).then(|| (at, &rest[..digits]))
    })
}

fn has_heading(page: &Path, start: &str) -> bool {
    let text = fs::read_to_string(page).unwrap();
    let mut headings = text.lines().filter(|line| line.starts_with('#'));
    headings.any(|line| line.trim_start_matches('#').trim_start().starts_with(start))
}

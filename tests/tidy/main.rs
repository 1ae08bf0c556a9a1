//! Order in the tree: who may use whom, no text outside the content files, no class without a rule, true paths in
//! ARCHITECTURE.md.
#![allow(clippy::unwrap_used)] // A test that cannot get its value should stop right there.

mod citations;
mod dependencies;

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder with this ending.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "no {ending} below {folder}");
    found
}

/// A file without its comments, which may name anything.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn views_hold_no_literal_style_and_no_words() {
    for path in files("src/view", ".rs") {
        let code = code(&path);
        assert!(!code.contains("style=\""), "{}: a style attribute breaks a strict CSP", path.display());
        assert!(!code.contains("inner_html"), "{}: HTML from text", path.display());
        // The builder knows no words; it says why it cannot fail.
        if path.ends_with("element.rs") {
            continue;
        }
        // The builder knows no words; it says why it cannot fail.
        if path.ends_with("element.rs") {
            continue;
        }
        // Words between quotes: two or more of them with a blank between, outside attributes, would be a text.
        for literal in code.split('"').skip(1).step_by(2) {
            let words = literal.split(' ').filter(|word| word.len() > 2 && word.chars().all(char::is_alphabetic));
            let is_class_list =
                literal.chars().all(|character| character.is_ascii_lowercase() || "- ".contains(character));
            let is_console_line = literal.starts_with("[readiness-check]");
            assert!(words.count() < 2 || is_class_list || is_console_line, "{}: the text {literal:?}", path.display());
        }
    }
}

#[test]
fn every_class_of_the_view_has_a_rule_and_the_other_way_round() {
    let views: String = files("src/view", ".rs").iter().map(|path| code(path)).collect();
    let styles: String = widget_styles().iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let is_name = |character: char| character.is_ascii_lowercase() || character == '-';

    let mut in_styles: Vec<&str> = Vec::new();
    for line in styles.lines().filter(|line| line.ends_with('{') || line.ends_with(',')) {
        for part in line.split('.').skip(1) {
            in_styles.push(part.split(|character| !is_name(character)).next().unwrap());
        }
    }
    for class in &in_styles {
        let used = views.split(['"', ' ']).any(|word| word == *class);
        assert!(used, ".{class} stands in style/ and in no view");
    }
    // Classes are given to an element, or to one of the parts that take one first.
    let calls = [".class(\"", "paragraph(\"", "group(\"", "list(\""];
    let attributes: Vec<&str> = calls.iter().flat_map(|call| views.split(call).skip(1)).collect();
    assert!(attributes.len() > 20, "the views are no longer written in a way that this test reads");
    for attribute in attributes {
        for class in attribute.split('"').next().unwrap().split_whitespace() {
            assert!(in_styles.contains(&class), "class {class:?} stands in a view and has no rule");
        }
    }
}

/// The lists that the widget's two sheets are joined from.
const STYLE_LISTS: [&str; 2] = ["widget.css", "widget.result.css"];

/// The files of both sheets, in their order.
fn widget_styles() -> Vec<PathBuf> {
    let folder = root().join("style");
    let lists = STYLE_LISTS.map(|list| fs::read_to_string(folder.join(list)).unwrap()).join("\n");
    let names = lists.lines().filter_map(|line| line.strip_prefix("@import \"")?.strip_suffix("\";"));
    names.map(|name| folder.join(name)).collect()
}

#[test]
fn every_style_file_is_the_widgets_or_the_pages() {
    let mut listed = widget_styles();
    listed.extend([STYLE_LISTS[0], STYLE_LISTS[1], "site.css"].map(|name| root().join("style").join(name)));
    listed.sort();
    let mut all = files("style", ".css");
    all.sort();
    assert_eq!(listed, all);
}

#[test]
fn every_path_in_the_map_exists() {
    for document in ["ARCHITECTURE.md", "README.md"] {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for name in text.split('`').skip(1).step_by(2) {
            let is_path =
                name.starts_with(|c: char| c.is_ascii_lowercase()) && (name.contains('/') || name.contains(".rs"));
            let is_made = name.starts_with("dist") || name.contains(' ') || name.contains("::") || name.contains('*');
            if is_path && !is_made {
                let found = root().join(name).exists() || root().join("src/embed").join(name).exists();
                assert!(found, "{document} names {name}, which is not there");
            }
        }
    }
}

#[test]
fn guides_and_packages_name_the_version_of_this_crate() {
    let mut named = 0;
    for file in files("docs/guides", ".md").into_iter().chain(files("packages", "")) {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        for rest in text.split("readiness-check").skip(1) {
            let rest = rest.trim_start_matches(['/', '-', '@']);
            let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
            let version = rest[..end].trim_end_matches('.');
            if version.split('.').count() == 3 {
                assert_eq!(version, env!("CARGO_PKG_VERSION"), "{}", file.display());
                named += 1;
            }
        }
    }
    assert!(named > 50, "only {named} were found");
}

#[test]
fn the_host_pages_load_the_version_of_this_crate() {
    let folder = concat!("readiness-check/", env!("CARGO_PKG_VERSION"), "/readiness-check.js");
    for page in ["index.html", "de/index.html", "README.md", "docs/embedding.md"] {
        assert!(fs::read_to_string(root().join(page)).unwrap().contains(folder), "{page} does not load {folder}");
    }
    let version = concat!("/readiness-check/", env!("CARGO_PKG_VERSION"), "/");
    for page in files("tests/hosts", ".html") {
        let text = fs::read_to_string(&page).unwrap();
        let is_loaded = text.matches("/readiness-check/").count() == text.matches(version).count();
        assert!(is_loaded, "{} loads another version", page.display());
    }
}

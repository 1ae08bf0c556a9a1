//! The `WordPress` plugin says the same as the rest of the project: the element's attributes, the version, the paragraph for a privacy notice;
//! and each of its words is there in German. `WordPress` itself is tried by `tests/browser/wordpress.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::privacy_notice::in_the_docs;
use crate::{root, text};

const PLUGIN: &str = "packages/wordpress/readiness-check";

fn plugin(file: &str) -> String {
    text(&format!("{PLUGIN}/{file}"))
}

/// All files of the plugin with this ending that are ours.
fn sources(ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in ["", "includes/", "block/"] {
        for entry in fs::read_dir(root().join(PLUGIN).join(folder)).unwrap() {
            let name = format!("{folder}{}", entry.unwrap().file_name().to_string_lossy());
            if name.ends_with(ending) {
                found.push((name.clone(), plugin(&name)));
            }
        }
    }
    found
}

type Names = BTreeSet<String>;

/// The keys of a table in fields.php.
fn fields(table: &str) -> Names {
    let php = plugin("includes/fields.php");
    let body = php.split_once(&format!("const {table} = array(\n")).unwrap().1.split_once("\n);").unwrap().0;
    let keys = body.lines().filter_map(|line| line.strip_prefix("\t'")?.split_once("' "));
    keys.map(|(key, _)| key.to_owned()).collect()
}

/// Those that the element has and the plugin leaves out: a result code, an address that `WordPress` itself names as canonical, and what
/// wants the visitor's consent before it is set.
const LEFT_OUT: [&str; 3] = ["code", "page", "share-outcome"];

#[test]
fn the_plugin_prints_attributes_that_the_element_has() {
    let loader = text("src/embed/element.js");
    let list = loader.split_once("const ATTRIBUTES = [").unwrap().1.split_once(']').unwrap().0;
    let mut element: Names = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    for name in LEFT_OUT {
        assert!(element.remove(name), "{name} is no attribute any more");
    }
    let printed: Names = fields("ATTRIBUTES").iter().map(|name| name.replace('_', "-")).collect();
    assert_eq!(printed, element);
}

#[test]
fn the_colours_are_looks_of_the_element() {
    let docs = text("docs/embedding.md");
    let looks = fields("LOOKS");
    let script = plugin("site/looks.js");
    for look in &looks {
        assert!(docs.contains(&format!("| `--readiness-{look}` |")), "{look}");
        assert!(script.contains(&format!("\"{look}\"")), "{look}");
    }
    assert_eq!(looks.len(), 3);
}

#[test]
fn the_block_has_each_field_and_no_other() {
    let block: Value = plugin("block/block.json").parse().unwrap();
    let attributes: Names = block["attributes"].as_object().unwrap().keys().cloned().collect();
    let camel = |name: &String| {
        let mut words = name.split('_');
        let first = words.next().unwrap().to_owned();
        words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
    };
    let expected: Names = fields("ATTRIBUTES").union(&fields("LOOKS")).map(camel).collect();
    assert_eq!(attributes, expected);
    let editor = plugin("block/editor.js");
    for name in &attributes {
        assert!(
            editor.contains(&format!("    {name}: ")) || editor.contains(&format!("[\"{name}\", ")),
            "{name} has no control"
        );
    }
}

#[test]
fn every_field_can_be_set_for_the_site_and_stands_in_the_readme() {
    let page = plugin("includes/settings-page.php");
    let readme = plugin("readme.txt");
    for name in fields("ATTRIBUTES").union(&fields("LOOKS")).chain(&fields("FALLBACK")) {
        assert!(page.contains(&format!("\t\t'{name}'")), "{name} has no control");
        assert!(name.starts_with("fallback") || readme.contains(&format!("`{name}`")), "{name} is not in readme.txt");
    }
}

/// What the settings offer as a look at the server is in the zip.
#[test]
fn the_settings_lead_to_a_page_that_the_plugin_brings() {
    let page = plugin("includes/settings-page.php");
    let name = page.split_once("files_url() . '").unwrap().1.split_once('\'').unwrap().0;
    let line = format!("  readiness-check/files/{}/{name}\n", env!("CARGO_PKG_VERSION"));
    assert!(text("packages/files.txt").contains(&line), "{line}");
}

#[test]
fn every_place_says_the_same_version() {
    let version = env!("CARGO_PKG_VERSION");
    assert!(plugin("readiness-check.php").contains(&format!(" * Version:           {version}\n")));
    assert!(plugin("readiness-check.php").contains(&format!("const VERSION = '{version}';")));
    assert!(plugin("readme.txt").contains(&format!("Stable tag: {version}\n")));
    assert!(plugin("block/block.json").contains(&format!("\"version\": \"{version}\"")));
    assert!(plugin("block/editor.asset.php").contains(&format!("=> '{version}'")));
    for file in ["ReadinessCheck.html", "README.md"] {
        assert!(text(&format!("packages/typo3/{file}")).contains(&format!("/{version}/")), "{file}");
    }
}

#[test]
fn the_suggested_privacy_notice_is_the_one_of_the_docs() {
    let quotes = in_the_docs().map(|quote| quote + "\n");
    assert_eq!(quotes, [plugin("privacy/de.txt"), plugin("privacy/en.txt")]);
}

/// What stands in `__( 'text', 'readiness-check' )` and the like.
fn said_in(code: &str) -> Names {
    let mut said = Names::new();
    for (at, _) in code.match_indices("__(") {
        let rest = code[at + 3..].trim_start();
        let quote = rest.chars().next().unwrap();
        assert!(quote == '\'' || quote == '"', "not a plain text: {}", &rest[..rest.len().min(60)]);
        let (text, behind) = rest[1..].split_once(quote).unwrap();
        let domain = behind.trim_start_matches([',', ' ', '\'', '"']);
        assert!(domain.starts_with("readiness-check"), "{text:?} without the plugin's domain");
        said.insert(text.to_owned());
    }
    said
}

/// The texts of a `.po` file with their translations.
fn translations(file: &str) -> BTreeMap<String, String> {
    let po = plugin(file);
    let messages = po.split("\n\n").skip(1).map(|part| {
        let line =
            |keyword| part.lines().find_map(|line| line.strip_prefix(keyword)?.strip_suffix('"')).unwrap().to_owned();
        (line("msgid \""), line("msgstr \""))
    });
    messages.collect()
}

#[test]
fn every_word_of_the_plugin_is_there_in_german() {
    let code: String = [sources(".php"), sources(".js")].concat().into_iter().map(|(_, code)| code).collect();
    let mut said = said_in(&code);
    let block: Value = plugin("block/block.json").parse().unwrap();
    let keywords = block["keywords"].as_array().unwrap().iter();
    said.extend(
        [&block["title"], &block["description"]]
            .into_iter()
            .chain(keywords)
            .map(|text| text.as_str().unwrap().to_owned()),
    );
    let header = code.split_once(" * Description:       ").unwrap().1.lines().next().unwrap();
    said.insert(header.to_owned());

    let german = translations("languages/readiness-check-de_DE.po");
    assert_eq!(german.keys().cloned().collect::<Names>(), said);
    assert!(german.values().all(|text| !text.is_empty()));
    let template = translations("languages/readiness-check.pot");
    assert_eq!(template.keys().collect::<Vec<_>>(), german.keys().collect::<Vec<_>>());
    for (text, translation) in &german {
        for placeholder in ["%s", "%1$s", "%2$s", "{summary}", "{code}"] {
            assert_eq!(text.contains(placeholder), translation.contains(placeholder), "{text}");
        }
    }
}

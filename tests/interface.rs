//! What a page's author can rely on stands in four places: the code, the TypeScript declarations, the custom-elements manifest
//! and docs/embedding.md. They must say the same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A test that cannot get its value should stop right there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

fn all_below(folder: &str, ending: &str) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text += &all_below(path.to_str().unwrap(), ending);
        } else if path.to_str().unwrap().ends_with(ending) {
            text += &fs::read_to_string(path).unwrap();
        }
    }
    text
}

type Names = BTreeSet<String>;

/// Every piece of a text between two marks.
fn between(text: &str, before: &str, after: &str) -> Names {
    let pieces = text.split(before).skip(1);
    pieces.filter_map(|piece| Some(piece.split_once(after)?.0.to_owned())).collect()
}

fn names(list: &[&str]) -> Names {
    list.iter().map(|name| (*name).to_owned()).collect()
}

/// The names of one of the manifest's lists.
fn manifest(list: &str) -> Names {
    let manifest: Value = read("src/embed/custom-elements.json").parse().unwrap();
    let entries = manifest["modules"][0]["declarations"][0][list].as_array().unwrap().clone();
    entries.iter().map(|entry| entry["name"].as_str().unwrap().to_owned()).collect()
}

/// The names in the first column of the table of docs/embedding.md below a heading.
fn documented(heading: &str) -> Names {
    let docs = read("docs/embedding.md");
    let section = docs.split(&format!("\n## {heading}\n")).nth(1).unwrap_or_else(|| panic!("no section {heading}"));
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| row[3..].split('`').next().unwrap().to_owned()).collect()
}

#[test]
fn attributes_and_properties_are_the_same_everywhere() {
    let loader = read("src/embed/element.js");
    let list = loader.split_once("const ATTRIBUTES = [").unwrap().1.split_once(']').unwrap().0;
    let code: Names = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert!(code.contains("heading-level") && code.len() == 16, "{code:?}");
    assert_eq!(manifest("attributes"), code);
    assert_eq!(documented("Attributes"), code);

    let property = |name: &String| {
        let mut words = name.split('-');
        let first = words.next().unwrap().to_owned();
        words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
    };
    // `lang` is a property of every element.
    let properties: Names = code.iter().filter(|name| *name != "lang").map(property).collect();
    assert_eq!(manifest("members"), properties);
    let types = read("src/embed/readiness-check.d.ts");
    let interface = types.split_once("interface ReadinessCheckElement").unwrap().1.split_once("\n}").unwrap().0;
    let declared: Names = interface
        .lines()
        .filter_map(|line| line.trim().split_once(": "))
        .filter(|(name, _)| !name.starts_with('/'))
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(declared, properties);
    let docs = read("docs/embedding.md");
    for (name, property) in code.iter().zip(code.iter().map(property)).filter(|(name, property)| *name != property) {
        assert!(docs.contains(&format!("| `{name}` (`{property}`)")), "docs/embedding.md: {name} without {property}");
    }
}

#[test]
fn events_are_the_same_everywhere() {
    let events = read("src/host/events.rs");
    let body = events.split_once("fn name(").unwrap().1.split_once("\n    }\n").unwrap().0;
    let mut told = between(body, "=> \"", "\"");
    told.extend(between(&read("src/embed/element.js"), "this.emit(\"", "\""));
    let messages = read("src/embed/messages.js");
    let list = messages.split_once("const EVENTS = [").unwrap().1.split_once(']').unwrap().0;
    let framed: Names = list.split(", ").map(|name| name.trim_matches('"').to_owned()).collect();
    assert_eq!(framed, told);
    // What the page sees of the check from outside.
    told.extend(between(&read("src/embed/funnel.js"), "#host.emit(\"", "\""));
    let full: Names = told.iter().map(|name| format!("readiness-check:{name}")).collect();
    assert_eq!(manifest("events"), full);
    assert_eq!(documented("Events"), full);
    let types = read("src/embed/readiness-check.d.ts");
    assert_eq!(between(&types, "  \"readiness-check:", "\""), told);
    let pushed = types.split_once("event: `readiness_check_${").unwrap().1.split_once('}').unwrap().0;
    assert_eq!(between(&[" | ", pushed].concat(), " | \"", "\""), told);
}

/// What a tag manager gets, and what is shipped for it.
#[test]
fn the_keys_of_a_push_are_the_same_everywhere() {
    let funnel = read("src/embed/funnel.js");
    let list = funnel.split_once("const KEYS = [").unwrap().1.split_once(']').unwrap().0;
    let keys: Names = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let events = ["Beginning", "Move", "ScoreStep", "ActStep", "Outcome", "Keeping", "Booking", "Leaving"];
    assert_eq!(events.into_iter().flat_map(fields).collect::<Names>(), keys, "an event has a key that is not reset");
    let always = names(&["lang", "mode", "version"]);
    assert!(funnel.contains("{ ...none, mode, version: __VERSION__ }"));
    assert!(read("src/embed/element.js").contains("{ ...this.pushed, lang: this.tag, ...detail }"));
    let pushed = interface("ReadinessCheckPush");
    let pushed = pushed.split_once("readiness_check: {").unwrap().1;
    let pushed =
        pushed.lines().filter_map(|line| line.strip_prefix("    ")?.split_once("?:")).map(|(name, _)| name.into());
    assert_eq!(pushed.collect::<Names>(), &keys | &always);
    let docs = read("docs/embedding.md");
    let documented = docs.lines().find(|line| line.starts_with("Keys: ")).unwrap();
    assert_eq!(documented.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Names>(), &keys | &always);

    let container: Value = read("packages/analytics/google-tag-manager.json").parse().unwrap();
    let container = &container["containerVersion"];
    let parameter = |of: &Value, key: &str| {
        let found = of["parameter"].as_array().unwrap().iter().find(|parameter| parameter["key"] == key);
        found.unwrap_or_else(|| panic!("no {key}"))["value"].as_str().unwrap().to_owned()
    };
    let list = |name: &str| container[name].as_array().unwrap().clone();
    let variables = list("variable");
    let read_from =
        variables.iter().filter(|variable| variable["type"] == "v").map(|variable| parameter(variable, "name"));
    let expected: Names = (&keys | &always).iter().map(|key| format!("readiness_check.{key}")).collect();
    assert_eq!(read_from.collect::<Names>(), expected);
    let constants: Vec<_> = variables.iter().filter(|variable| variable["type"] == "c").collect();
    assert_eq!((constants.len(), parameter(constants[0], "value")), (1, "G-XXXXXXX".into()), "nobody's account");

    let [tag] = &list("tag")[..] else { panic!("one tag sends all events") };
    assert_eq!((parameter(tag, "eventName"), &tag["type"]), ("{{Event}}".into(), &"gaawe".into()));
    assert_eq!(parameter(tag, "measurementIdOverride"), format!("{{{{{}}}}}", constants[0]["name"].as_str().unwrap()));
    assert_eq!(tag["consentSettings"]["consentStatus"], "NEEDED");
    assert_eq!(tag["consentSettings"]["consentType"]["list"][0]["value"], "analytics_storage");
    let [trigger] = &list("trigger")[..] else { panic!("one trigger hears all events") };
    assert_eq!(tag["firingTriggerId"][0], trigger["triggerId"]);
    let filter = &trigger["customEventFilter"][0];
    assert_eq!((&filter["type"], parameter(filter, "arg1")), (&"MATCH_REGEX".into(), "^readiness_check_".into()));
    let table = tag["parameter"].as_array().unwrap().iter().find(|parameter| parameter["key"] == "eventSettingsTable");
    let rows = table.unwrap()["list"].as_array().unwrap().clone();
    let cell = |row: &Value, place: usize| row["map"][place]["value"].as_str().unwrap().to_owned();
    let sent: BTreeSet<(String, String)> = rows.iter().map(|row| (cell(row, 0), cell(row, 1))).collect();
    let name_of = |key: &str| {
        let of = |variable: &&Value| {
            variable["type"] == "v" && parameter(variable, "name") == format!("readiness_check.{key}")
        };
        variables.iter().find(of).unwrap()["name"].as_str().unwrap().to_owned()
    };
    let expected =
        (&keys | &always).into_iter().map(|key| (format!("readiness_{key}"), format!("{{{{{}}}}}", name_of(&key))));
    assert_eq!(sent, expected.collect());
    assert!(sent.len() <= 25, "Google Analytics takes 25 parameters of an event");
}

#[test]
fn the_values_of_events_are_the_ids_of_the_model() {
    use readiness_check::model::ids::{Band, Fit, Question, Scored};
    let values = |of: &str, field: &str| {
        let interface = interface(of);
        let after = interface.split_once(&format!("  {field}:")).unwrap().1.split_once(';').unwrap().0;
        after.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Names>()
    };
    assert_eq!(values("Outcome", "band?"), names(Band::IDS));
    assert_eq!(values("Outcome", "fit?"), names(Fit::IDS));
    let part_one = Scored::IDS.iter().copied().chain([Question::AiUse.id()]).map(|id| format!("score.{id}"));
    assert_eq!(values("ScoreStep", "step"), part_one.collect());
    let events = read("src/host/events.rs");
    let ids = |of: &str| {
        let body = events.split_once(&format!("impl {of} {{")).unwrap().1.split_once("\n}\n").unwrap().0;
        between(body, "=> \"", "\"")
    };
    assert_eq!(values("Keeping", "how"), ids("Kept"));
    assert_eq!(values("Booking", "channel"), ids("Channel"));
}

/// The body of an interface of the declarations.
fn interface(name: &str) -> String {
    let types = read("src/embed/readiness-check.d.ts");
    let body = types.split(&format!("interface {name} ")).nth(1).unwrap_or_else(|| panic!("no interface {name}"));
    body.split("\n}").next().unwrap().split_once('{').unwrap().1.to_owned()
}

/// The names of its fields.
fn fields(of: &str) -> Names {
    let fields = interface(of);
    let fields = fields.lines().filter_map(|line| line.strip_prefix("  ")?.split_once(':'));
    let fields = fields.map(|(name, _)| name.trim_end_matches('?').to_owned());
    fields.filter(|name| name.bytes().all(|byte| byte.is_ascii_lowercase())).collect()
}

/// Which fields an event has is a promise too: one more could tell what the visitor answered.
#[test]
fn events_have_the_fields_that_are_declared_and_documented_and_no_other() {
    let documented = |event: &str| -> Names {
        let docs = read("docs/embedding.md");
        let rows = docs.lines().filter(|line| line.starts_with(&format!("| `readiness-check:{event}`")));
        let fields = |row: &str| row.split(" | ").nth(1).unwrap().to_owned();
        rows.flat_map(|row| fields(row).split('`').skip(1).step_by(2).map(str::to_owned).collect::<Names>()).collect()
    };
    let events = read("src/host/events.rs");
    let told = |of: &str| {
        let body = events.split_once(&format!("impl {of} {{")).unwrap().1.split_once("\n}\n").unwrap().0;
        between(body, "detail.set(\"", "\"")
    };

    let step: Names = ["Move", "ScoreStep", "ActStep"].into_iter().flat_map(fields).collect();
    assert_eq!(told("Step"), step);
    assert_eq!(documented("step"), &step | &names(&["score.policy", "act.begin", "act.end"]));

    let of_both = names(&["first", "how", "channel"]);
    assert_eq!(told("HostEvent"), of_both);
    assert_eq!(&told("Outcome") | &names(&["first"]), fields("Outcome"));
    assert_eq!(documented("complete"), &fields("Outcome") | &names(&["share-outcome"]));
    assert_eq!((documented("start"), fields("Beginning")), (names(&["first"]), names(&["first"])));
    assert_eq!(documented("leave"), fields("Leaving"));
    let values = |of: &str, field: &str| -> Names {
        interface(of)
            .split_once(&format!("  {field}:"))
            .unwrap()
            .1
            .split('"')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(documented("keep"), &values("Keeping", "how") | &names(&["how"]));
    assert_eq!(documented("book"), &values("Booking", "channel") | &names(&["channel"]));
}

#[test]
fn custom_properties_and_parts_are_the_same_everywhere() {
    let styles = all_below("style", ".css") + &read("src/embed/element.js");
    let used: Names = between(&styles, "var(--readiness-", ",")
        .into_iter()
        .filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        .collect();
    let full: Names = used.iter().map(|name| format!("--readiness-{name}")).collect();
    assert_eq!(manifest("cssProperties"), full);
    assert_eq!(documented("Looks"), full);
    // The frame has a height of its own and scrolls nothing; all other looks are passed on.
    let messages = read("src/embed/messages.js");
    let list = messages.split_once("const LOOKS = [").unwrap().1.split_once(']').unwrap().0;
    let passed: Names = list.split(", ").map(|name| name.trim_matches('"').to_owned()).collect();
    assert_eq!(
        passed,
        used.into_iter().filter(|name| name != "min-height" && name != "scroll-margin").collect::<Names>()
    );

    let view = all_below("src/view", ".rs");
    let mut parts = between(&view, ".set(\"part\", \"", "\"");
    parts.extend(between(&read("src/embed/frame.js"), "frame.part = \"", "\""));
    assert_eq!(manifest("cssParts"), parts);
    assert_eq!(documented("Parts"), parts);
}

#[test]
fn attributes_that_the_frame_gets_are_all_that_the_widget_reads() {
    let options = between(&read("src/host/options.rs"), "attribute(\"", "\"");
    let messages = read("src/embed/messages.js");
    let list = messages.split_once("const PASSED = [").unwrap().1.split_once(']').unwrap().0;
    let mut passed: Names = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    // `theme` is read by the styles, `history` by its entries, `texts` and `logo` by scripts of their own; what the page is called, and
    // the campaign in its address, the frame gets told.
    assert!(passed.remove("theme") && passed.remove("history"));
    assert!(passed.remove("texts") && passed.remove("logo"));
    assert!(passed.insert("page".to_owned()) && passed.insert("framed".to_owned()));
    assert_eq!(passed, options);
}

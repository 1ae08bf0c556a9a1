//! Rule: what the owner of a site may word anew (content/owner.toml) is little, and harmless. And the schema of such words, which people
//! and programs read, is the list.

use std::fs;

use serde_json::{Map, Value, json};

use crate::texts::{Language, languages, path, read, table};

const LIST: &str = "content/owner.toml";
const SCHEMA: &str = "docs/readiness-texts.schema.json";

/// The texts of ours that may be worded anew, written down a second time, so that nobody adds one without meaning it. Beside them stands
/// all of the table `own`.
const OURS: [&str; 11] = [
    "brief.agenda",
    "card.call",
    "card.call_short",
    "frame.book",
    "frame.privacy",
    "frame.title",
    "intro.open",
    "intro.start",
    "intro.title",
    "result.call",
    "result.call_with",
];

/// Tables of questions, answers, rules, law and method: nothing of them is the owner's to word.
const NEVER: [&str; 24] = [
    "agenda", "answer", "band", "block", "calendar", "class", "compare", "duty", "fallback", "fine", "fit", "gap",
    "language", "limits", "method", "option", "pays_off", "question", "quiz", "reason", "review", "roadmap", "role",
    "status",
];

/// Promises about data, and what the two ways to book pass on: what the visitor relies on is ours to say.
const PROMISES: [&str; 12] = [
    "frame.offline",
    "frame.offline_how",
    "frame.private",
    "frame.save",
    "frame.saved",
    "intro.lead",
    "intro.private",
    "result.book_with",
    "result.book_without",
    "result.code_holds",
    "result.handed_over",
    "result.share_note",
];

/// Public name and key of each text on the list.
fn listed() -> Vec<(String, String)> {
    let key = |entry: &toml::Value| entry["text"].as_str().unwrap().to_owned();
    table(LIST).iter().map(|(name, entry)| (name.clone(), key(entry))).collect()
}

#[test]
fn only_these_texts_may_be_worded_anew() {
    let mut keys: Vec<String> = listed().into_iter().map(|(_, key)| key).collect();
    keys.sort();
    let own = &languages()[0].texts;
    let mut wanted: Vec<String> = own.keys().filter(|key| key.starts_with("own.")).cloned().collect();
    wanted.extend(OURS.map(str::to_owned));
    wanted.sort();
    assert_eq!(keys, wanted);
}

#[test]
fn no_question_no_rule_and_no_promise_is_the_owners_to_word() {
    let all = languages();
    for key in PROMISES {
        assert!(all[0].texts.contains_key(key), "{key} has another name by now");
    }
    for table in NEVER {
        let is_there = |key: &String| key.split('.').next() == Some(table);
        assert!(all[0].texts.keys().any(is_there), "there is no table {table} any more");
    }
    for (name, key) in listed() {
        let table = key.split('.').next().unwrap();
        assert!(!NEVER.contains(&table) && !PROMISES.contains(&key.as_str()), "{name}: {key}");
    }
}

#[test]
fn every_name_is_public_and_every_limit_leaves_room_for_our_own_words() {
    for (name, key) in listed() {
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{name}");
        let most = table(LIST)[&name]["most"].as_integer().unwrap();
        for Language { code, texts, .. } in languages() {
            let length = texts[&key].chars().count();
            assert!(length <= usize::try_from(most).unwrap(), "{code}: {name} has {length} characters");
        }
    }
}

/// What the owner adds is nothing as long as the owner adds nothing, and a link has words and an address.
#[test]
fn what_the_owner_adds_is_empty_with_us_and_each_address_belongs_to_words() {
    for language in languages() {
        for (key, text) in language.texts.iter().filter(|(key, _)| key.starts_with("own.")) {
            assert_eq!(text, "", "{}: {key}", language.file);
        }
    }
    let list = table(LIST);
    for link in list.keys().filter_map(|name| name.strip_suffix("_address")) {
        assert!(list.contains_key(link), "{link}_address leads nowhere");
    }
}

/// No control characters, nothing that turns the direction of words, no braces.
const WORDS: &str = r"[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069{}]";
/// The same without blanks.
const ADDRESS: &str = r"^(?:https:\/\/|\/(?![\/\\]))[^\s\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069{}]*$";

/// The schema of the owner's words: the same list for each language.
fn schema() -> Value {
    let text = |name: &str, entry: &toml::Value| {
        let placeholders = entry.get("placeholders").and_then(toml::Value::as_array).cloned().unwrap_or_default();
        let placeholders = placeholders.iter().map(|name| format!(r"|\{{{}\}}", name.as_str().unwrap()));
        let pattern = if name.ends_with("_address") {
            ADDRESS.to_owned()
        } else {
            format!(r"^(?=[\s\S]*\S)(?:{WORDS}{})+$", placeholders.collect::<String>())
        };
        let most = entry["most"].as_integer().unwrap();
        json!({ "type": "string", "maxLength": most, "pattern": pattern, "description": entry["purpose"].as_str().unwrap() })
    };
    let texts: Map<String, Value> = table(LIST).iter().map(|(name, entry)| (name.clone(), text(name, entry))).collect();
    let pairs = texts.keys().filter_map(|address| Some((address.strip_suffix("_address")?, address.as_str())));
    let both: Map<String, Value> = pairs
        .flat_map(|(words, address)| [(words.into(), json!([address])), (address.into(), json!([words]))])
        .collect();
    let language = |of: &Language| {
        let name = of.texts["language.name"].as_str();
        let table = json!({
            "description": format!("Where the check speaks {name}."),
            "type": "object",
            "properties": texts,
            "dependentRequired": both,
            "additionalProperties": false,
        });
        (of.code.clone(), table)
    };
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Own words for the readiness check",
        "description": "What the attribute texts of the element takes: by language, own words for some of the check's texts. Plain text.",
        "type": "object",
        "properties": languages().iter().map(language).collect::<Map<String, Value>>(),
        "additionalProperties": false,
    })
}

#[test]
fn the_published_schema_is_the_list() {
    let published: Value = read(SCHEMA).parse().unwrap();
    assert!(published == schema(), "write it anew: cargo test --test content write_the_schema -- --ignored");
}

#[test]
#[ignore = "writes docs/readiness-texts.schema.json anew, after a change of the list"]
fn write_the_schema() {
    fs::write(path(SCHEMA), format!("{:#}\n", schema())).unwrap();
}

#[test]
fn the_schema_takes_words_and_refuses_everything_else() {
    jsonschema::meta::validate(&schema()).unwrap();
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let is_valid = |name: &str, text: Value| {
        // A link has words and an address, or is none.
        let other = name.strip_suffix("_address").map(|words| (words.to_owned(), json!("Impressum")));
        let table: Map<String, Value> = other.into_iter().chain([(name.to_owned(), text)]).collect();
        validator.is_valid(&json!({ "de": table }))
    };
    for (name, text) in [
        ("call", "Das kostenlose Gespräch, 30 Minuten"),
        ("call_with", "Sie sprechen mit {brand} und ihrem Team."),
        ("call_with", "Sie sprechen mit uns."),
        ("intro_note", "Ärzte\u{ad}haus – „plain“ <b>text</b> & more 🙂"),
        ("link_address", "https://consulting.example/a?b=1#c"),
        ("imprint_address", "/impressum"),
    ] {
        assert!(is_valid(name, json!(text)), "{name}: {text}");
    }
    let long = "x".repeat(61);
    for (name, text) in [
        ("call", json!(7)),
        ("call", json!(null)),
        ("call", json!("")),
        ("call", json!(" \u{a0} ")),
        ("call", json!(long)),
        ("call", json!("one\ntwo")),
        ("call", json!("one\u{202e}two")),
        ("call", json!("{brand}")),
        ("call_with", json!("{brand} {Brand}")),
        ("call_with", json!("{brand")),
        ("link_address", json!("javascript:alert(1)")),
        ("link_address", json!("http://consulting.example/")),
        ("link_address", json!("impressum.html")),
        ("link_address", json!("//elsewhere.example/")),
        ("link_address", json!("/\\elsewhere.example/")),
        ("link_address", json!("/a b")),
        ("book_with", json!("Book")),
        ("policy", json!("Question")),
        ("__proto__", json!("x")),
    ] {
        assert!(!is_valid(name, text.clone()), "{name}: {text}");
    }
    for half in ["link", "link_address", "imprint", "imprint_address"] {
        assert!(!validator.is_valid(&json!({ "de": { half: "/impressum" } })), "{half} alone");
    }
    assert!(!validator.is_valid(&json!({ "fr": {} })) && !validator.is_valid(&json!([])));
}

#[test]
fn the_docs_name_each_with_its_limit_and_their_example_is_one() {
    let docs = read("docs/embedding.md");
    let section = docs.split("\n## Your own words\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = |line: &str| {
        let mut cells = line.strip_prefix("| `")?.split(" | ");
        Some((cells.next()?.trim_end_matches('`').to_owned(), cells.next()?.parse::<i64>().ok()?))
    };
    let documented: Vec<_> = section.lines().filter_map(rows).collect();
    let mut list: Vec<_> =
        table(LIST).iter().map(|(name, of)| (name.clone(), of["most"].as_integer().unwrap())).collect();
    list.sort();
    let mut sorted = documented;
    sorted.sort();
    assert_eq!(sorted, list);

    let block = section.split("\n    {\n").nth(1).unwrap().split("\n    }\n").next().unwrap();
    let example: Value = format!("{{{block}}}").parse().unwrap();
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let faults: Vec<String> = validator.iter_errors(&example).map(|error| error.to_string()).collect();
    assert!(faults.is_empty() && example["de"]["call"].is_string(), "{faults:?}");
}

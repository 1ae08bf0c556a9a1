//! The layout of each version of the result code, packed a second time from the table of docs/result-code.md, and the
//! golden codes of tests/codes/: codes that are out there must open for ever, with all their answers.

use std::fs;
use std::path::Path;

use readiness_check::export::json;
use readiness_check::model::answers::Answers;
use readiness_check::model::code::{CodeError, decode, encode};
use readiness_check::model::ids::Question;
use serde_json::Value;

use crate::cases;
use crate::code::with_checksum;

const PAGE: &str = include_str!("../../docs/result-code.md");

/// The digits of a version as the page has them: question, options that stand together, options that stand alone.
fn digits(version: u8) -> Vec<(String, Vec<String>, Vec<String>)> {
    let (_, section) = PAGE.split_once(&format!("\n## Version {version}\n")).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let row = |line: &str| {
        let (question, options) = line.trim_matches('|').split_once('|').unwrap();
        let (together, alone) = options.split_once("`\\|`").unwrap_or_else(|| panic!("{line}: no bar"));
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        (question.trim().to_owned(), words(together), words(alone))
    };
    section.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| question")).map(row).collect()
}

/// The code of answers in their JSON form, worked out from the page.
fn packed(version: u8, answers: &Value) -> String {
    let mut number: u128 = 0;
    let mut place: u128 = 1;
    for (question, together, alone) in digits(version) {
        let chosen: Vec<String> = match &answers[&question] {
            Value::Null => Vec::new(),
            Value::Array(list) => list.iter().map(|id| id.as_str().unwrap().to_owned()).collect(),
            Value::String(id) => vec![id.clone()],
            level => vec![level.to_string()],
        };
        let bit = |id: &String| together.iter().position(|option| option == id).map(|bit| 1_u128 << bit);
        let count = |id: &String| {
            let at = alone.iter().position(|option| option == id).unwrap_or_else(|| panic!("{question}: {id}"));
            (1_u128 << together.len()) + at as u128
        };
        let digit: u128 = chosen.iter().map(|id| bit(id).unwrap_or_else(|| count(id))).sum();
        number += place * digit;
        place *= (1_u128 << together.len()) + alone.len() as u128;
    }
    let payload = u128::from(version) << 106 | number;
    let values: Vec<u8> = (0..22).rev().map(|at| u8::try_from(payload >> (5 * at) & 31).unwrap()).collect();
    let code = with_checksum(&values);
    code.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect::<Vec<_>>().join("-")
}

/// The golden codes of a version.
fn golden(version: u8) -> Vec<(String, Value)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/codes/version-{version}.json"));
    let codes: Vec<Value> = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    codes.into_iter().map(|of| (of["code"].as_str().unwrap().to_owned(), of["answers"].clone())).collect()
}

fn answers(version: u8, answers: &Value) -> Answers {
    json::parse(&serde_json::json!({ "version": version, "answers": answers }).to_string()).unwrap()
}

#[test]
fn golden_codes_open_with_all_their_answers() {
    let golden = golden(2);
    assert!(golden.len() >= 25);
    for (code, expected) in golden {
        assert_eq!(decode(&code), Ok(answers(2, &expected)), "{code}");
        assert_eq!(packed(2, &expected), code, "the page packs it alike");
    }
}

/// Every option of every question stands in a golden code: none can change its place unnoticed.
#[test]
fn golden_codes_hold_every_option_and_an_open_question() {
    let golden = golden(2);
    for question in Question::ALL {
        for option in question.options() {
            let has = |value: &Value| match &value[question.id()] {
                Value::Array(list) => list.iter().any(|id| id == option),
                Value::String(id) => id == option,
                level => level.as_u64().is_some_and(|level| option.parse() == Ok(level)),
            };
            assert!(golden.iter().any(|(_, answers)| has(answers)), "{}: {option}", question.id());
        }
        assert!(golden.iter().any(|(_, answers)| answers[question.id()].is_null()), "{} is open", question.id());
    }
}

#[test]
fn the_page_packs_every_case_like_the_code() {
    for (name, answers) in cases::answers() {
        let report = readiness_check::model::report::assess(&answers);
        let date = readiness_check::model::date::Date::new(2026, 11, 28);
        let export: Value = serde_json::from_str(&json::report_json(&report, date, true)).unwrap();
        assert_eq!(packed(2, &export["answers"]), encode(&answers), "{name}");
    }
}

/// A checksum that holds is not enough: what this check would never have written is no code.
#[test]
fn a_number_that_no_answers_make_is_refused() {
    // Answers to questions that are not shown: an influence without an area, a role for a product without one.
    for hidden in [
        serde_json::json!({ "influence": "profiling" }),
        serde_json::json!({ "areas": ["none"], "product_role": ["use"] }),
        serde_json::json!({ "ai_use": ["none"], "practices": ["none"] }),
    ] {
        assert_eq!(decode(&packed(2, &hidden)), Err(CodeError::Mistyped), "{hidden}");
    }
    // More than all digits hold, with every digit that is left over at "not answered".
    let radices = digits(2).into_iter().map(|(_, together, alone)| (1_u128 << together.len()) + alone.len() as u128);
    let payload = 2_u128 << 106 | radices.product::<u128>();
    let values: Vec<u8> = (0..22).rev().map(|at| u8::try_from(payload >> (5 * at) & 31).unwrap()).collect();
    assert_eq!(decode(&with_checksum(&values)), Err(CodeError::Mistyped));
}

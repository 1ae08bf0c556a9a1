//! The reference cases: answers and the part of the report they must give, from tests/cases/*.json.

use std::fs;
use std::path::Path;

use readiness_check::export;
use readiness_check::model::answers::Answers;
use readiness_check::model::{date::Date, report::assess};
use serde_json::Value;

/// The cases by name, as they stand in the files.
fn cases() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let case = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap())
    };
    let cases: Vec<_> = fs::read_dir(folder).unwrap().map(case).collect();
    assert!(cases.len() >= 15, "only {} cases found", cases.len());
    cases
}

/// The answers of every case, by its name.
pub(crate) fn answers() -> Vec<(String, Answers)> {
    let answers = |(name, case): (String, Value)| {
        let answers = export::json::parse(&case["input"].to_string()).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, answers)
    };
    cases().into_iter().map(answers).collect()
}

/// Every named field must be there with the expected value; lists must match in length and order.
#[track_caller]
fn check_part(path: &str, expected: &Value, actual: &Value) {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            for (key, expected) in expected {
                let path = format!("{path}.{key}");
                let actual = actual.get(key).unwrap_or_else(|| panic!("{path}: missing"));
                check_part(&path, expected, actual);
            }
        }
        (Value::Array(expected), Value::Array(actual)) => {
            assert_eq!(expected.len(), actual.len(), "{path}: {expected:?} against {actual:?}");
            for (index, (expected, actual)) in expected.iter().zip(actual).enumerate() {
                check_part(&format!("{path}[{index}]"), expected, actual);
            }
        }
        _ => assert_eq!(expected, actual, "{path}"),
    }
}

#[test]
fn every_case_gives_its_report() {
    for ((name, case), (_, answers)) in cases().into_iter().zip(answers()) {
        let json = export::json::report_json(&assess(&answers), Date::new(2026, 11, 24), false);
        check_part(&name, &case["expect"], &serde_json::from_str(&json).unwrap());
    }
}

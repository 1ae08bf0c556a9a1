//! An earlier export, read again. The browser takes the JSON apart with its own parser (src/browser/file.rs); here
//! `serde_json` stands in for it, so that the judging can be tested and fuzzed natively.

use proptest::prelude::*;
use readiness_check::export::import::{Document, ImportError, read};
use readiness_check::export::json::report_json;
use readiness_check::model::code::CodeError;
use readiness_check::model::date::Date;
use readiness_check::model::earlier::Earlier;
use readiness_check::model::report::assess;
use serde_json::{Value, json};

use crate::any_answers::any_answers;
use crate::cases;

/// What the browser's edge makes of a text.
pub(crate) fn document(text: &str) -> Result<Document, ImportError> {
    let value: Value = serde_json::from_str(text).map_err(|_| ImportError::Unreadable)?;
    let text = |name: &str| value[name].as_str().map(str::to_owned);
    let entries = value["act"]["duties"].as_array().cloned().unwrap_or_default();
    let word = |entry: &Value, name: &str| entry[name].as_str().unwrap_or_default().to_owned();
    Ok(Document {
        version: value["version"].as_f64(),
        as_of: text("as_of"),
        law: text("law"),
        score: value["score"].as_f64(),
        code: text("code"),
        answers: value["answers"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(id, of)| (id.clone(), of.to_string()))
            .collect(),
        duties: entries.iter().map(|entry| (word(entry, "id"), word(entry, "from"))).collect(),
    })
}

/// An export as the browser writes it.
pub(crate) fn export(name: &str) -> String {
    let (_, answers) = cases::answers().into_iter().find(|(of, _)| of == name).unwrap();
    report_json(&assess(&answers), Date::new(2026, 5, 12), true)
}

fn open(text: &str) -> Result<Earlier, ImportError> {
    read(&document(text)?)
}

#[test]
fn every_export_comes_back_with_its_day_law_and_dates() {
    for (name, answers) in cases::answers() {
        let report = assess(&answers);
        let earlier = open(&report_json(&report, Date::new(2026, 5, 12), true)).unwrap();
        assert_eq!(earlier.answers, report.answers, "{name}");
        assert_eq!(earlier.on, Some(Date::new(2026, 5, 12)));
        assert_eq!(earlier.law.as_deref(), Some(readiness_check::model::law::VERSION));
        assert_eq!(earlier.score, report.score.map(|score| score.points));
        let dates: Vec<_> = report.act.duties.iter().map(|of| (of.duty, of.from)).collect();
        assert_eq!(earlier.dates, dates, "{name}");
    }
}

#[track_caller]
fn check_refused(path: &str, wrong: Value, expected: &ImportError) {
    let mut value: Value = serde_json::from_str(&export("hr_screening_deployer")).unwrap();
    let (parent, name) = path.rsplit_once('/').unwrap();
    value.pointer_mut(parent).unwrap()[name] = wrong;
    assert_eq!(open(&value.to_string()).as_ref(), Err(expected), "{path}");
}

#[test]
fn the_refusal_names_what_is_wrong() {
    let field = |name: &str| ImportError::Field(name.into());
    check_refused("/version", json!("1"), &field("version"));
    check_refused("/version", json!(1), &ImportError::OtherVersion);
    check_refused("/as_of", json!("12 May"), &field("as_of"));
    check_refused("/as_of", json!("2026-13-01"), &field("as_of"));
    check_refused("/law", json!(["<b>"]), &field("law"));
    check_refused("/score", json!(1e9), &field("score"));
    check_refused("/score", json!(41.5), &field("score"));
    check_refused("/code", json!(null), &field("code"));
    check_refused("/code", json!("RW4X"), &ImportError::Code(CodeError::CutOff));
    check_refused("/answers/policy", json!("2"), &field("answers.policy"));
    check_refused("/answers/policy", json!({"<img src=x onerror=alert(1)>": 1}), &field("answers.policy"));
    check_refused("/answers/colour", json!("red"), &field("answers.colour"));
    check_refused("/answers", json!({}), &field("answers.scope"));
    check_refused("/act/duties", json!([{ "id": "literacy", "from": "soon" }]), &field("act.duties"));
    for text in ["", "nonsense", "[", "{\"version\":1"] {
        assert_eq!(open(text).map(drop), Err(ImportError::Unreadable), "{text}");
    }
    for text in ["null", "[]", "1", "\"text\"", "{}"] {
        assert_eq!(open(text).map(drop), Err(field("version")), "{text}");
    }
}

#[test]
fn answers_changed_by_hand_are_refused_and_a_formatted_file_is_not() {
    let value: Value = serde_json::from_str(&export("machine_builder")).unwrap();
    assert!(open(&serde_json::to_string_pretty(&value).unwrap()).is_ok());
    let mut changed = value.clone();
    changed["answers"]["policy"] = json!(if value["answers"]["policy"] == 3 { 2 } else { 3 });
    assert_eq!(open(&changed.to_string()), Err(ImportError::Field("answers.policy".into())));
}

#[test]
fn a_duty_that_is_no_longer_known_is_passed_over() {
    let mut value: Value = serde_json::from_str(&export("no_ai")).unwrap();
    value["act"]["duties"] = json!([{ "id": "withdrawn", "from": "2026-08-02" }]);
    assert_eq!(open(&value.to_string()).unwrap().dates, []);
}

proptest! {
    #[test]
    fn what_was_exported_comes_back(answers in any_answers()) {
        let report = assess(&answers);
        let earlier = open(&report_json(&report, Date::new(2026, 11, 27), true)).unwrap();
        prop_assert_eq!(earlier.answers, report.answers);
    }

    #[test]
    fn a_day_is_read_as_it_is_written(year in 0_u16..=9999, month in 1_u8..=12, day in 1_u8..=31) {
        let date = Date::new(year, month, day);
        prop_assert_eq!(Date::parse(&date.to_string()), is_in_the_calendar(year, month, day).then_some(date));
    }

    /// Four digits, two and two with dashes between, a day of the calendar, and nothing around: for texts that are days half of the
    /// time.
    #[test]
    fn a_text_is_a_day_where_it_has_the_form_and_the_numbers_of_one(text in "[0-9]{3,4}-[01]?[0-9]-[0-3][0-9]{1,2}[ -]{0,1}") {
        let parts: Vec<&str> = text.split('-').collect();
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        let number = |place: usize| parts[place].parse::<u16>().unwrap_or(0);
        let small = |place: usize| u8::try_from(number(place)).unwrap_or(0);
        let is_day = lengths == [4, 2, 2] && is_in_the_calendar(number(0), small(1), small(2));
        let expected = is_day.then(|| (number(0), number(1), number(2)));
        let found = Date::parse(&text).map(|date| (date.year, u16::from(date.month), u16::from(date.day)));
        prop_assert_eq!(found, expected, "{}", text);
    }
}

/// As another calendar has it.
fn is_in_the_calendar(year: u16, month: u8, day: u8) -> bool {
    let small = |number: u8| i8::try_from(number).unwrap_or(0);
    jiff::civil::Date::new(i16::try_from(year).unwrap_or(-1), small(month), small(day)).is_ok()
}

#[test]
fn what_only_resembles_a_day_is_none() {
    for day in ["2026-05-12", "0000-01-01", "9999-12-31", "2028-02-29", "2000-02-29"] {
        assert_eq!(Date::parse(day).map(|date| date.to_string()).as_deref(), Some(day));
    }
    for text in [
        "",
        "-",
        "--",
        "2026",
        "2026-05",
        "2026-05-",
        "2026-05-1",
        "2026-05-123",
        "2026-5-12",
        "2026-005-12",
        "226-05-12",
        "12026-05-12",
        "2026-00-12",
        "2026-13-12",
        "2026-05-00",
        "2026-05-32",
        "2026-02-29",
        "2026-02-31",
        "2026-04-31",
        "1900-02-29",
        " 2026-05-12",
        "2026-05-12 ",
        "2026/05/12",
        "2026-05-12T00:00",
        "2026-05--1",
        "2026-+5-12",
        "+026-05-12",
        "2026-05-1x",
        "2026-0x-12",
        "20x6-05-12",
        "２０２６-05-12",
        "2026-05-12-01",
        "2026-05-1२",
    ] {
        assert_eq!(Date::parse(text), None, "{text:?}");
    }
}

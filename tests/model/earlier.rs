//! An earlier export, read again. The browser takes the JSON apart with its own parser (src/browser/file.rs); here
//! `serde_json` stands in for it, so that the judging can be tested and fuzzed natively.

use proptest::prelude::*;
use readiness_check::export::earlier::{Document, Refusal, read};
use readiness_check::export::json::report_json;
use readiness_check::model::code::CodeError;
use readiness_check::model::comparison::Earlier;
use readiness_check::model::date::Date;
use readiness_check::model::report::assess;
use serde_json::{Value, json};

use crate::any_answers::any_answers;
use crate::cases;

/// What the browser's edge makes of a text.
pub(crate) fn document(text: &str) -> Result<Document, Refusal> {
    let value: Value = serde_json::from_str(text).map_err(|_| Refusal::Unreadable)?;
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

fn open(text: &str) -> Result<Earlier, Refusal> {
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
fn check_refused(path: &str, wrong: Value, expected: &Refusal) {
    let mut value: Value = serde_json::from_str(&export("hr_screening_deployer")).unwrap();
    let (parent, name) = path.rsplit_once('/').unwrap();
    value.pointer_mut(parent).unwrap()[name] = wrong;
    assert_eq!(open(&value.to_string()).as_ref(), Err(expected), "{path}");
}

#[test]
fn the_refusal_names_what_is_wrong() {
    let field = |name: &str| Refusal::Field(name.into());
    check_refused("/version", json!("1"), &field("version"));
    check_refused("/version", json!(1), &Refusal::OtherVersion);
    check_refused("/as_of", json!("12 May"), &field("as_of"));
    check_refused("/as_of", json!("2026-13-01"), &field("as_of"));
    check_refused("/law", json!(["<b>"]), &field("law"));
    check_refused("/score", json!(1e9), &field("score"));
    check_refused("/score", json!(41.5), &field("score"));
    check_refused("/code", json!(null), &field("code"));
    check_refused("/code", json!("RW4X"), &Refusal::Code(CodeError::CutOff));
    check_refused("/answers/policy", json!("2"), &field("answers.policy"));
    check_refused("/answers/policy", json!({"<img src=x onerror=alert(1)>": 1}), &field("answers.policy"));
    check_refused("/answers/colour", json!("red"), &field("answers.colour"));
    check_refused("/answers", json!({}), &field("answers.scope"));
    check_refused("/act/duties", json!([{ "id": "literacy", "from": "soon" }]), &field("act.duties"));
    for text in ["", "nonsense", "[", "{\"version\":1"] {
        assert_eq!(open(text).map(drop), Err(Refusal::Unreadable), "{text}");
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
    assert_eq!(open(&changed.to_string()), Err(Refusal::Field("answers.policy".into())));
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
        prop_assert_eq!(Date::parse(&date.to_string()), Some(date));
    }

    #[test]
    fn any_other_text_is_no_day(text in ".{0,12}") {
        if let Some(date) = Date::parse(&text) {
            prop_assert_eq!(date.to_string(), text);
        }
    }
}

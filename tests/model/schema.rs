//! The published schema of the report, docs/readiness-report.schema.json: it accepts every report and refuses anything
//! else.

use std::path::Path;

use proptest::prelude::*;
use readiness_check::export::json::report_json;
use readiness_check::model::date::Date;
use readiness_check::model::ids;
use readiness_check::model::report::assess;
use serde_json::{Value, json};

use crate::any_answers::any_answers;
use crate::cases;

fn schema() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/readiness-report.schema.json");
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// What the schema has against a report; nothing if it accepts it.
fn faults(validator: &jsonschema::Validator, report: &Value) -> Vec<String> {
    validator.iter_errors(report).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn validator() -> jsonschema::Validator {
    jsonschema::meta::validate(&schema()).unwrap();
    jsonschema::validator_for(&schema()).unwrap()
}

fn report(answers: &readiness_check::model::answers::Answers, with_answers: bool) -> Value {
    serde_json::from_str(&report_json(&assess(answers), Date::new(2026, 11, 27), with_answers)).unwrap()
}

#[test]
fn it_accepts_the_export_of_every_case() {
    let validator = validator();
    for (name, answers) in cases::answers() {
        for with_answers in [false, true] {
            assert_eq!(faults(&validator, &report(&answers, with_answers)), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn it_refuses_what_no_report_holds() {
    let validator = validator();
    let (_, answers) = cases::answers().swap_remove(0);
    for (path, wrong) in [
        ("/version", json!("1")),
        ("/as_of", json!("27.11.2026")),
        ("/score", json!("58")),
        ("/score", json!(101)),
        ("/band", json!("certified")),
        ("/answers/policy", json!("2")),
        ("/answers/scope", json!("mars")),
        ("/answers/areas", json!(["none", "credit"])),
        ("/act/duties/0/status", json!("done")),
        ("/blocks", json!([])),
        ("/code", json!("<script>")),
    ] {
        let mut report = report(&answers, true);
        *report.pointer_mut(path).unwrap_or_else(|| panic!("no {path}")) = wrong;
        assert_eq!(faults(&validator, &report).len(), 1, "{path}");
    }
    let mut report = report(&answers, true);
    report["answers"]["colour"] = json!("red");
    assert_eq!(faults(&validator, &report).len(), 1);
}

/// The ids in the schema are written out for its readers; these are the lists they must equal.
#[test]
fn it_lists_every_id() {
    let schema = schema();
    let list = |path: &str| -> Vec<String> {
        let list = schema.pointer(path).and_then(Value::as_array).unwrap_or_else(|| panic!("no list {path}"));
        list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    for (path, ids) in [
        ("/$defs/scored/enum", ids::Scored::IDS),
        ("/$defs/class/enum", ids::Class::IDS),
        ("/$defs/role/enum", ids::Role::IDS),
        ("/$defs/duty/enum", ids::Duty::IDS),
        ("/properties/band/enum", ids::Band::IDS),
        ("/properties/act/properties/duties/items/properties/status/enum", ids::Status::IDS),
        ("/properties/qualification/properties/fit/enum", ids::Fit::IDS),
        ("/properties/qualification/properties/reasons/items/enum", ids::Reason::IDS),
    ] {
        assert_eq!(list(path), ids, "{path}");
    }
    for question in ids::Question::ALL.iter().filter(|question| question.scored().is_none()) {
        let path = format!("/properties/answers/properties/{}", question.id());
        let one = schema.pointer(&format!("{path}/enum")).map(|_| list(&format!("{path}/enum")));
        let many = || {
            let lone = schema.pointer(&format!("{path}/oneOf/1/enum")).and_then(Value::as_array).unwrap();
            let lone = lone.iter().map(|alone| alone[0].as_str().unwrap().to_owned());
            list(&format!("{path}/oneOf/0/items/enum")).into_iter().chain(lone).collect()
        };
        assert_eq!(one.unwrap_or_else(many), question.options(), "{path}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn it_accepts_any_report(answers in any_answers()) {
        prop_assert_eq!(faults(&validator(), &report(&answers, true)), Vec::<String>::new());
    }
}

//! The machine interface of spec §7: what is refused and how, and that written JSON is real JSON.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use proptest::prelude::*;
use readiness_check::export::json::{parse, report_json};
use readiness_check::model::date::Date;
use readiness_check::model::report::assess;
use readiness_check::model::visibility::shown;
use serde_json::Value;

use crate::any_answers::any_answers;

#[track_caller]
fn check_refused(json: &str, expected: &str) {
    assert_eq!(parse(json).unwrap_err().to_string(), expected);
}

fn with_answers(answers: &str) -> String {
    format!("{{\"version\":2,\"answers\":{{{answers}}}}}")
}

#[test]
fn refusals_name_the_field() {
    check_refused(r#"{"version":1,"answers":{}}"#, "version: is 1, must be 2");
    check_refused(r#"{"version":"2","answers":{}}"#, "version: is \"2\", must be 2");
    for (answers, expected) in [
        (r#""colour":"red""#, "answers.colour: no question has this id"),
        (r#""scope":"mars""#, "answers.scope: has no option \"mars\""),
        (r#""scope":["eu"]"#, "answers.scope: must be a text with one option"),
        (r#""ai_use":"none""#, "answers.ai_use: must be a list of options"),
        (r#""ai_use":[1]"#, "answers.ai_use: must be a list of texts"),
        (r#""ai_use":[]"#, "answers.ai_use: the list is empty"),
        (r#""ai_use":["planned","planned"]"#, "answers.ai_use: an option stands twice"),
        (r#""ai_use":["none","planned"]"#, "answers.ai_use: an option that stands alone is combined with others"),
        (r#""areas":["none","unsure"]"#, "answers.areas: an option that stands alone is combined with others"),
        (r#""policy":4"#, "answers.policy: must be 0, 1, 2, 3 or \"unknown\""),
        (r#""policy":-1"#, "answers.policy: must be 0, 1, 2, 3 or \"unknown\""),
        (r#""policy":1.5"#, "answers.policy: must be 0, 1, 2, 3 or \"unknown\""),
        (r#""policy":"2""#, "answers.policy: must be 0, 1, 2, 3 or \"unknown\""),
        (r#""policy":null"#, "answers.policy: must be 0, 1, 2, 3 or \"unknown\""),
    ] {
        check_refused(&with_answers(answers), expected);
    }
    check_refused(&with_answers("\"policy\":0,\"policy\":3"), "answers.policy: stands twice");
    check_refused(&with_answers(r#""a\nb":0"#), r"answers.a\nb: no question has this id");
    check_refused(r#"[1,{"policy":0}]"#, "answers document: must be a JSON object");
    for unreadable in ["", "{", "[]", "null", r#"{"version":1}"#, r#"{"answers":{}}"#, r#"{"version":2,"answers":[]}"#]
    {
        let error = parse(unreadable).unwrap_err().to_string();
        assert!(error.starts_with("answers document: ") && !error.contains('\n'), "{error}");
    }
}

/// The command line itself: `cargo run --example assess`.
fn assess_command(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", "assess", "--"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn the_command_answers_with_json_and_refuses_with_exit_code_2_and_one_line() {
    let good = assess_command(&["--on", "2027-01-31", "-"], &with_answers(r#""policy":1"#));
    let report: Value = serde_json::from_slice(&good.stdout).unwrap();
    assert_eq!((good.status.code(), &report["as_of"]), (Some(0), &Value::from("2027-01-31")));

    for (arguments, input, named) in [
        (["--on", "2026-02-30"].as_slice(), "{}", "--on"),
        (&["--on", "20260228"], "{}", "--on"),
        (&["--on", "2026-02-28", "--on", "2026-03-01"], "{}", "--on"),
        (&["-"], &with_answers(r#""policy":9"#), "answers.policy"),
        (&["no-such-file.json"], "", "no-such-file.json"),
        (&["--help-me"], "", "--help-me"),
    ] {
        let bad = assess_command(arguments, input);
        let stderr = String::from_utf8(bad.stderr).unwrap();
        assert_eq!((bad.status.code(), bad.stdout.is_empty(), stderr.lines().count()), (Some(2), true, 1), "{stderr}");
        assert!(stderr.starts_with(named), "{stderr}");
    }
}

proptest! {
    #[test]
    fn an_export_is_json_that_reads_back_as_the_same_answers(answers in any_answers()) {
        let report = assess(&answers);
        let json = report_json(&report, Date::new(2026, 11, 24), true);
        let value: Value = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(value["code"].as_str(), Some(report.code.as_str()));
        prop_assert_eq!(parse(&json), Ok(shown(&answers)));
    }

    #[test]
    fn no_date_changes_anything_but_as_of(answers in any_answers()) {
        let report = assess(&answers);
        let early = report_json(&report, Date::new(2020, 1, 1), false);
        prop_assert_eq!(early.replace("2020-01-01", "2030-12-31"), report_json(&report, Date::new(2030, 12, 31), false));
    }
}

//! The rules against a second table of them: `bench/peers/shared/rules.js`, written from docs/spec.md in another
//! language and with another structure. One Node.js process is given thousands of visits and the reference cases.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};

use proptest::strategy::{Strategy, ValueTree as _};
use proptest::test_runner::TestRunner;
use readiness_check::export::json::report_json;
use readiness_check::model::answers::Answers;
use readiness_check::model::date::Date;
use readiness_check::model::report::assess;
use serde_json::Value;

use crate::any_answers::{any_answers, complete_answers};
use crate::cases;

/// Visits of every shape, the same in each run: complete ones, some with questions left open, and the cases.
fn visits() -> Vec<Answers> {
    let mut runner = TestRunner::deterministic();
    let mut visits = Vec::new();
    let (complete, any) = (complete_answers(), any_answers());
    visits.extend((0..4_000).map(|_| complete.new_tree(&mut runner).unwrap().current()));
    visits.extend((0..1_000).map(|_| any.new_tree(&mut runner).unwrap().current()));
    visits.extend(cases::answers().into_iter().map(|(_, answers)| answers));
    visits
}

/// The report of `assess` as the machine interface has it, with all answers that were given, hidden ones too.
fn report(answers: &Answers) -> Value {
    let mut report = assess(answers);
    report.answers = answers.clone();
    serde_json::from_str(&report_json(&report, Date::new(2026, 11, 28), true)).unwrap()
}

fn node() -> Child {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/bench/peers/shared/check.js");
    let started = Command::new("node").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    started.unwrap_or_else(|error| {
        panic!(
            "the second table of the rules was not compared: `node` cannot be started ({error}); \
             install Node.js, or run `cargo xtask setup`, which does (docs/building.md)"
        )
    })
}

/// What the second table says to each document, in order.
fn second(documents: &[Value]) -> Vec<Value> {
    let mut node = node();
    let mut input = node.stdin.take().unwrap();
    let lines: Vec<String> = documents.iter().map(|document| format!("{document}\n")).collect();
    // Apart, because Node.js answers before it has read everything. The input is closed when it is dropped.
    let writer = std::thread::spawn(move || input.write_all(lines.concat().as_bytes()));
    let mut output = String::new();
    node.stdout.take().unwrap().read_to_string(&mut output).unwrap();
    let status = node.wait().unwrap();
    assert!(status.success(), "bench/peers/shared/check.js failed ({status}); its own message stands above");
    writer.join().unwrap().unwrap();
    output.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The parts of a report that follow from a rule, one by one. What has none is left out: law, day, articles,
/// references, code.
fn parts(report: &Value) -> Vec<(&'static str, Value)> {
    let fields = |list: &Value, names: &[&str]| -> Value {
        let one = |entry: &Value| names.iter().map(|name| plain(&entry[*name])).collect::<Value>();
        list.as_array().unwrap().iter().map(one).collect()
    };
    let act = &report["act"];
    let mut parts = vec![
        ("blocks", fields(&report["blocks"], &["id", "score"])),
        ("gaps", fields(&report["gaps"], &["question", "level", "unknown", "priority", "duties"])),
        ("duties", fields(&act["duties"], &["id", "from", "status"])),
    ];
    for name in ["complete", "score", "band", "capped_by"] {
        parts.push((name, plain(&report[name])));
    }
    for name in ["classes", "primary", "roles", "area_roles", "product_roles"] {
        parts.push((name, plain(&act[name])));
    }
    for name in ["fit", "points", "reasons"] {
        parts.push((name, plain(&report["qualification"][name])));
    }
    parts
}

/// A value that must be there, with 10 and 10.0 as the same number.
fn plain(value: &Value) -> Value {
    value.as_f64().map_or_else(|| value.clone(), Value::from)
}

#[test]
fn thousands_of_visits_come_to_the_same_report_by_both_tables() {
    let reports: Vec<Value> = visits().iter().map(report).collect();
    let others = second(&reports);
    assert_eq!(others.len(), reports.len(), "one report for each visit");
    let mut met = BTreeSet::new();
    for (report, other) in reports.iter().zip(&others) {
        for ((name, found), (_, expected)) in parts(report).into_iter().zip(parts(other)) {
            assert_eq!(
                found, expected,
                "{name}: src/model, then bench/peers/shared/rules.js, on {}",
                report["answers"]
            );
        }
        let ids = |list: &Value| -> Vec<String> {
            list.as_array().unwrap().iter().map(|of| of["id"].as_str().unwrap_or_default().to_owned()).collect()
        };
        met.extend(ids(&report["act"]["duties"]));
    }
    assert_eq!(met.len(), 34, "every duty is met by some visit: {met:?}");
}

/// A comparison that found no difference anywhere would prove nothing.
#[test]
fn a_rule_that_is_changed_on_one_side_is_found() {
    let answers = cases::answers().into_iter().find(|(name, _)| name == "hr_screening_deployer").unwrap().1;
    let report = report(&answers);
    let other = second(std::slice::from_ref(&report)).remove(0);
    assert_eq!(parts(&report), parts(&other));
    for pointer in ["/act/duties/0/from", "/act/duties/0/status", "/gaps/0/question", "/gaps/0/priority", "/band"] {
        let mut changed = other.clone();
        *changed.pointer_mut(pointer).unwrap() = Value::from("changed");
        assert_ne!(parts(&report), parts(&changed), "{pointer}");
    }
}

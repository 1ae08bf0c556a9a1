//! The sentence of spec §5 on points, and the fit that follows from them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use readiness_check::model::ids::{Question, Reason};
use readiness_check::model::report::{Report, assess};

use super::markdown::{SPEC, between, quoted};
use crate::any_answers::complete_answers;

/// Groups of reasons with points. In a group that begins with a timeline or a class only the first that is there
/// counts.
struct Points {
    /// Each counts.
    each: Vec<(String, i8)>,
    /// The first that is there counts.
    first: Vec<Vec<(String, i8)>>,
    score_below: (u8, i8),
    outside: (Vec<String>, i8),
}

/// "`a` or `b` 3": each of the ids gives three.
fn pairs(text: &str) -> Vec<(String, i8)> {
    let one = |part: &str| {
        let part = part.trim().trim_start_matches("else ").trim_start_matches("timeline ");
        let points = part.rsplit_once(' ').unwrap_or_else(|| panic!("{part:?}: no points")).1;
        let points: i8 = points.parse().unwrap_or_else(|_| panic!("docs/spec.md: {part:?} is not understood"));
        quoted(part).into_iter().map(move |id| (id.to_owned(), points)).collect::<Vec<_>>()
    };
    // "`prohibited_alert`, `high_risk` or `high_risk_product` 3": what has no points yet belongs to the next.
    let mut parts: Vec<String> = Vec::new();
    for part in text.split(", ") {
        match parts.last_mut() {
            Some(last) if !last.ends_with(|end: char| end.is_ascii_digit()) => *last = format!("{last}, {part}"),
            _ => parts.push(part.to_owned()),
        }
    }
    parts.iter().flat_map(|part| one(part)).collect()
}

fn points() -> Points {
    let sentence = between("points = ", "`fit`:");
    let parts: Vec<&str> = sentence.trim_end_matches('.').split(" · ").collect();
    let [stakes, timeline, classes, score, outside] = parts.as_slice() else { panic!("five groups: {parts:?}") };
    let (limit, of_score) = score.strip_prefix("score below ").unwrap().split_once(": ").unwrap();
    let (ids, minus) = outside.split_once(": ").unwrap();
    Points {
        each: pairs(stakes),
        first: vec![pairs(timeline), pairs(classes)],
        score_below: (limit.parse().unwrap(), of_score.parse().unwrap()),
        outside: (
            quoted(ids).into_iter().map(str::to_owned).collect(),
            minus.trim().trim_end_matches('.').replace('−', "-").parse().unwrap(),
        ),
    }
}

static POINTS: LazyLock<Points> = LazyLock::new(points);

/// Points and reasons by the specification.
fn expected(report: &Report) -> (i8, Vec<String>) {
    let table = &*POINTS;
    let is_there = |id: &str| {
        let class = report.act.classes.iter().any(|class| class.id() == id);
        let chosen = [Question::Stakes, Question::Timeline]
            .into_iter()
            .any(|question| report.answers.chosen(question).any(|option| question.options()[option] == id));
        class || chosen
    };
    let mut gave: Vec<(String, i8)> = table.each.iter().filter(|(id, _)| is_there(id)).cloned().collect();
    for group in &table.first {
        gave.extend(group.iter().find(|(id, _)| is_there(id)).cloned());
    }
    let (limit, of_score) = table.score_below;
    if report.score.as_ref().is_some_and(|score| score.points < limit) {
        gave.push((format!("score_below_{limit}"), of_score));
    }
    let (ids, minus) = &table.outside;
    let outside = if ids.iter().any(|id| is_there(id)) { *minus } else { 0 };
    (outside + gave.iter().map(|(_, points)| points).sum::<i8>(), gave.into_iter().map(|(id, _)| id).collect())
}

#[test]
fn the_limits_of_the_fit_stand_in_the_specification_as_the_test_has_them() {
    assert!(SPEC.contains("`fit`: ≥ 8 `strong`, 4–7 `possible`, else `early`."));
}

/// Both sides of each limit must be met by the visits below, and every reason: what is never reached proves nothing.
#[test]
fn complete_visits_meet_every_limit_and_every_reason() {
    let mut runner = TestRunner::deterministic();
    let mut seen = BTreeSet::new();
    let mut reasons = BTreeSet::new();
    for _ in 0..4_000 {
        let of = assess(&complete_answers().new_tree(&mut runner).unwrap().current()).qualification.unwrap();
        seen.insert(of.points);
        reasons.extend(of.reasons.iter().map(|reason| reason.id()));
    }
    assert!([-4, 3, 4, 7, 8].iter().all(|points| seen.contains(points)), "{seen:?}");
    assert_eq!(reasons, Reason::IDS.iter().copied().collect());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn points_reasons_and_fit_are_those_of_the_specification(answers in complete_answers()) {
        let report = assess(&answers);
        let of = report.qualification.clone().unwrap();
        let (points, reasons) = expected(&report);
        prop_assert_eq!(of.points, points);
        let found: Vec<&str> = of.reasons.iter().map(|reason| reason.id()).collect();
        prop_assert_eq!(found, reasons);
        let fit = if points >= 8 { "strong" } else if points >= 4 { "possible" } else { "early" };
        prop_assert_eq!(of.fit.id(), fit);
    }
}

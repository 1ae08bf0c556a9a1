//! The duty table of spec §4, row by row: which duties a visit has, with article, day and status.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use readiness_check::model::duty::DutyReport;
use readiness_check::model::ids::{Duty, Question, Rating, Scored};
use readiness_check::model::report::{Report, assess};

use super::conditions::{Condition, Regime};
use super::markdown::{one_quoted, table};
use crate::any_answers::complete_answers;

/// A row of the table.
struct Row {
    duty: Duty,
    article: String,
    when: Condition,
    from: String,
    linked: Vec<Scored>,
    /// † : at most `largely`.
    is_capped: bool,
    is_stop: bool,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| table("| duty id |").iter().map(|cells| row(cells)).collect());

fn row(cells: &[String]) -> Row {
    let [id, article, when, from, linked] = cells else { panic!("the duty table has five columns: {cells:?}") };
    let duty = *Duty::ALL.iter().find(|duty| duty.id() == one_quoted(id)).unwrap_or_else(|| panic!("{id}: no duty"));
    let is_stop = linked == "– (status `stop`)";
    let is_capped = linked.ends_with(" †");
    let questions = linked.trim_end_matches(" †");
    let scored = |id: &str| *Scored::ALL.iter().find(|scored| scored.id() == id).unwrap_or_else(|| panic!("{id}?"));
    let linked = if is_stop || questions == "–" { Vec::new() } else { questions.split(", ").map(scored).collect() };
    Row { duty, article: article.clone(), when: Condition::read(when), from: from.clone(), linked, is_capped, is_stop }
}

impl Row {
    fn expected(&self, report: &Report) -> (String, String, String) {
        (self.article.clone(), self.from(report), self.status(report).into())
    }

    /// The day, as the column "from" words it.
    fn from(&self, report: &Report) -> String {
        let date = |text: &str| {
            let is_date = text.len() == 10 && text.split('-').all(|part| part.parse::<u16>().is_ok());
            assert!(is_date, "{:?}: {text:?} is no day", self.duty);
            text.to_owned()
        };
        if self.from == "AP date" {
            let Condition::Regime(Regime::AP, role) = first(&self.when) else { panic!("{:?}: no AP", self.duty) };
            let in_areas = Condition::Regime(Regime::A, role.clone()).holds(report);
            return if in_areas { "2027-12-02" } else { "2028-08-02" }.into();
        }
        if let Some((first_case, rest)) = self.from.split_once(" in the first case, else ") {
            return date(if self.first_case_holds(report) { first_case } else { rest });
        }
        match self.from.split_once(" (") {
            None => date(&self.from),
            Some((usual, "2026-12-02 if `intimate_imagery` is the only one)")) => {
                let chosen: Vec<usize> = report.answers.chosen(Question::Practices).collect();
                let only = chosen.iter().all(|option| Question::Practices.options()[*option] == "intimate_imagery");
                date(if only { "2026-12-02" } else { usual })
            }
            Some((usual, "systems on the market before that: 2026-12-02)")) => date(usual),
            Some(_) => panic!("{:?}: the day {:?} is not understood", self.duty, self.from),
        }
    }

    /// Whether the first of two alternatives in the condition holds.
    fn first_case_holds(&self, report: &Report) -> bool {
        match &self.when {
            Condition::Any(cases) => cases[0].holds(report),
            Condition::All(parts) => {
                let cases =
                    parts.iter().find_map(|part| if let Condition::Any(cases) = part { Some(cases) } else { None });
                cases.unwrap_or_else(|| panic!("{:?}: no two cases", self.duty))[0].holds(report)
            }
            _ => panic!("{:?}: no two cases", self.duty),
        }
    }

    fn status(&self, report: &Report) -> &'static str {
        if self.is_stop {
            return "stop";
        }
        if self.linked.is_empty() {
            return "to_check";
        }
        let ratings: Vec<Option<Rating>> = self.linked.iter().map(|scored| report.answers.rating(*scored)).collect();
        if ratings.iter().any(|rating| matches!(rating, None | Some(Rating::Unknown))) {
            return "unclear";
        }
        let lowest = ratings.into_iter().flatten().map(Rating::level).min().unwrap();
        match lowest {
            0 => "open",
            1 => "started",
            3 if !self.is_capped => "in_place",
            _ => "largely",
        }
    }
}

fn first(condition: &Condition) -> &Condition {
    match condition {
        Condition::All(parts) => first(&parts[0]),
        other => other,
    }
}

fn found(of: &DutyReport) -> (String, String, String) {
    (of.duty.article().to_owned(), of.from.to_string(), of.status.id().to_owned())
}

/// Every row against the report, the rows that do not apply too.
fn check(report: &Report) -> Result<(), TestCaseError> {
    let outside = report.act.classes.iter().any(|class| matches!(class.id(), "out_of_scope" | "no_ai"));
    for row in ROWS.iter() {
        let expected = (!outside && row.when.holds(report)).then(|| row.expected(report));
        let of_duty: Vec<_> = report.act.duties.iter().filter(|of| of.duty == row.duty).map(found).collect();
        prop_assert!(of_duty.len() <= 1, "{:?} stands twice", row.duty);
        prop_assert_eq!(of_duty.into_iter().next(), expected, "{:?}", row.duty);
    }
    Ok(())
}

#[test]
fn the_table_holds_every_duty_once_in_the_order_of_the_ids() {
    let in_spec: Vec<Duty> = ROWS.iter().map(|row| row.duty).collect();
    assert_eq!(in_spec, Duty::ALL);
}

#[test]
fn links_and_the_later_day_of_marking_are_those_of_the_table() {
    for row in ROWS.iter() {
        assert_eq!(row.duty.linked(), row.linked, "{:?}", row.duty);
        let later = row.from.split_once("before that: ").map(|(_, rest)| rest.trim_end_matches(')').to_owned());
        let report = DutyReport {
            duty: row.duty,
            from: readiness_check::model::date::Date::new(2026, 8, 2),
            status: readiness_check::model::ids::Status::ToCheck,
        };
        let days: Vec<String> = report.days().map(|day| day.to_string()).collect();
        assert_eq!(days.get(1), later.as_ref(), "{:?}", row.duty);
    }
}

/// Every row must be met and missed often: a table that is never reached proves nothing.
#[test]
fn complete_visits_meet_and_miss_every_row() {
    let mut met = vec![0_u32; ROWS.len()];
    let mut runner = TestRunner::deterministic();
    let visits = 4_000;
    let mut complete = 0;
    for _ in 0..visits {
        let report = assess(&complete_answers().new_tree(&mut runner).unwrap().current());
        complete += u32::from(report.complete);
        for (count, row) in met.iter_mut().zip(ROWS.iter()) {
            *count += u32::from(report.act.duties.iter().any(|of| of.duty == row.duty));
        }
    }
    assert_eq!(complete, visits, "every visit is complete");
    for (count, row) in met.iter().zip(ROWS.iter()) {
        assert!(*count >= visits / 100 && *count <= visits * 99 / 100, "{:?} in {count} of {visits}", row.duty);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn complete_visits_have_the_duties_of_the_table(answers in complete_answers()) {
        check(&assess(&answers))?;
    }
}

proptest! {
    #[test]
    fn visits_with_open_questions_have_them_too(answers in crate::any_answers::any_answers()) {
        check(&assess(&answers))?;
    }
}

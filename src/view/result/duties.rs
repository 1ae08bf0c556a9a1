//! The duties that likely apply on a time line of their dates, with article, status and what is likely still missing.

use super::Quiz;
use crate::browser::clock;
use crate::browser::element::{Element, element};
use crate::content::{self, Text, result as texts};
use crate::model::date::Date;
use crate::model::duty::DutyReport;
use crate::model::report::Report;
use crate::view::parts::{facts, heading, heading_in_words, said};

/// All duties: what applies already, then date by date; under each in the order of the specification.
pub(super) fn list(quiz: Quiz, report: &Report, today: Date) -> Vec<Element> {
    let duties = &report.act.duties;
    if duties.is_empty() {
        return Vec::new();
    }
    let mut line = Vec::new();
    if duties.iter().any(|duty| duty.from <= today) {
        let cards = duties.iter().filter(|duty| duty.from <= today).map(|duty| {
            let since = quiz.with(texts::SINCE, &[("date", &quiz.date(duty.from))]);
            card(quiz, duty, report, &[" · ", &since].concat())
        });
        line.push(due(quiz, "due now", quiz.t(texts::APPLIES), cards));
    }
    let after = |date: Date| duties.iter().map(|duty| duty.from).filter(|from| *from > date).min();
    let mut next = after(today);
    while let Some(date) = next {
        let cards = duties.iter().filter(|duty| duty.from == date).map(|duty| card(quiz, duty, report, ""));
        line.push(due(quiz, "due", &until(quiz, date, today), cards));
        next = after(date);
    }
    vec![heading(quiz, texts::DUTIES, 2), element("ol").class("duties").children(line)]
}

/// A date on the time line with the duties from then on.
fn due(quiz: Quiz, class: &str, name: &str, duties: impl Iterator<Item = Element>) -> Element {
    element("li").class(class).child(heading_in_words(quiz, name, 3)).children(duties)
}

/// A duty; `since` follows its article.
fn card(quiz: Quiz, of: &DutyReport, report: &Report, since: &str) -> Element {
    let duty = of.duty;
    let fact = |label: Text, value: Text| (quiz.t(label), quiz.t(value).to_owned());
    let mut known = vec![fact(texts::STATUS, content::status_meaning(of.status))];
    known.extend(missing(quiz, of, report).map(|missing| (quiz.t(texts::MISSING), missing)));
    known.push(fact(texts::EVIDENCE, content::duty_evidence(duty)));
    known.push(fact(texts::OTHERS, content::duty_others(duty)));
    known.push(fact(texts::MYTH, content::duty_myth(duty)));

    let mut inside = vec![said(quiz, "", content::duty_demand(duty))];
    inside.extend(content::duty_note(duty).map(|note| said(quiz, "", note)));
    inside.push(facts(known));
    let cell = |class: &str, text: &str| element("span").class(class).text(text);
    let article = quiz.with(texts::ARTICLE, &[("article", duty.article())]);
    let name = cell("duty-name", quiz.t(content::duty_name(duty)));
    let status = cell("status", quiz.t(content::status_name(of.status))).set("data-status", of.status.id());
    let summary = [name, cell("duty-article", &article).text(since), status];
    element("details").class("duty").set("part", "duty").child(element("summary").children(summary)).children(inside)
}

/// Since when, or from when and how long that is.
pub(in crate::view) fn when(quiz: Quiz, from: Date, today: Date) -> String {
    if from > today { until(quiz, from, today) } else { quiz.with(texts::SINCE, &[("date", &quiz.date(from))]) }
}

/// From when, and how long that is.
fn until(quiz: Quiz, from: Date, today: Date) -> String {
    let date = quiz.date(from);
    let days = clock::days_between(today, from);
    let text = if days == 1 { texts::FROM_TOMORROW } else { texts::FROM };
    quiz.with(text, &[("date", &date), ("days", &days.to_string())])
}

/// What is likely still missing: for each linked question what level 2 asks for, or from there what level 3 does.
fn missing(quiz: Quiz, of: &DutyReport, report: &Report) -> Option<String> {
    let gaps = report.gaps.iter().filter(|gap| of.duty.linked().contains(&gap.question));
    let next = gaps.map(|gap| {
        let level = usize::from(gap.rating.level() + 1).max(2);
        quiz.t(content::option_label(gap.question.question(), level))
    });
    let next: Vec<_> = next.collect();
    (!next.is_empty()).then(|| next.join(" · "))
}

//! The duties that likely apply, with article, date, status and what is likely still missing.

use super::Quiz;
use crate::browser::clock;
use crate::browser::element::{Element, element};
use crate::content::{self, Text, result as texts};
use crate::model::date::Date;
use crate::model::duty::DutyReport;
use crate::model::report::Report;
use crate::view::parts::{facts, group, heading, paragraph};

/// All duties in the order of the specification.
pub(super) fn list(quiz: Quiz, report: &Report, today: Date) -> Vec<Element> {
    let duties: Vec<_> = report.act.duties.iter().map(|duty| card(quiz, duty, report, today)).collect();
    if duties.is_empty() {
        return duties;
    }
    vec![heading(quiz, quiz.t(texts::DUTIES), 2), group("duties", duties)]
}

fn card(quiz: Quiz, of: &DutyReport, report: &Report, today: Date) -> Element {
    let duty = of.duty;
    let fact = |label: Text, value: Text| (quiz.t(label), quiz.t(value).to_owned());
    let mut known = vec![fact(texts::STATUS, content::status_meaning(of.status))];
    known.extend(missing(quiz, of, report).map(|missing| (quiz.t(texts::MISSING), missing)));
    known.push(fact(texts::EVIDENCE, content::duty_evidence(duty)));
    known.push(fact(texts::OTHERS, content::duty_others(duty)));
    known.push(fact(texts::MYTH, content::duty_myth(duty)));

    let mut inside = vec![paragraph("", quiz.t(content::duty_demand(duty)))];
    inside.extend(content::duty_note(duty).map(|note| paragraph("", quiz.t(note))));
    inside.push(facts(known));
    let cell = |class: &str, text: &str| element("span").class(class).text(text);
    let article = quiz.with(texts::ARTICLE, &[("article", duty.article())]);
    let status = cell("status", quiz.t(content::status_name(of.status))).set("data-status", of.status.id());
    let summary = [
        cell("duty-name", quiz.t(content::duty_name(duty))),
        cell("duty-article", &article),
        status,
        cell("duty-date", &when(quiz, of.from, today)),
    ];
    element("details").class("duty").set("part", "duty").child(element("summary").children(summary)).children(inside)
}

/// Since when the duty applies, or from when and how long that is.
fn when(quiz: Quiz, from: Date, today: Date) -> String {
    let date = quiz.date(from);
    if from <= today {
        return quiz.with(texts::SINCE, &[("date", &date)]);
    }
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

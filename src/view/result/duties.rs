//! The duties that likely apply on a time line of their dates, with article, status and what comes next.

use super::{Quiz, method};
use crate::browser::clock;
use crate::browser::element::{Element, element};
use crate::content::law::{self, Timing};
use crate::content::{self, Text, result as texts};
use crate::model::date::Date;
use crate::model::duty::DutyReport;
use crate::model::report::Report;
use crate::view::parts::{facts, heading, heading_in_words, paragraph, said};

/// All duties: what applies already, then date by date; under each in the order of the specification.
pub(super) fn list(quiz: Quiz, report: &Report, today: Date) -> Vec<Element> {
    let duties = &report.act.duties;
    if duties.is_empty() {
        return Vec::new();
    }
    let mut section = vec![heading(quiz, texts::DUTIES, 2)];
    section.extend(method::outdated(quiz, today));
    section.extend(law::above(report).into_iter().map(|line| said(quiz, "", line)));
    let now = [
        (Timing::Applies, texts::APPLIES),
        (Timing::BeforeOffered, texts::BEFORE_OFFER),
        (Timing::BeforeFirstUse, texts::BEFORE_USE),
        (Timing::FromFirstUse, texts::FIRST_USE),
    ];
    let groups = now.into_iter().map(|(timing, name)| {
        let of_group = duties.iter().filter(|of| law::timing(of, &report.answers, today) == timing);
        due(quiz, "due now", quiz.t(name), of_group, report, today)
    });
    let mut line: Vec<Element> = groups.flatten().collect();
    let after = |date: Date| duties.iter().map(|of| of.from).filter(|from| *from > date).min();
    let mut next = after(today);
    while let Some(date) = next {
        let of_group = duties.iter().filter(|of| of.from == date);
        line.extend(due(quiz, "due", &until(quiz, date, today), of_group, report, today));
        next = after(date);
    }
    section.push(element("ol").class("duties").children(line));
    section
}

/// A place on the time line with the duties from then on, if there are any. Where some are on high-risk AI it says what
/// holds for older systems, once for all of them.
fn due<'a>(
    quiz: Quiz,
    class: &str,
    name: &str,
    duties: impl Iterator<Item = &'a DutyReport>,
    report: &Report,
    today: Date,
) -> Option<Element> {
    let duties: Vec<&DutyReport> = duties.collect();
    let mut days: Vec<Date> = duties.iter().filter(|of| of.duty.is_for_high_risk()).map(|of| of.from).collect();
    days.sort_unstable();
    days.dedup();
    let legacy = days.into_iter().map(|day| {
        let date = quiz.date(day);
        paragraph("small", &quiz.with(texts::LEGACY, &[("date", &date)]))
    });
    let place = element("li").class(class).child(heading_in_words(quiz, name, 3)).children(legacy);
    let cards = duties.iter().map(|of| card(quiz, of, report, today));
    (!duties.is_empty()).then(|| place.children(cards))
}

/// A duty with everything that is known about it.
fn card(quiz: Quiz, of: &DutyReport, report: &Report, today: Date) -> Element {
    let duty = of.duty;
    let fact = |label: Text, value: Text| (quiz.t(label), quiz.t(value).to_owned());
    let mut known = vec![fact(texts::STATUS, content::status_meaning(of.status))];
    known.extend(next(quiz, of, report));
    known.push(fact(texts::EVIDENCE, content::duty_evidence(duty)));
    known.push(fact(texts::OTHERS, content::duty_others(duty)));
    known.push(fact(texts::MYTH, content::duty_myth(duty)));

    let mut inside = vec![said(quiz, "", content::duty_demand(duty))];
    inside.extend(law::note(of, &report.answers, today).map(|note| said(quiz, "", note)));
    inside.push(facts(known));
    let cell = |class: &str, text: &str| element("span").class(class).text(text);
    let since = match law::timing(of, &report.answers, today) {
        Timing::Applies => [" · ", &quiz.with(texts::SINCE, &[("date", &quiz.date(of.from))])].concat(),
        _ => String::new(),
    };
    let article = law::article(duty, quiz.language());
    let name = cell("duty-name", quiz.t(content::duty_name(duty)));
    let status = cell("status", quiz.t(content::status_name(of.status))).set("data-status", of.status.id());
    let summary = [name, cell("duty-article", &article).text(&since), status];
    element("details").class("duty").set("part", "duty").child(element("summary").children(summary)).children(inside)
}

/// What comes next for the duty, under its label. Each step is a sentence.
fn next(quiz: Quiz, of: &DutyReport, report: &Report) -> Option<(&'static str, String)> {
    let next = law::next(of, report)?;
    let step = |(whom, step): (Option<Text>, Text)| match whom {
        Some(whom) => [quiz.t(whom), ": ", quiz.t(step)].concat(),
        None => quiz.t(step).to_owned(),
    };
    Some((quiz.t(next.label), next.steps.into_iter().map(step).collect::<Vec<_>>().join(" ")))
}

/// Since when, or from when and how long that is; from its use on where AI is only planned.
pub(in crate::view) fn when(quiz: Quiz, of: &DutyReport, today: Date) -> String {
    match quiz.visit(|visit| law::timing(of, &visit.answers, today)) {
        Timing::Applies => quiz.with(texts::SINCE, &[("date", &quiz.date(of.from))]),
        Timing::FromFirstUse => quiz.t(texts::FROM_FIRST_USE).to_owned(),
        Timing::BeforeFirstUse => quiz.t(texts::BEFORE_USING).to_owned(),
        Timing::BeforeOffered => quiz.t(texts::BEFORE_OFFERING).to_owned(),
        Timing::Ahead => until(quiz, of.from, today),
    }
}

/// From when, and how long that is.
fn until(quiz: Quiz, from: Date, today: Date) -> String {
    let date = quiz.date(from);
    let days = clock::days_between(today, from);
    let text = if days == 1 { texts::FROM_TOMORROW } else { texts::FROM };
    quiz.with(text, &[("date", &date), ("days", &days.to_string())])
}

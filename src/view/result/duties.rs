//! The duties that likely apply on a time line of their dates, with article, status and what comes next.

use super::method;
use crate::app::store::Store;
use crate::browser::clock;
use crate::content::law::{self, Timing};
use crate::content::{self, Text, result as texts};
use crate::model::date::Date;
use crate::model::duty::DutyReport;
use crate::model::report::Report;
use crate::view::element::{Element, element};
use crate::view::parts::{definition_list, heading, heading_in_words, paragraph, text_paragraph};

/// All duties: what applies already, then date by date; under each in the order of the specification.
pub(super) fn list(store: Store, report: &Report, today: Date) -> Vec<Element> {
    let duties = &report.act.duties;
    if duties.is_empty() {
        return Vec::new();
    }
    let mut section = vec![heading(store, texts::DUTIES, 2)];
    section.extend(method::outdated(store, today));
    section.extend(law::above(report).into_iter().map(|line| text_paragraph(store, "", line)));
    let now = [
        (Timing::Applies, texts::APPLIES),
        (Timing::BeforeOffered, texts::BEFORE_OFFER),
        (Timing::BeforeFirstUse, texts::BEFORE_USE),
        (Timing::FromFirstUse, texts::FIRST_USE),
    ];
    let groups = now.into_iter().map(|(timing, name)| {
        let of_group = duties.iter().filter(|of| law::timing(of, &report.answers, today) == timing);
        due(store, "due now", store.text(name), of_group, report, today)
    });
    let mut line: Vec<Element> = groups.flatten().collect();
    let after = |date: Date| duties.iter().map(|of| of.from).filter(|from| *from > date).min();
    let mut next = after(today);
    while let Some(date) = next {
        let of_group = duties.iter().filter(|of| of.from == date);
        line.extend(due(store, "due", &until(store, date, today), of_group, report, today));
        next = after(date);
    }
    section.push(element("ol").class("duties").children(line));
    section
}

/// A place on the time line with the duties from then on, if there are any. Where some are on high-risk AI it says what
/// holds for older systems, once for all of them.
fn due<'a>(
    store: Store,
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
        let date = store.date(day);
        paragraph("small", &store.fill(texts::LEGACY, &[("date", &date)]))
    });
    let place = element("li").class(class).child(heading_in_words(store, name, 3)).children(legacy);
    let cards = duties.iter().map(|of| card(store, of, report, today));
    (!duties.is_empty()).then(|| place.children(cards))
}

/// A duty with everything that is known about it.
fn card(store: Store, of: &DutyReport, report: &Report, today: Date) -> Element {
    let duty = of.duty;
    let fact = |label: Text, value: Text| (store.text(label), store.text(value).to_owned());
    let mut known = vec![fact(texts::STATUS, content::status_meaning(of.status))];
    known.extend(next(store, of, report));
    known.push(fact(texts::EVIDENCE, content::duty_evidence(duty)));
    known.push(fact(texts::OTHERS, content::duty_others(duty)));
    known.push(fact(texts::MYTH, content::duty_myth(duty)));

    let mut inside = vec![text_paragraph(store, "", content::duty_demand(duty))];
    inside.extend(law::note(of, &report.answers, today).map(|note| text_paragraph(store, "", note)));
    inside.push(definition_list(known));
    let cell = |class: &str, text: &str| element("span").class(class).text(text);
    let since = match law::timing(of, &report.answers, today) {
        Timing::Applies => [" · ", &store.fill(texts::SINCE, &[("date", &store.date(of.from))])].concat(),
        _ => String::new(),
    };
    let article = law::article(duty, store.language());
    let name = cell("duty-name", store.text(content::duty_name(duty)));
    let status = cell("status", store.text(content::status_name(of.status))).set("data-status", of.status.id());
    let summary = [name, cell("duty-article", &article).text(&since), status];
    element("details").class("duty").set("part", "duty").child(element("summary").children(summary)).children(inside)
}

/// What comes next for the duty, under its label. Each step is a sentence.
fn next(store: Store, of: &DutyReport, report: &Report) -> Option<(&'static str, String)> {
    let next = law::next(of, report)?;
    let step = |(whom, step): (Option<Text>, Text)| match whom {
        Some(whom) => [store.text(whom), ": ", store.text(step)].concat(),
        None => store.text(step).to_owned(),
    };
    Some((store.text(next.label), next.steps.into_iter().map(step).collect::<Vec<_>>().join(" ")))
}

/// Since when, or from when and how long that is; from its use on where AI is only planned.
pub(in crate::view) fn when(store: Store, of: &DutyReport, today: Date) -> String {
    match store.visit_untracked(|visit| law::timing(of, &visit.answers, today)) {
        Timing::Applies => store.fill(texts::SINCE, &[("date", &store.date(of.from))]),
        Timing::FromFirstUse => store.text(texts::FROM_FIRST_USE).to_owned(),
        Timing::BeforeFirstUse => store.text(texts::BEFORE_USING).to_owned(),
        Timing::BeforeOffered => store.text(texts::BEFORE_OFFERING).to_owned(),
        Timing::Ahead => until(store, of.from, today),
    }
}

/// From when, and how long that is.
fn until(store: Store, from: Date, today: Date) -> String {
    let date = store.date(from);
    let days = clock::days_between(today, from);
    let text = if days == 1 { texts::FROM_TOMORROW } else { texts::FROM };
    store.fill(text, &[("date", &date), ("days", &days.to_string())])
}

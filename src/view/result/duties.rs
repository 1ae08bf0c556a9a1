//! The duties that likely apply on a time line of their dates, with article, status and what comes next.

use super::method;
use crate::app::store::Store;
use crate::browser::clock;
use crate::content::law::{self, Timing};
use crate::content::{self, Text, card as card_texts, result as texts};
use crate::model::date::Date;
use crate::model::duty::DutyReport;
use crate::model::report::Report;
use crate::view::element::{Element, element};
use crate::view::parts::{
    definition_list, disclosure, disclosure_below, group, heading, heading_in_words, paragraph, text_paragraph,
    unmarked_list,
};

/// How many rows are in sight before anything is opened (spec §6).
const IN_SIGHT: usize = 5;

/// A place on the time line.
pub(super) struct Place<'a> {
    /// From when.
    pub(super) name: String,
    /// Whether that has come.
    is_now: bool,
    /// What is due from then on; never empty.
    pub(super) duties: Vec<&'a DutyReport>,
}

/// All duties by urgency: what applies already, what waits for the first use, then date by date; under each in the order of the
/// specification.
pub(super) fn places<'a>(store: Store, report: &'a Report, today: Date) -> Vec<Place<'a>> {
    let duties = &report.act.duties;
    let now = [
        (Timing::Applies, texts::APPLIES),
        (Timing::BeforeOffered, texts::BEFORE_OFFER),
        (Timing::BeforeFirstUse, texts::BEFORE_USE),
        (Timing::FromFirstUse, texts::FIRST_USE),
    ];
    let mut places: Vec<Place<'a>> = now
        .into_iter()
        .map(|(timing, name)| {
            let of_place = duties.iter().filter(|of| law::timing(of, &report.answers, today) == timing);
            Place { name: store.text(name).into(), is_now: true, duties: of_place.collect() }
        })
        .collect();
    let after = |date: Date| duties.iter().map(|of| of.from).filter(|from| *from > date).min();
    let mut next = after(today);
    while let Some(date) = next {
        let of_place = duties.iter().filter(|of| of.from == date).collect();
        places.push(Place { name: until(store, date, today), is_now: false, duties: of_place });
        next = after(date);
    }
    places.retain(|place| !place.duties.is_empty());
    places
}

/// The duties on their time line, the most urgent in sight and all others to open.
pub(super) fn list(store: Store, report: &Report, today: Date) -> Vec<Element> {
    let places = places(store, report, today);
    if places.is_empty() {
        return Vec::new();
    }
    let mut section = vec![heading(store, texts::DUTIES, 2)];
    section.extend(method::outdated(store, today));
    section.extend(law::above(report).into_iter().map(|line| text_paragraph(store, "", line)));
    let mut left = IN_SIGHT;
    let line = places.iter().map(|place| {
        let in_sight = place.duties.len().min(left);
        left -= in_sight;
        due(store, place, in_sight, report, today)
    });
    section.push(unmarked_list(element("ol").class("duties").children(line)));
    section
}

/// A place on the time line with its rows, `in_sight` of them before it is opened. Where some are on high-risk AI it says what holds
/// for older systems, once for all of them.
fn due(store: Store, place: &Place<'_>, in_sight: usize, report: &Report, today: Date) -> Element {
    let due = element("li").class(if place.is_now { "due now" } else { "due" });
    let (first, rest) = place.duties.split_at(in_sight);
    let cards = |duties: &[&DutyReport]| duties.iter().map(|of| card(store, of, report, today)).collect::<Vec<_>>();
    // On paper the heading and the first row stay together.
    let due = match first.split_first() {
        Some((begins, others)) => {
            let heading = heading_in_words(store, &place.name, 3);
            due.child(group("begun", [heading, card(store, begins, report, today)])).children(cards(others))
        }
        None => due,
    };
    let older = older(store, &place.duties);
    if rest.is_empty() {
        let older = (!older.is_empty()).then(|| disclosure(store.text(card_texts::OLDER), older));
        return due.children(older);
    }
    // A heading for what is in sight; without any, what opens the rest is the heading.
    let words = |count: usize| {
        let values = [("when", &*place.name), ("number", &count.to_string())];
        store.fill(if first.is_empty() { card_texts::MORE_DUTIES } else { texts::MORE_DUTIES }, &values)
    };
    let summary = element("summary");
    let summary = if first.is_empty() {
        summary.child(heading_in_words(store, &words(rest.len()), 3))
    } else {
        summary.text(&words(rest.len()))
    };
    due.child(disclosure_below(summary, older.into_iter().chain(cards(rest))))
}

/// What holds for systems that were there before, for each day of a duty on high-risk AI.
fn older(store: Store, duties: &[&DutyReport]) -> Vec<Element> {
    let mut days: Vec<Date> = duties.iter().filter(|of| of.duty.is_for_high_risk()).map(|of| of.from).collect();
    days.sort_unstable();
    days.dedup();
    let line = |day| paragraph("small", &store.fill(texts::LEGACY, &[("date", &store.date(day))]));
    days.into_iter().map(line).collect()
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
    let label = element("span").class("visually-hidden").text(store.text(texts::STATUS)).text(": ");
    let status = element("span").class("status").set("data-status", of.status.id()).child(label);
    let status = status.text(store.text(content::status_name(of.status)));
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

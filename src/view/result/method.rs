//! What the result is not, and the state of the law it rests on.

use crate::app::store::Store;
use crate::content::{Text, answer, law as words, limits, method, result as texts};
use crate::model::date::Date;
use crate::model::flow::{self, Part};
use crate::model::law;
use crate::model::report::Report;
use crate::view::element::Element;
use crate::view::parts::{folded_section, labelled, paragraph, text_paragraph};

/// The method, paragraph by paragraph.
const METHOD: [(Text, Text); 10] = [
    (method::SCORE_TITLE, method::SCORE_TEXT),
    (method::BANDS_TITLE, method::BANDS_TEXT),
    (method::CAPS_TITLE, method::CAPS_TEXT),
    (method::GAPS_TITLE, method::GAPS_TEXT),
    (method::TRIAGE_TITLE, method::TRIAGE_TEXT),
    (method::FIT_TITLE, method::FIT_TEXT),
    (answer::NOT_THIS_TITLE, answer::NOT_THIS_TEXT),
    (answer::EXCLUDED_TITLE, answer::EXCLUDED_TEXT),
    (answer::PENALTIES_GERMAN_TITLE, answer::PENALTIES_GERMAN_TEXT),
    (answer::NEIGHBOURS_TITLE, answer::NEIGHBOURS_TEXT),
];

/// That the legal part may be out of date, from the day after it was to be looked through again.
pub(super) fn outdated(store: Store, today: Date) -> Option<Element> {
    let line =
        || paragraph("outdated", &store.fill(limits::OUTDATED, &[("next_review", &store.date(law::NEXT_REVIEW))]));
    words::is_outdated(today).then(line)
}

/// The id of the heading.
pub(super) const ID: &str = "method";

/// Method, legal status and limits.
pub(super) fn section(store: Store, report: &Report, today: Date) -> Vec<Element> {
    let [reviewed, next_review, sources_until] =
        [law::REVIEWED, law::NEXT_REVIEW, law::SOURCES_UNTIL].map(|day| store.date(day));
    let dates = [
        ("version", store.text(limits::VERSION)),
        ("reviewed", &reviewed),
        ("next_review", &next_review),
        ("sources_until", &sources_until),
    ];
    let limits = [
        text_paragraph(store, "", limits::LEGAL),
        text_paragraph(store, "", limits::CERTIFICATE),
        paragraph("", &store.fill(limits::STATUS, &dates)),
    ];
    let method = METHOD.map(|(title, text)| labelled(store.text(title), store.text(text)));
    let short = paragraph("small", &store.fill(limits::SHORT, &dates));
    // Beside the duties it is said there.
    let has_duties = flow::is_complete(Part::Act, &report.answers) && !report.act.duties.is_empty();
    let outdated = (!has_duties).then(|| outdated(store, today)).flatten();
    let section = [folded_section(store, texts::METHOD, ID, limits.into_iter().chain(method)), short];
    outdated.into_iter().chain(section).collect()
}

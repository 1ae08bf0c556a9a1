//! What the result is not, and the state of the law it rests on.

use crate::app::store::Store;
use crate::content::{Text, answer, law as words, limits, method, result as texts};
use crate::model::date::Date;
use crate::model::law;
use crate::view::element::Element;
use crate::view::parts::{disclosure, heading, labelled, paragraph, text_paragraph};

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

/// Method, legal status and limits.
pub(super) fn section(store: Store, today: Date) -> Vec<Element> {
    let [reviewed, next_review, sources_until] =
        [law::REVIEWED, law::NEXT_REVIEW, law::SOURCES_UNTIL].map(|day| store.date(day));
    let dates = [
        ("version", store.text(limits::VERSION)),
        ("reviewed", &reviewed),
        ("next_review", &next_review),
        ("sources_until", &sources_until),
    ];
    let mut section = vec![heading(store, texts::METHOD, 1)];
    section.extend(outdated(store, today));
    section.push(text_paragraph(store, "", limits::LEGAL));
    section.push(text_paragraph(store, "", limits::CERTIFICATE));
    section.push(paragraph("", &store.fill(limits::STATUS, &dates)));
    let method = METHOD.map(|(title, text)| labelled(store.text(title), store.text(text)));
    section.push(disclosure(store.text(texts::SHOW_METHOD), method));
    section
}

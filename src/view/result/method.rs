//! What the result is not, and the state of the law it rests on.

use super::Quiz;
use super::folded::method;
use crate::browser::element::Element;
use crate::content::{law as words, limits, result as texts};
use crate::model::date::Date;
use crate::model::law;
use crate::view::parts::{disclosure_on_request, heading, paragraph, said};

/// That the legal part may be out of date, from the day after it was to be looked through again.
pub(super) fn outdated(quiz: Quiz, today: Date) -> Option<Element> {
    let line = || paragraph("outdated", &quiz.with(limits::OUTDATED, &[("next_review", &quiz.date(law::NEXT_REVIEW))]));
    words::is_outdated(today).then(line)
}

/// Method, legal status and limits.
pub(super) fn section(quiz: Quiz, today: Date) -> Vec<Element> {
    let [reviewed, next_review, sources_until] =
        [law::REVIEWED, law::NEXT_REVIEW, law::SOURCES_UNTIL].map(|day| quiz.date(day));
    let dates = [
        ("version", quiz.t(limits::VERSION)),
        ("reviewed", &reviewed),
        ("next_review", &next_review),
        ("sources_until", &sources_until),
    ];
    let mut section = vec![heading(quiz, texts::METHOD, 1)];
    section.extend(outdated(quiz, today));
    section.push(said(quiz, "", limits::LEGAL));
    section.push(said(quiz, "", limits::CERTIFICATE));
    section.push(paragraph("", &quiz.with(limits::STATUS, &dates)));
    section.push(disclosure_on_request(quiz, texts::SHOW_METHOD, method::method));
    section
}

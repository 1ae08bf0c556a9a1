//! How the result comes about, the state of the law it rests on, and what it is not.

use super::Quiz;
use crate::browser::element::Element;
use crate::content::{Text, answer, limits, method, result as texts};
use crate::model::date::Date;
use crate::model::law;
use crate::view::parts::{disclosure, heading, labelled, paragraph};

/// The method, paragraph by paragraph.
const METHOD: [(Text, Text); 8] = [
    (method::SCORE_TITLE, method::SCORE_TEXT),
    (method::BANDS_TITLE, method::BANDS_TEXT),
    (method::CAPS_TITLE, method::CAPS_TEXT),
    (method::GAPS_TITLE, method::GAPS_TEXT),
    (method::TRIAGE_TITLE, method::TRIAGE_TEXT),
    (method::FIT_TITLE, method::FIT_TEXT),
    (answer::NOT_THIS_TITLE, answer::NOT_THIS_TEXT),
    (answer::PENALTIES_GERMAN_TITLE, answer::PENALTIES_GERMAN_TEXT),
];

/// Method, legal status and limits.
pub(super) fn section(quiz: Quiz, today: Date) -> Vec<Element> {
    let (reviewed, next_review) = (quiz.date(law::REVIEWED), quiz.date(law::NEXT_REVIEW));
    let dates = [("version", quiz.t(limits::VERSION)), ("reviewed", &reviewed), ("next_review", &next_review)];
    let mut section = vec![heading(quiz, quiz.t(texts::METHOD), 1)];
    if today > law::NEXT_REVIEW {
        section.push(paragraph("outdated", &quiz.with(limits::OUTDATED, &dates)));
    }
    section.push(paragraph("", quiz.t(limits::LEGAL)));
    section.push(paragraph("", quiz.t(limits::CERTIFICATE)));
    section.push(paragraph("", &quiz.with(limits::STATUS, &dates)));
    let method = METHOD.map(|(title, text)| labelled(quiz.t(title), quiz.t(text)));
    section.push(disclosure(quiz.t(texts::SHOW_METHOD), method));
    section
}

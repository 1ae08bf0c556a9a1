//! How the result comes about.

use crate::browser::element::Element;
use crate::content::{Text, answer, method as texts};
use crate::view::Quiz;
use crate::view::parts::labelled;

/// The method, paragraph by paragraph.
const METHOD: [(Text, Text); 10] = [
    (texts::SCORE_TITLE, texts::SCORE_TEXT),
    (texts::BANDS_TITLE, texts::BANDS_TEXT),
    (texts::CAPS_TITLE, texts::CAPS_TEXT),
    (texts::GAPS_TITLE, texts::GAPS_TEXT),
    (texts::TRIAGE_TITLE, texts::TRIAGE_TEXT),
    (texts::FIT_TITLE, texts::FIT_TEXT),
    (answer::NOT_THIS_TITLE, answer::NOT_THIS_TEXT),
    (answer::EXCLUDED_TITLE, answer::EXCLUDED_TEXT),
    (answer::PENALTIES_GERMAN_TITLE, answer::PENALTIES_GERMAN_TEXT),
    (answer::NEIGHBOURS_TITLE, answer::NEIGHBOURS_TEXT),
];

/// The method, paragraph by paragraph.
pub(in crate::view::result) fn method(quiz: Quiz) -> Vec<Element> {
    METHOD.map(|(title, text)| labelled(quiz.t(title), quiz.t(text))).into()
}
